import type { Vector } from '../../model/vector';
import { mix } from './easing';
import { numbers, type Rect } from './mark';

/** More threads than this could not be told apart. */
export const mostThreads = 16;

/** How much of a row's height the thread of a value of full length takes. */
const fill = 0.72;

/** An end of a ribbon: where its threads lie. */
export interface RibbonEnd {
  readonly x: number;
  /** The top and the height of the column whose rows the threads come out of, or go into. */
  readonly y: number;
  readonly height: number;
}

/** The components that have a thread: all, or of each group of neighbours the largest. */
export function threadsOf(values: Vector): readonly number[] {
  const count = Math.min(mostThreads, values.length);
  return Array.from({ length: count }, (_, thread) => {
    const first = Math.floor((thread * values.length) / count);
    const last = Math.floor(((thread + 1) * values.length) / count);
    let best = first;
    for (let index = first; index < last; index++) {
      if (Math.abs(values[index]!) > Math.abs(values[best]!)) best = index;
    }
    return best;
  });
}

/**
 * A vector that flows from one column to another: a thread for each component, as thick as the component is large. All
 * threads are one path.
 *
 * @param reach the value at which a thread fills its row
 * @param progress how far it has come along its way
 */
export function ribbonPath(
  values: Vector,
  reach: number,
  from: RibbonEnd,
  to: RibbonEnd,
  progress = 1,
): string {
  const rows = values.length;
  const threads = threadsOf(values);
  const room = (end: RibbonEnd): number => (end.height / threads.length) * fill;
  return threads
    .map((row) => {
      const share = Math.min(1, Math.abs(values[row]!) / reach);
      if (!(share > 0) || progress <= 0) return '';
      const middle = (end: RibbonEnd): number => end.y + ((row + 0.5) * end.height) / rows;
      const start = { x: from.x, y: middle(from), half: (room(from) * share) / 2 };
      const full = { x: to.x, y: middle(to), half: (room(to) * share) / 2 };
      const end = {
        x: mix(start.x, full.x, progress),
        y: mix(start.y, full.y, progress),
        half: mix(start.half, full.half, progress),
      };
      return bandPath(start, end);
    })
    .join('');
}

interface ThreadEnd {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

function bandPath(from: ThreadEnd, to: ThreadEnd): string {
  const middle = (from.x + to.x) / 2;
  return numbers`M${from.x} ${from.y - from.half}C${middle} ${from.y - from.half} ${middle} ${to.y - to.half} ${to.x} ${
    to.y - to.half
  }V${to.y + to.half}C${middle} ${to.y + to.half} ${middle} ${from.y + from.half} ${from.x} ${from.y + from.half}Z`;
}

/** The end of a ribbon at the left or right side of a column. */
export const ribbonEnd = ({ y, height }: Rect, x: number): RibbonEnd => ({ x, y, height });
