import type { Chain } from '../../../model/model';
import { between, type CompactSize, compactColumn, compactSize, edge } from '../compact';
import type { Depth } from '../viewport';
import { stillPlan } from './breathing';
import type { InteriorPlan } from './slots';

/** In lower windows than these the bars of a state can no longer be told apart. */
const lowestWindow = (states: number): number => (states > 1 ? 30 : 44);

/** The size of the cells: as high as there is room for. */
function closedSize(narrow: boolean, states: number, room: number): CompactSize {
  const { width, height } = compactSize(narrow, states);
  const least = 2 * edge + lowestWindow(states) * states + between * (states - 1);
  return { width, height: Math.min(height, Math.max(least, room)) };
}

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
    const column = compactColumn(size, fromAbove.indexOf(name), shown.length);
    const box = { ...column, y: column.y + size.height / 2 };
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
