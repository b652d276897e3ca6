import { tolerance } from '../../timeline/moment';
import type { HiddenStateFlowElement } from '../element/element';

/** Where the figure is after so many steps of a deck: first where it starts. */
export function stopsFrom(figure: HiddenStateFlowElement, position: number): number[] {
  const start = Math.min(figure.length, position);
  return [start, ...figure.stops.filter((stop) => stop > start + tolerance)];
}

/** How many steps of a deck a position is beyond. */
export function reached(position: number, stops: readonly number[]): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop <= position + tolerance),
  );
}
