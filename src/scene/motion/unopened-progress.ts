import type { Operation } from '../../model/operations';
import type { OpenCell } from '../layout/open-cell';
import { eased } from '../marks/easing';

/**
 * How far a state has been made in a cell that does not open. Its work is not seen, so it is one stretch: from when the memory is
 * there until the state is made.
 */
export function unopenedProgress({ stage, place }: OpenCell, made: Operation): number {
  const { end: start } = stage.beats.find(({ name }) => name === 'carry')!;
  const { end } = stage.beats.find(({ operations }) => operations.includes(made))!;
  return eased(place.progress, start, end);
}
