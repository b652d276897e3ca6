import type { Chain } from '../../../model/model';
import { isGated } from '../../../timeline/structure';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Depth, Viewport } from '../viewport';
import { closedBox } from './closed';
import { gatedInterior } from './gated';
import { lineInterior } from './line';
import type { Interior } from './slots';

export type { ColumnSlot, ConnectorSlot, Interior, MatrixSlot, PortSlot, SignSlot } from './slots';

/** The inside of a cell, as its kind and the depth ask for it. */
export function interiorOf(
  chain: Chain,
  depth: Depth,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): Interior {
  if (depth === 'box') return closedBox(chain, heights.narrow);
  const numbers = depth === 'numbers';
  return isGated(chain.cell)
    ? gatedInterior(chain, numbers, viewport, heights, ranges, measure)
    : lineInterior(chain, numbers, viewport, heights, ranges, measure);
}
