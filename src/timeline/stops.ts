import type { Beat } from './beats';
import { firstPosition, tolerance } from './moment';

/** Where a press of "next" comes to rest: after a whole cell, or after each beat of it. */
export type Stride = 'cell' | 'beat';

/**
 * The nearest stop beyond `position` in a direction; `position` itself at the end of the line.
 *
 * @param direction 1 for forward, −1 for back
 */
export function nextStop(
  position: number,
  direction: 1 | -1,
  stride: Stride,
  beats: readonly Beat[],
  length: number,
): number {
  const cell = direction === 1 ? Math.floor(position + tolerance) : Math.ceil(position - tolerance) - 1;
  const stops = stride === 'beat' && cell >= 0 ? [0, ...beats.map((beat) => beat.end)] : [0, 1];
  const candidates = stops.map((fraction) => cell + fraction);
  const beyond =
    direction === 1
      ? candidates.find((stop) => stop > position + tolerance)
      : candidates.findLast((stop) => stop < position - tolerance);
  return Math.min(length, Math.max(firstPosition, beyond ?? position));
}

/** Every stop, from the folded figure to the end of the last step. */
export function allStops(stride: Stride, beats: readonly Beat[], length: number): readonly number[] {
  const stops: number[] = [firstPosition];
  for (let stop = firstPosition; stop < length; stops.push(stop)) {
    stop = nextStop(stop, 1, stride, beats, length);
  }
  return stops;
}
