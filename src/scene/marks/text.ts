import type { Rich, Run } from '../../language/rich';
import { type Attributes, type MaybeMark, mark, numbers } from './mark';
import type { Font, Measure } from './measure';

/** The size of what stands below or above the line, and where its baseline is, in the em of the text around it. */
const small = 0.72;
const below = 0.22;
const above = -0.42;

/** Text with symbols: italics for what has a role, subscripts and superscripts, a class for each role. */
export function richText(
  key: string,
  className: string,
  x: number,
  y: number,
  runs: Rich,
  more: Attributes = {},
  ofRun: (run: Run, index: number) => Attributes = () => ({}),
): MaybeMark {
  let level = 0;
  const children = runs.flatMap((run, index) => {
    const own = ofRun(run, index);
    const className = run.role ? `symbol role-${run.role}` : undefined;
    const base = mark(
      'tspan',
      `${index}`,
      {
        class: className,
        dx: run.role && runs[index - 1]?.role ? '0.14em' : undefined,
        dy: level === 0 ? undefined : `${-level}em`,
        ...own,
      },
      run.text,
    );
    level = 0;
    const script = (name: string, text: string | undefined, target: number): MaybeMark => {
      if (text === undefined || text === '') return undefined;
      const dy = `${((target - level) / small).toFixed(2)}em`;
      level = target;
      const upright = /^\d+$/.test(text) ? `${className ?? ''} upright`.trim() : className;
      const attributes = { class: upright, dy, 'font-size': `${small}em`, ...own };
      return mark('tspan', `${index} ${name}`, attributes, text);
    };
    return [base, script('subscript', run.subscript, below), script('superscript', run.superscript, above)];
  });
  return mark('text', key, { class: className, x, y, ...more }, children);
}

/**
 * The same for a text that moves or grows: it is moved and scaled as a whole. A browser lays a text out anew when
 * its size or place is changed as such, and that is the dearest thing in a frame.
 */
export function movingText(
  key: string,
  className: string,
  at: { readonly x: number; readonly y: number; readonly scale: number },
  runs: Rich,
  more: Attributes = {},
): MaybeMark {
  const transform = numbers`translate(${at.x} ${at.y}) scale(${at.scale})`;
  return richText(key, className, 0, 0, runs, { transform, ...more });
}

export function plainText(
  key: string,
  className: string,
  x: number,
  y: number,
  text: string,
  more: Attributes = {},
): MaybeMark {
  return text === '' ? undefined : mark('text', key, { class: className, x, y, ...more }, text);
}

/** A width that is nearly right for symbols too: they are set in another face. */
export function widthOf(runs: Rich, font: Font, measure: Measure): number {
  return runs.reduce((sum, run) => {
    const face: Font = run.role ? { ...font, family: 'math' } : font;
    const script = (text: string | undefined): number =>
      text ? measure(text, { ...face, size: face.size * small }) : 0;
    return sum + measure(run.text, face) + script(run.subscript) + script(run.superscript);
  }, 0);
}

/** Made when it is first needed: it is slow to make. */
let segmenter: Intl.Segmenter | undefined;

/** Shortens a text with an ellipsis until it fits; never cuts within a character that a reader sees as one. */
export function shorten(text: string, room: number, font: Font, measure: Measure): string {
  if (measure(text, font) <= room) return text;
  segmenter ??= new Intl.Segmenter();
  const parts = Array.from(segmenter.segment(text.slice(0, 200)), ({ segment }) => segment);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${parts.slice(0, middle).join('')}…`, font) <= room) low = middle;
    else high = middle - 1;
  }
  return `${parts.slice(0, low).join('')}…`;
}

/** Where a line may break: at spaces, and between Chinese or Japanese characters, but not before closing marks. */
const breakable =
  /\s+|(?<=[\u3001-\u9fff\uff00-\uffef])(?![，。：；、！？”’）…])|(?=[\u3041-\u9fff])(?<![“‘（])/u;

const isSpace = ({ text, role }: Run): boolean => !role && /^\s+$/.test(text);
const opening = /[“‘（]$/u;
const closing = /^[^\p{L}\p{N}“‘（]/u;

/** The stretches between which a line may break. Symbols, and marks that open or close, stay with their neighbours. */
function piecesOf(runs: Rich): Run[][] {
  const pieces: Run[][] = [];
  for (const run of runs) {
    const parts = run.role
      ? [run]
      : run.text.split(new RegExp(`(${breakable.source})`, 'u')).map((text) => ({ text }));
    for (const part of parts) {
      if (!part.text) continue;
      const before = pieces.at(-1)?.at(-1);
      const sticks =
        before &&
        !isSpace(before) &&
        !isSpace(part) &&
        (run.role !== undefined || closing.test(part.text) || opening.test(before.text));
      if (sticks) pieces.at(-1)!.push(part);
      else pieces.push([part]);
    }
  }
  return pieces;
}

/** Breaks rich text into lines no wider than `room`, as far as it has places to break at. */
export function wrap(runs: Rich, room: number, font: Font, measure: Measure): Rich[] {
  const lines: Run[][] = [[]];
  let width = 0;
  for (const piece of piecesOf(runs)) {
    const own = widthOf(piece, font, measure);
    const space = piece.every(isSpace);
    if (width + own > room && width > 0 && !space) {
      lines.push([]);
      width = 0;
    }
    if (space && width === 0) continue;
    lines.at(-1)!.push(...piece);
    width += own;
  }
  return lines.map((line) => joined(line.slice(0, line.findLastIndex((run) => !isSpace(run)) + 1)));
}

/** Neighbouring plain runs become one, so that a line is as few elements as it can be. */
function joined(runs: readonly Run[]): Rich {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && !last.role && !run.role && !last.subscript && !run.subscript) {
      result[result.length - 1] = { text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}
