import type { Frame, Mark } from '../../src/scene';
import { type Seen, seen } from './read';

/** What became of one mark from a frame to the next. */
export interface Change {
  readonly path: string;
  readonly kind: 'moved' | 'text' | 'class' | 'appeared' | 'gone';
  /** How far its numbers went, or how well it is seen where it was not there before. */
  readonly size: number;
  readonly what: string;
}

/** Every mark by its path; throws where two siblings have one key, since D3 would then draw only one of them. */
export function byPath(frame: Frame): Map<string, Seen> {
  const paths = new Map<string, Seen>();
  for (const one of seen(frame)) {
    if (paths.has(one.path)) throw new Error(`two marks are called ${one.path}`);
    paths.set(one.path, one);
  }
  return paths;
}

/** The differences between two frames, numbers within attributes compared as numbers. */
export function changes(before: Frame, after: Frame): Change[] {
  return changesOf(byPath(before), byPath(after));
}

export function changesOf(before: ReadonlyMap<string, Seen>, after: ReadonlyMap<string, Seen>): Change[] {
  const found: Change[] = [];
  for (const [path, one] of before) {
    const other = after.get(path);
    if (other) found.push(...between(path, one.mark, other.mark));
    else if (isDrawn(one.mark)) found.push({ path, kind: 'gone', size: one.opacity, what: shown(one.mark) });
  }
  for (const [path, one] of after) {
    if (before.has(path) || !isDrawn(one.mark)) continue;
    found.push({ path, kind: 'appeared', size: one.opacity, what: shown(one.mark) });
  }
  return found;
}

/** A group has no looks of its own: what it holds is reported. */
const isDrawn = (mark: Mark): boolean => mark.tag !== 'g';

const shown = (mark: Mark): string => mark.text ?? mark.tag;

function between(path: string, before: Mark, after: Mark): Change[] {
  if (before === after) return [];
  const found: Change[] = [];
  if (before.text !== after.text) {
    found.push({ path, kind: 'text', size: 1, what: `${before.text} → ${after.text}` });
  }
  for (const name of new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])) {
    const [from, to] = [before, after].map(({ attributes }) => attributes[name] ?? absent[name] ?? '');
    if (from === to) continue;
    if (name === 'class') found.push({ path, kind: 'class', size: 1, what: `${from} → ${to}` });
    else found.push(...moved(path, name, from!, to!));
  }
  return found;
}

/** What an attribute that is not there stands for. */
const absent: Readonly<Record<string, string>> = { opacity: '1' };

/** Opacities are weighed like lengths: a hundredth of either is nothing, one whole is a lot. */
const opacityScale = 20;

const number = /-?\d+(?:\.\d+)?/g;

function moved(path: string, name: string, from: string, to: string): Change[] {
  const [numbersFrom, numbersTo] = [from.match(number) ?? [], to.match(number) ?? []];
  if (from.replace(number, '#') !== to.replace(number, '#')) {
    return [{ path, kind: 'moved', size: Number.POSITIVE_INFINITY, what: `${name}: another shape` }];
  }
  const scale = name === 'opacity' ? opacityScale : 1;
  const size = numbersFrom.reduce(
    (most, value, index) => Math.max(most, scale * Math.abs(Number(value) - Number(numbersTo[index]))),
    0,
  );
  return size > 0 ? [{ path, kind: 'moved', size, what: name }] : [];
}
