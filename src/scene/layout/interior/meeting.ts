import type { Chain } from '../../../model/model';
import type { Operation } from '../../../model/operations';
import type { Beat } from '../../../timeline/beats';
import type { Rect } from '../../marks/mark';
import type { Heights } from '../heights';
import type { Viewport } from '../viewport';
import { plainShares } from './attention';
import { breathingPlan, type Shares } from './breathing';
import { type LineColumn, placeLine } from './column-line';
import { linePorts } from './ports';
import { frameWidth, longestUnit } from './sizes';
import type { ColumnSlot, Interior, InteriorPlan, SignSlot } from './slots';

/** What does not grow with the cell, in the scene's units. */
const sizes = (narrow: boolean) =>
  narrow
    ? { top: 18, side: 9, port: 9, label: 16, foot: 41, plus: 15, curve: 30, digits: 12 }
    : { top: 18, side: 18, port: 14, label: 20, foot: 44, plus: 25, curve: 57, digits: 14 };

/**
 * The inside of a cell without gates, every value in a column of its own. The sum stands between what makes it: the
 * weighed memory to its left, the weighed word and the bias to its right, and beyond them the new state.
 */
export function meetingPlan(
  chain: Chain,
  beats: readonly Beat[],
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
): InteriorPlan {
  const { cell } = chain;
  const { narrow } = heights;
  const size = sizes(narrow);
  const operations = meetingOrder(cell.operations);
  const width = widthFor(viewport, narrow);
  const height = heightFor(viewport.height - heights.total, heights);
  const line: Rect = {
    x: size.side + size.port,
    y: size.top,
    width: width - 2 * size.side - size.port,
    height: height - size.top - size.foot,
  };
  const columns = operations.map((operation): LineColumn => {
    const reach = ranges.get(operation.output)!;
    const gap = operation.kind === 'activation' ? size.curve : size.plus;
    return { name: operation.output, fixed: frameWidth, reach, gap };
  });
  return breathingPlan(beats, plainShares(beats, operations), (shares) => place(shares));

  function place(shares: Shares): Interior {
    const slots = placeLine(columns, shares, line, longestUnit).map(
      (placed): ColumnSlot => ({ ...placed, digits: 0, stages: [], label: 'below' }),
    );
    const middleOf = (name: string): number => {
      const { box } = slots.find((slot) => slot.name === name)!;
      return box.x + box.width / 2;
    };
    return {
      width,
      height,
      rows: chain.hiddenSize,
      hasBars: true,
      digitsSize: size.digits,
      columns: slots,
      matrices: [],
      signs: signsBetween(operations, slots),
      connectors: [],
      ports: linePorts(cell, width, height, line.y + line.height / 2, ({ output }) => middleOf(output)),
      lanes: new Map([[cell.states[0]!, line.y + line.height / 2]]),
      inputsOutside: true,
      showsWeights: true,
      labelSize: size.label,
    };
  }
}

/** The first term, the sum, the other terms, and then what is made of the sum. */
function meetingOrder(operations: readonly Operation[]): readonly Operation[] {
  const sum = operations.find(({ kind }) => kind === 'add');
  if (sum?.kind !== 'add') return operations;
  const [first, ...others] = sum.terms.map((term) => operations.find(({ output }) => output === term)!);
  const placed = [first!, sum, ...others];
  return [...placed, ...operations.filter((operation) => !placed.includes(operation))];
}

function signsBetween(operations: readonly Operation[], slots: readonly ColumnSlot[]): SignSlot[] {
  return operations.slice(1).map((operation, index): SignSlot => {
    const [left, right] = [slots[index]!.box, slots[index + 1]!.box];
    const at = { x: (left.x + left.width + right.x) / 2, y: left.y + left.height / 2 };
    return operation.kind === 'activation'
      ? { sign: 'curve', operation, ...at }
      : { sign: index === 0 ? '→' : index === 1 ? '←' : '+', operation, ...at };
  });
}

/** What the folded figure, the cell before, the memory that waits and the margins take of the figure's width. */
const besideCell = 432;

/** About half of a wide figure; in a narrower one all that is left beside the folded figure and one cell before. */
function widthFor({ width }: Viewport, narrow: boolean): number {
  if (narrow) return Math.min(460, width - 78);
  return Math.min(760, Math.max(500, width * 0.528, Math.min(676, width - besideCell)));
}

/** Between other rows a cell may be lower: they are to be seen, too. */
function heightFor(room: number, { narrow, above, below }: Heights): number {
  const least = above + below > 0 ? 212 : 278;
  return narrow ? Math.min(360, Math.max(244, room)) : Math.min(420, Math.max(least, room));
}
