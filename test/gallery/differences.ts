import type { Frame, Mark } from '../../src/scene';
import { type Change, changes } from '../scene/compare';

/**
 * How a frame differs from the drawing that was made of it before, mark by mark.
 *
 * A file has no keys. Each of its elements takes the key of the mark that it most likely was: one of the same tag and
 * class, in the same order within the same group.
 */
export function differences(before: string, after: Frame): Change[] {
  const { width, height, marks } = readDrawing(before);
  const found = changes({ width, height, marks: withKeysOf(after.marks, marks) }, after);
  const sizes = [`${width} × ${height}`, `${after.width} × ${after.height}`];
  if (sizes[0] === sizes[1]) return found;
  const size = Math.max(Math.abs(width - after.width), Math.abs(height - after.height));
  return [{ path: 'the frame', kind: 'moved', size, what: sizes.join(' → ') }, ...found];
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Reads what `svgText` wrote; the keys are empty. */
function readDrawing(svg: string): Frame {
  const token = /<([a-z]+)((?: [\w:-]+="[^"]*")*)(\/?)>|<\/[a-z]+>|([^<]+)/g;
  const root: Writable<Mark> & { children: Mark[] } = { key: '', tag: 'g', attributes: {}, children: [] };
  const open: Writable<Mark>[] = [root];
  for (const [whole, tag, attributes = '', empty, text] of svg.replace(/<\?.*?\?>\n/g, '').matchAll(token)) {
    const holder = open.at(-1)!;
    if (tag !== undefined) {
      const pairs = Array.from(attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name, value]) => [
        name,
        unescaped(value!),
      ]);
      const mark: Mark = { key: '', tag: tag as Mark['tag'], attributes: Object.fromEntries(pairs) };
      holder.children = [...(holder.children ?? []), mark];
      if (empty === '') open.push(mark);
    } else if (whole.startsWith('</')) open.pop();
    else if (holder.tag === 'text' || holder.tag === 'tspan') holder.text = unescaped(text!);
  }
  const [picture] = root.children;
  const [, , width, height] = (picture?.attributes.viewBox ?? '').split(' ').map(Number);
  if (width === undefined || height === undefined) throw new SyntaxError('the drawing has no viewBox');
  return { width, height, marks: picture!.children ?? [] };
}

/** The marks of a drawing with the keys of those that they most likely were. */
function withKeysOf(known: readonly Mark[], drawn: readonly Mark[]): Mark[] {
  const pairs = paired(known, drawn);
  return drawn.map((mark, index) => {
    const counterpart = pairs.get(mark);
    const key = counterpart?.key ?? `${mark.tag}.${mark.attributes.class ?? ''} ${index + 1}`;
    return mark.children
      ? { ...mark, key, children: withKeysOf(counterpart?.children ?? [], mark.children) }
      : { ...mark, key };
  });
}

/** The pairs, in order on both sides, that are most alike all together: by drawn mark, the known one. */
function paired(known: readonly Mark[], drawn: readonly Mark[]): Map<Mark, Mark> {
  const columns = drawn.length + 1;
  const best = new Float64Array((known.length + 1) * columns);
  const likeness = (row: number, column: number): number => alike(known[row]!, drawn[column]!);
  for (let row = known.length - 1; row >= 0; row--) {
    for (let column = drawn.length - 1; column >= 0; column--) {
      const at = row * columns + column;
      const own = likeness(row, column);
      const together = own > 0 ? own + best[at + columns + 1]! : 0;
      best[at] = Math.max(together, best[at + columns]!, best[at + 1]!);
    }
  }
  const pairs = new Map<Mark, Mark>();
  let [row, column] = [0, 0];
  while (row < known.length && column < drawn.length) {
    const at = row * columns + column;
    const own = likeness(row, column);
    if (own > 0 && best[at] === own + best[at + columns + 1]!) pairs.set(drawn[column++]!, known[row++]!);
    else if (best[at] === best[at + columns]) row++;
    else column++;
  }
  return pairs;
}

/** 0 for marks that cannot be each other; more, the more they have in common. */
function alike(one: Mark, other: Mark): number {
  if (one.tag !== other.tag || one.attributes.class !== other.attributes.class) return 0;
  if (summaryOf(one) === summaryOf(other)) return 8;
  return wordsOf(one) === wordsOf(other) ? 4 : 1;
}

const memo = <Value>(work: (mark: Mark) => Value): ((mark: Mark) => Value) => {
  const known = new WeakMap<Mark, Value>();
  return (mark) => {
    let value = known.get(mark);
    if (value === undefined) {
      value = work(mark);
      known.set(mark, value);
    }
    return value;
  };
};

/** All that is drawn of a mark, whatever the keys. */
const summaryOf: (mark: Mark) => string = memo(({ tag, attributes, text, children = [] }) =>
  JSON.stringify([tag, attributes, text, children.map(summaryOf)]),
);

/** The text in a mark and the classes of what it holds: what it is, wherever it stands. */
const wordsOf: (mark: Mark) => string = memo(({ tag, attributes, text, children = [] }) =>
  [tag, attributes.class, text, ...children.map(wordsOf)].join(' '),
);
