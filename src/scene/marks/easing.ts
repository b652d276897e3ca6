import { easeCubicInOut } from 'd3';
import type { Rect } from './mark';

export const clamp01 = (value: number): number => Math.min(1, Math.max(0, value));

/** Exactly `from` at 0 and `to` at 1, so that the ends of two motions can be compared. */
export const mix = (from: number, to: number, amount: number): number =>
  amount === 1 ? to : from + (to - from) * amount;

export const mixRect = (from: Rect, to: Rect, amount: number): Rect => ({
  x: mix(from.x, to.x, amount),
  y: mix(from.y, to.y, amount),
  width: mix(from.width, to.width, amount),
  height: mix(from.height, to.height, amount),
});

/** The part of a motion between two of its fractions, as a progress of its own, at an even pace. */
export const part = (progress: number, start: number, end: number): number =>
  clamp01((progress - start) / (end - start));

/** The same, starting and stopping softly. */
export const eased = (progress: number, start = 0, end = 1): number =>
  easeCubicInOut(part(progress, start, end));

/**
 * Rows that move one after the other: the progress of one of them. The last starts when `spread` of the time is
 * gone, so the eye can follow a single row and still sees that all do the same.
 */
export function staggered(progress: number, row: number, rows: number, spread = 0.35): number {
  const start = rows > 1 ? (row / (rows - 1)) * spread : 0;
  return eased(progress, start, start + 1 - spread);
}
