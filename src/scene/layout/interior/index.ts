import type { Chain } from '../../../model/model';
import type { Beat } from '../../../timeline/beats';
import { isGated } from '../../../timeline/structure';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Depth, Viewport } from '../viewport';
import { closedBox } from './closed';
import { latePlan } from './late-plans';
import { meetingPlan } from './meeting';
import type { InteriorPlan } from './slots';

export type {
  ColumnSlot,
  ConnectorSlot,
  Interior,
  InteriorPlan,
  MatrixSlot,
  PortSlot,
  SignSlot,
} from './slots';

/**
 * The inside of a cell, as its kind and the depth ask for it.
 *
 * A plain cell and one with gates are two designs, and not one with a special case: a plain cell has a column for each
 * value, so that its terms can be seen to come together; a gate's cell has too many values for that, and its sums are made
 * where they are squashed. What the two share is how columns get their room (`column-line`) and breathe (`breathing`).
 */
export function interiorPlan(
  chain: Chain,
  beats: readonly Beat[],
  depth: Depth,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): InteriorPlan {
  if (depth === 'box') return closedBox(chain, heights.narrow);
  const numbers = depth === 'numbers';
  if (isGated(chain.cell))
    return latePlan('gated')(chain, beats, numbers, viewport, heights, ranges, measure);
  return numbers
    ? latePlan('writtenOut')(chain, viewport, heights, ranges, measure)
    : meetingPlan(chain, beats, viewport, heights, ranges);
}
