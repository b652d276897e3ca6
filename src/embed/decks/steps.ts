import { tolerance } from '../../timeline/moment';
import type { HiddenStateFlowElement } from '../element/element';

/** The positions of the figure after 0, 1, 2 … steps of a deck, the first where it starts. */
export function stopsFrom(figure: HiddenStateFlowElement, position: number): number[] {
  const start = Math.min(figure.length, position);
  return [start, ...figure.stops.filter((stop) => stop > start + tolerance)];
}

/** How many steps of a deck it takes to come to a position, or nearest before it. */
export function reached(position: number, stops: readonly number[]): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop <= position + tolerance),
  );
}

/** Whether a step is on its way: in a direction, or in any. What plays by itself is no step. */
export function isUnderWay(
  { paused, position, target }: HiddenStateFlowElement,
  direction?: number,
): boolean {
  const way = paused ? Math.sign(target - position) : 0;
  return way !== 0 && (direction === undefined || way === Math.sign(direction));
}
