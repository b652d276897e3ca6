import { part } from '../marks/easing';
import { type MaybeMark, type Rect, rect } from '../marks/mark';

/** How many rows are done where rows are worked through one by one. */
export function rowsDone(progress: number, rows: number): number {
  return Math.floor(part(progress, 0.06, 0.98) * rows);
}

/** The row that is worked on now, from what it reads to what it makes. */
export function sweepMark(key: string, from: Rect, to: Rect, rows: number, progress: number): MaybeMark {
  if (progress <= 0 || progress >= 1) return undefined;
  const height = from.height / rows;
  const row = Math.min(rows - 1, rowsDone(progress, rows));
  const left = Math.min(from.x, to.x) - 3;
  const right = Math.max(from.x + from.width, to.x + to.width) + 3;
  const box = { x: left, y: from.y + row * height, width: right - left, height };
  return rect(key, 'sweep', box, { rx: 3 });
}
