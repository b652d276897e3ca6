import { previous } from '../../../model/cell';
import type { Chain } from '../../../model/model';
import type { Operation } from '../../../model/operations';
import { columnOf, type GateColumn, gateColumnLines } from '../../../timeline/gate-columns';
import { operationOf } from '../../../timeline/structure';
import { weightsSymbol } from '../../../timeline/symbols';
import type { Rect } from '../../marks/mark';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Viewport } from '../viewport';
import { connectorsOf, stateLanes } from './connectors';
import { firstProducts } from './ports';
import { longestUnit, smallestDigits } from './sizes';
import type { ColumnSlot, Interior, PortSlot, SignSlot } from './slots';

/** Longer bars are cut: a sum before its squash may be long, and what is far beyond ±1 is as good as ±2. */
const longest = 2;

const frame = 10;

/** What does not grow with the bars, in the scene's units. */
const sizes = (narrow: boolean) =>
  narrow
    ? { padding: 10, gap: 12, label: 16, head: 26, between: 40, foot: 38, digits: 11 }
    : { padding: 18, gap: 34, label: 20, head: 34, between: 50, foot: 44, digits: 14 };

/**
 * The inside of a cell with gates, in two lines: above, what the lane of the state passes through; below, the gates
 * that open and close for it, each under what it acts on.
 */
export function gatedInterior(
  chain: Chain,
  numbers: boolean,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): Interior {
  const { cell, hiddenSize: rows } = chain;
  const { narrow } = heights;
  const size = sizes(narrow);
  const lines = gateColumnLines(cell);
  const height = heightFor(viewport.height - heights.total, narrow, numbers ? rows : 0);
  const lineHeight = (height - size.head - size.between - size.foot) / 2;
  const digitsSize = Math.min(size.digits, lineHeight / rows);
  const wanted = numbers && digitsSize >= smallestDigits;
  const digits = wanted && !narrow ? measure('−0.00', { size: digitsSize, family: 'math' }) + 6 : 0;

  const reachOf = ({ stages }: GateColumn): number => Math.min(longest, reach(stages, ranges));
  const width = narrow
    ? Math.min(460, viewport.width - 78)
    : Math.min(numbers ? 980 : 760, Math.max(520, viewport.width * (numbers ? 0.72 : 0.56)));
  const unit = Math.min(longestUnit, ...[lines.lower, lines.upper].map((line) => unitFor(line)));
  function unitFor(line: readonly GateColumn[]): number {
    const fixed = 2 * size.padding + line.length * (frame + digits) + (line.length - 1) * size.gap;
    return Math.max(1, (width - fixed) / line.reduce((sum, column) => sum + 2 * reachOf(column), 0));
  }
  const widthOf = (column: GateColumn): number => 2 * unit * reachOf(column) + frame + digits;

  const upperY = size.head;
  const lowerY = upperY + lineHeight + size.between;
  const slotOf = ({ name, stages }: GateColumn, box: Rect, label: ColumnSlot['label']): ColumnSlot => ({
    name,
    stages,
    box,
    digits,
    label,
  });
  const used =
    lines.lower.reduce((sum, column) => sum + widthOf(column), 0) + (lines.lower.length - 1) * size.gap;
  let x = (width - used) / 2;
  const lower = lines.lower.map((column) => {
    const box = { x, y: lowerY, width: widthOf(column), height: lineHeight };
    x += box.width + size.gap;
    return slotOf(column, box, 'below');
  });

  const middleOf = (name: string): number | undefined => {
    const column = columnOf(lines, throughComplement(name));
    const slot = lower.find((candidate) => candidate.name === column?.name);
    return slot && slot.box.x + slot.box.width / 2;
  };
  function throughComplement(name: string): string {
    const operation = operationOf(cell, name);
    return operation?.kind === 'complement' ? operation.input : name;
  }
  /** Above what acts on it, as far as the columns beside it allow. */
  const wishes = lines.upper.map((column) => {
    const last = column.stages.at(-1)!;
    const operands = last.kind === 'gate' ? [last.gate, last.input] : [];
    const middles = operands.flatMap((name) => middleOf(name) ?? []);
    return middles.length > 0 ? middles.reduce((sum, at) => sum + at, 0) / middles.length : undefined;
  });
  const signRoom = narrow ? 18 : 34;
  const upper: ColumnSlot[] = [];
  lines.upper.forEach((column, index) => {
    const own = widthOf(column);
    const before = upper.at(-1);
    const least = before ? before.box.x + before.box.width + signRoom : size.padding;
    const after = lines.upper.slice(index + 1).reduce((sum, other) => sum + widthOf(other) + signRoom, 0);
    const most = width - size.padding - after - own;
    const wish = (wishes[index] ?? least + own / 2 + signRoom) - own / 2;
    const at = Math.max(least, Math.min(most, wish));
    upper.push(slotOf(column, { x: at, y: upperY, width: own, height: lineHeight }, 'above'));
  });

  const columns = [...upper, ...lower];
  const lane = cell.states.at(-1)!;
  const [upperMiddle, lowerMiddle] = [upperY + lineHeight / 2, lowerY + lineHeight / 2];
  const lanes = new Map(cell.states.map((state) => [state, state === lane ? upperMiddle : lowerMiddle]));
  return {
    width,
    height,
    rows,
    unit,
    digitsSize,
    columns,
    matrices: [],
    signs: signsOf(cell.operations, columns),
    connectors: [...connectorsOf(chain, columns), ...stateLanes(chain, columns)],
    ports: portsOf(chain, lower, lanes, height, lowerMiddle),
    lanes,
    inputsOutside: true,
    showsWeights: true,
    labelSize: size.label,
  };
}

function reach(stages: readonly Operation[], ranges: ReadonlyMap<string, number>): number {
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
  if (!narrow && digitRows > 0) return Math.min(420, Math.max(318, digits, room));
  return narrow ? Math.min(400, Math.max(330, room)) : Math.min(400, Math.max(318, room));
}

/** Plus and equals, where terms and their sum stand side by side. */
function signsOf(operations: readonly Operation[], columns: readonly ColumnSlot[]): SignSlot[] {
  const boxOf = (name: string): Rect | undefined => columns.find((column) => column.name === name)?.box;
  return operations.flatMap((operation): SignSlot[] => {
    if (operation.kind !== 'add') return [];
    const terms = operation.terms.map(boxOf).filter((box) => box !== undefined);
    const sum = boxOf(operation.output);
    if (!sum || terms.length < operation.terms.length) return [];
    const boxes = [...terms.toSorted((a, b) => a.x - b.x), sum];
    return boxes.slice(1).map((box, index): SignSlot => {
      const before = boxes[index]!;
      const x = (before.x + before.width + box.x) / 2;
      return { sign: box === sum ? '=' : '+', operation, x, y: box.y + box.height / 2 };
    });
  });
}

function portsOf(
  { cell }: Chain,
  lower: readonly ColumnSlot[],
  lanes: ReadonlyMap<string, number>,
  height: number,
  lowerMiddle: number,
): PortSlot[] {
  const made = lower.filter(({ name }) => !cell.states.includes(name)).map(({ box }) => box);
  const last = made.at(-1)!;
  const ports = firstProducts(cell).map((operation): PortSlot => {
    const { input } = operation;
    const weight = weightsSymbol(cell, input);
    if (input === 'x') {
      return {
        input,
        operation,
        weight,
        side: 'bottom',
        x: (made[0]!.x + last.x + last.width) / 2,
        y: height,
      };
    }
    const waitsAtY = lanes.get(input.replace('previous ', '')) ?? lowerMiddle;
    return { input, operation, weight, side: 'left', x: 0, y: lowerMiddle, waitsAtY };
  });
  for (const state of cell.states) {
    const input = previous(state);
    if (ports.some((port) => port.input === input)) continue;
    const operation = cell.operations.find((reader) => 'input' in reader && reader.input === input);
    if (operation)
      ports.push({ input, operation, weight: undefined, side: 'left', x: 0, y: lanes.get(state)! });
  }
  return ports;
}
