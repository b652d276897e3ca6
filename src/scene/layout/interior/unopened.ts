import type { Chain } from '../../../model/model';
import { closedSize, compactColumn } from '../compact';
import type { Depth } from '../viewport';
import { stillPlan } from './breathing';
import type { InteriorPlan } from './slots';

/**
 * A chain in which no cell opens: the cell at work has the windows of a compact one, in which its states grow, and no
 * ports. The last state has the lane above, as in a cell with gates.
 *
 * @param room the height that there is for a cell
 */
export function unopened(
  chain: Chain,
  depth: Depth,
  narrow: boolean,
  room: number,
  ranges: ReadonlyMap<string, number>,
): InteriorPlan {
  const { states } = chain.cell;
  // A black box shows its hidden state alone.
  const shown = depth === 'box' ? states.slice(0, 1) : states;
  const size = closedSize(narrow, shown.length, room);
  const fromAbove = shown.toReversed();
  const columns = shown.map((name) => {
    const window = compactColumn(size, fromAbove.indexOf(name), shown.length);
    const box = { ...window, y: window.y + size.height / 2 };
    const unit = (box.width / 2 - 3) / ranges.get(name)!;
    return { name, box, unit, digits: 0, stages: [], label: 'below' as const };
  });
  return stillPlan({
    ...size,
    rows: chain.hiddenSize,
    hasBars: true,
    digitsSize: 14,
    columns,
    matrices: [],
    signs: [],
    connectors: [],
    ports: [],
    lanes: new Map(columns.map(({ name, box }) => [name, box.y + box.height / 2])),
    inputsOutside: false,
    showsWeights: false,
    labelSize: narrow ? 16 : 20,
  });
}
