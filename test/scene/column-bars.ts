import type { Mark, Rect } from '../../src/scene';
import { type Bar, barsOf, rectOf, strokesOf, textOf } from './read';

export const child = (mark: Mark | undefined, ...keys: readonly string[]): Mark | undefined =>
  keys.reduce((found: Mark | undefined, key) => found?.children?.find((own) => own.key === key), mark);

/** What a column measures with, as a person reads it: the line of zero, and the length of one. */
export interface Ruler {
  readonly axis: number;
  /** Scene units for a value of 1, or undefined where the column does not mark any length. */
  readonly unit?: number;
  /** What its two lines stand for: ±1, or what is written over them. */
  readonly marked?: number;
}

export function rulerOf(column: Mark): Ruler {
  const axis = strokesOf(child(column, 'axis'))[0]!.x;
  const label = child(column, 'ruler');
  const lines = strokesOf(child(column, label ? 'ruler lines' : 'ones'));
  if (label && lines.length !== 2) throw new Error(`a ruler says ${textOf(label)} and has no lines`);
  if (lines.length !== 2) return { axis };
  const marked = label ? Number(textOf(label).replace(/^±/, '')) : 1;
  return { axis, unit: (lines[1]!.x - lines[0]!.x) / 2 / marked, marked };
}

/** The bars of a mark by their rows in a column. */
export function barsByRow(bars: Mark | undefined, box: Rect, count: number): Bar[][] {
  const all = barsOf(bars);
  const rowOf = ({ top, bottom }: Bar): number =>
    Math.floor((((top + bottom) / 2 - box.y) / box.height) * count);
  return Array.from({ length: count }, (_, row) => all.filter((bar) => rowOf(bar) === row));
}

/** The bars of a column by their rows. */
export const rowsOf = (column: Mark, count: number): Bar[][] =>
  barsByRow(child(column, 'bars', 'bars'), rectOf(child(column, 'frame')!), count);

/** How far a bar goes from a point where it begins or ends, to the right if positive. */
export function lengthFrom(point: number, { left, right }: Bar): number {
  return Math.abs(left - point) <= Math.abs(right - point) ? right - left : left - right;
}

/** The role whose colour a mark has. */
export const roleIn = (mark: Mark | undefined): string | undefined =>
  /(?:^| )role-(\w+)/.exec(mark?.attributes.class ?? '')?.[1];
