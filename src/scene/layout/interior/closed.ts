import type { Chain } from '../../../model/model';
import { stillPlan } from './breathing';
import { linePorts } from './ports';
import type { InteriorPlan } from './slots';

/** At depth *box*: a box with a window in which the hidden state is seen as colour. Every kind of cell looks alike. */
export function closedBox(chain: Chain, narrow: boolean): InteriorPlan {
  const [width, height] = narrow ? [150, 160] : [210, 230];
  const box = { x: width - 58, y: 22, width: 34, height: height - 44 };
  const state = chain.cell.states[0]!;
  return stillPlan({
    width,
    height,
    rows: chain.hiddenSize,
    hasBars: true,
    digitsSize: 14,
    columns: [{ name: state, box, unit: 15, digits: 0, stages: [], label: 'below' }],
    matrices: [],
    signs: [],
    connectors: [],
    ports: linePorts(chain.cell, width, height, height / 2, () => width * 0.38),
    lanes: new Map([[state, height / 2]]),
    inputsOutside: true,
    showsWeights: false,
    labelSize: narrow ? 16 : 20,
  });
}
