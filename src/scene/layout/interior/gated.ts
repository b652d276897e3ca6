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
import { connectorsOf, isWeighedColumn, plusBetween, wordPort } from './gated-connectors';
import { firstProducts } from './ports';
import { frameWidth, longestUnit, smallestDigits } from './sizes';
import type { ColumnSlot, Interior, InteriorPlan, PortSlot, SignSlot } from './slots';

/** Longer bars are cut: a sum before its squash may be long, and what is far beyond ±1 is as good as ±2. */
const longestReach = 2;

/** What does not grow with the cell, in the scene's units. */
const sizes = (narrow: boolean) =>
  narrow
    ? { side: 8, bus: 16, gap: 10, plus: 16, label: 16, head: 24, between: 36, foot: 52, digits: 11 }
    : { side: 18, bus: 36, gap: 30, plus: 44, label: 20, head: 32, between: 44, foot: 60, digits: 14 };

type Sizes = ReturnType<typeof sizes>;

/** The fixed lines of the inside: what no beat changes. */
export interface GatedFrame {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly upperY: number;
  readonly lowerY: number;
  readonly upperMiddle: number;
  readonly lowerMiddle: number;
}

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
  const { narrow } = heights;
  const size = sizes(narrow);
  const lines = gateColumnLines(cell);
  const frame = frameOf(viewport, heights, size, numbers ? rows : 0);
  const digitsSize = Math.min(size.digits, frame.lineHeight / rows);
  const hasDigits = numbers && digitsSize >= smallestDigits && !narrow;
  const digits = hasDigits ? measure('−0.00', { size: digitsSize, family: 'math' }) + 6 : 0;
  const column = ({ name, stages }: GateColumn, gap: number): LineColumn => ({
    name,
    fixed: frameWidth + digits,
    reach: Math.min(longestReach, reachOf(stages, ranges)),
    gap,
  });
  const lane = cell.states.at(-1)!;
  const upper = lines.upper.map((one) => column(one, one.name === lane ? size.plus : size.gap));
  const lower = lines.lower.map((one) => column(one, size.gap));
  const upperShares = gatedShares(beats, lines.upper);
  const lowerShares = gatedShares(beats, lines.lower);
  const stagesOf = (name: string): readonly Operation[] =>
    [...lines.upper, ...lines.lower].find((one) => one.name === name)!.stages;

  const isWeighed = (name: string): boolean => isWeighedColumn(cell, stagesOf(name));
  const place = (shares: Shares): Interior => {
    const line = (columns: readonly LineColumn[], y: number, label: ColumnSlot['label']): ColumnSlot[] => {
      const x = size.side + size.bus;
      const room = { x, y, width: frame.width - x - size.side, height: frame.lineHeight };
      return placeLine(columns, shares, room, longestUnit).map((placed) => ({
        ...placed,
        digits,
        stages: stagesOf(placed.name),
        label,
        // The memory and the word come in at its left.
        ...(label === 'below' && isWeighed(placed.name) ? { labelShift: narrow ? 6 : 12 } : {}),
      }));
    };
    const columns = [...line(upper, frame.upperY, 'above'), ...line(lower, frame.lowerY, 'below')];
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
  const shares = beats.map((_, index): Shares => new Map([...upperShares[index]!, ...lowerShares[index]!]));
  return breathingPlan(beats, merged(shares), place);
}

/** Beats that ask for the same share one value, so that nothing glides between them. */
function merged(shares: readonly Shares[]): Shares[] {
  const same = (one: Shares, other: Shares): boolean =>
    Array.from(one).every(([name, share]) => other.get(name) === share);
  return shares.map((own) => shares.find((other) => same(own, other))!);
}

function frameOf(viewport: Viewport, heights: Heights, size: Sizes, digitRows: number): GatedFrame {
  const { narrow } = heights;
  const width = narrow
    ? Math.min(460, viewport.width - 78)
    : Math.min(980, Math.max(560, viewport.width * (digitRows > 0 ? 0.7 : 0.58)));
  const height = heightFor(viewport.height - heights.total, narrow, digitRows);
  const lineHeight = (height - size.head - size.between - size.foot) / 2;
  const upperY = size.head;
  const lowerY = upperY + lineHeight + size.between;
  return {
    narrow,
    width,
    height,
    lineHeight,
    upperY,
    lowerY,
    upperMiddle: upperY + lineHeight / 2,
    lowerMiddle: lowerY + lineHeight / 2,
  };
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

/** @param digitRows how many rows of digits a line has to hold, as far as they can be read */
function heightFor(room: number, narrow: boolean, digitRows: number): number {
  const digits = 128 + 2 * 15 * Math.min(8, digitRows);
  if (!narrow && digitRows > 0) return Math.min(440, Math.max(318, digits, room));
  return narrow ? Math.min(400, Math.max(300, room)) : Math.min(440, Math.max(286, room));
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
