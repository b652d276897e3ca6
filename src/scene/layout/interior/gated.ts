import { previous } from '../../../model/cell';
import type { Chain } from '../../../model/model';
import type { Operation } from '../../../model/operations';
import type { Beat } from '../../../timeline/beats';
import { type GateColumn, gateColumnLines } from '../../../timeline/gate-columns';
import { weightsSymbol } from '../../../timeline/symbols';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Viewport } from '../viewport';
import { gatedShares } from './attention';
import { breathingPlan, type Shares } from './breathing';
import { type LineColumn, placeLine } from './column-line';
import { connectorsOf, isWeighedColumn, plusBetween } from './gated-connectors';
import { type GatedFrame, type GatedSizes, gatedFrame, gatedSizes, wordPort } from './gated-frame';
import { firstProducts } from './ports';
import { frameWidth, longestUnit, smallestDigits } from './sizes';
import type { ColumnSlot, Interior, InteriorPlan, PortSlot, SignSlot } from './slots';

/** Longer bars are cut: a sum before its squash may be long, and what is far beyond ±1 is as good as ±2. */
const longestReach = 2;

/**
 * The inside of a cell with gates, in two lines. Above, on one straight lane, is what becomes of the state that is handed
 * on: the gate that it passes, what is left of it, and the new state. Below is what is added to it, again with each
 * gate on the line that it closes. The memory and the word come to every gate along rails below.
 */
export function gatedPlan(
  chain: Chain,
  beats: readonly Beat[],
  numbers: boolean,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): InteriorPlan {
  const { cell, hiddenSize: rows } = chain;
  const size = gatedSizes(heights.narrow);
  const frame = gatedFrame(viewport, heights, size, numbers ? rows : 0);
  const digitsSize = Math.min(size.digits, frame.lineHeight / rows);
  const hasDigits = numbers && digitsSize >= smallestDigits && !heights.narrow;
  const digits = hasDigits ? measure('−0.00', { size: digitsSize, family: 'math' }) + 6 : 0;
  const lines = linesOf(chain, size, digits, ranges);
  const place = (shares: Shares): Interior => {
    const columns = lines.flatMap((line) => placeColumns(chain, line, shares, frame, size, digits));
    return {
      width: frame.width,
      height: frame.height,
      rows,
      hasBars: true,
      digitsSize,
      columns,
      matrices: [],
      signs: plusOf(chain, columns, frame),
      connectors: connectorsOf(cell, columns, frame),
      ports: portsOf(chain, frame),
      lanes: lanesOf(chain, frame),
      inputsOutside: true,
      showsWeights: true,
      labelSize: size.label,
    };
  };
  const shares = lines.map(({ columns }) => gatedShares(beats, columns));
  const together = beats.map((_, index): Shares => new Map(shares.flatMap((line) => [...line[index]!])));
  return breathingPlan(beats, merged(together), place);
}

/** One of the two lines of columns. */
interface GatedLine {
  readonly isUpper: boolean;
  readonly columns: readonly (LineColumn & GateColumn)[];
}

function linesOf(
  { cell }: Chain,
  size: GatedSizes,
  digits: number,
  ranges: ReadonlyMap<string, number>,
): readonly GatedLine[] {
  const lane = cell.states.at(-1)!;
  const { upper, lower } = gateColumnLines(cell);
  return [upper, lower].map((line) => ({
    isUpper: line === upper,
    columns: line.map((column) => ({
      ...column,
      fixed: frameWidth + digits,
      reach: Math.min(longestReach, reachOf(column.stages, ranges)),
      // Before the new state on the lane there is room for the plus.
      gap: line === upper && column.name === lane ? size.plus : size.gap,
    })),
  }));
}

function placeColumns(
  { cell }: Chain,
  { isUpper, columns }: GatedLine,
  shares: Shares,
  frame: GatedFrame,
  size: GatedSizes,
  digits: number,
): ColumnSlot[] {
  const x = size.side + size.bus;
  const y = isUpper ? frame.upperY : frame.lowerY;
  const room = { x, y, width: frame.width - x - size.side, height: frame.lineHeight };
  return placeLine(columns, shares, room, longestUnit).map((placed, index): ColumnSlot => {
    const { stages } = columns[index]!;
    // The memory and the word come in at the left of its name.
    const labelShift = !isUpper && isWeighedColumn(cell, stages) ? (frame.narrow ? 6 : 12) : 0;
    return { ...placed, digits, stages, label: isUpper ? 'above' : 'below', labelShift };
  });
}

/** Beats that ask for the same share one value, so that nothing glides between them. */
function merged(shares: readonly Shares[]): Shares[] {
  const same = (one: Shares, other: Shares): boolean =>
    Array.from(one).every(([name, share]) => other.get(name) === share);
  return shares.map((own) => shares.find((other) => same(own, other))!);
}

function reachOf(stages: readonly Operation[], ranges: ReadonlyMap<string, number>): number {
  return Math.max(
    ...stages.flatMap((operation) => [
      ranges.get(operation.output) ?? 1,
      // What comes to a gate is longer than what it lets through.
      operation.kind === 'gate' ? (ranges.get(operation.input) ?? 1) : 1,
    ]),
  );
}

/** The plus on the lane, where what is new is added to what was kept. */
function plusOf({ cell }: Chain, columns: readonly ColumnSlot[], frame: GatedFrame): SignSlot[] {
  return cell.operations.flatMap((operation): SignSlot[] => {
    const x = plusBetween(operation, columns);
    if (x === undefined) return [];
    return [{ sign: 'plus node', operation, x, y: frame.upperMiddle }];
  });
}

/** The last state has the straight lane above; the others leave from the line below. */
function lanesOf({ cell }: Chain, { upperMiddle, lowerMiddle }: GatedFrame): ReadonlyMap<string, number> {
  const lane = cell.states.at(-1)!;
  return new Map(cell.states.map((state) => [state, state === lane ? upperMiddle : lowerMiddle]));
}

function portsOf({ cell }: Chain, frame: GatedFrame): PortSlot[] {
  const ports = firstProducts(cell).map((operation): PortSlot => {
    const { input } = operation;
    const weight = weightsSymbol(cell, input);
    return input === 'x'
      ? { input, operation, weight, side: 'bottom', x: wordPort(frame), y: frame.height }
      : { input, operation, weight, side: 'left', x: 0, y: frame.lowerMiddle };
  });
  for (const state of cell.states) {
    const input = previous(state);
    if (ports.some((port) => port.input === input)) continue;
    const operation = cell.operations.find((reader) => 'input' in reader && reader.input === input);
    if (operation)
      ports.push({ input, operation, weight: undefined, side: 'left', x: 0, y: frame.upperMiddle });
  }
  return ports;
}
