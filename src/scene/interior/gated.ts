import { previous } from '../../model/cell';
import type { Chain } from '../../model/model';
import { activationNames, type Operation } from '../../model/operations';
import { columnOf, type HostColumn, hostLines } from '../../timeline/hosts';
import { operationOf } from '../../timeline/structure';
import { roleOf, weightsSymbol } from '../../timeline/symbols';
import type { Bands } from '../bands';
import type { Rect } from '../mark';
import type { Measure } from '../measure';
import type { Viewport } from '../viewport';
import { firstProducts } from './doors';
import type { ColumnSlot, ConnectorSlot, DoorSlot, GlyphSlot, Interior } from './slots';

/** Longer bars are cut: a sum before its squash may be long, and what is far beyond ±1 is as good as ±2. */
const longest = 2;

const longestUnit = 38;
const smallestDigits = 9;
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
  bands: Bands,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): Interior {
  const { cell, hiddenSize: rows } = chain;
  const { narrow } = bands;
  const size = sizes(narrow);
  const lines = hostLines(cell);
  const height = heightFor(viewport.height - bands.total, narrow, numbers ? rows : 0);
  const lineHeight = (height - size.head - size.between - size.foot) / 2;
  const digitsSize = Math.min(size.digits, lineHeight / rows);
  const wanted = numbers && digitsSize >= smallestDigits;
  const digits = wanted && !narrow ? measure('−0.00', { size: digitsSize, family: 'math' }) + 6 : 0;

  const reachOf = ({ hosts }: HostColumn): number => Math.min(longest, reach(hosts, ranges));
  const width = narrow
    ? Math.min(460, viewport.width - 78)
    : Math.min(numbers ? 980 : 760, Math.max(520, viewport.width * (numbers ? 0.72 : 0.56)));
  const unit = Math.min(longestUnit, ...[lines.lower, lines.upper].map((line) => unitFor(line)));
  function unitFor(line: readonly HostColumn[]): number {
    const fixed = 2 * size.padding + line.length * (frame + digits) + (line.length - 1) * size.gap;
    return Math.max(1, (width - fixed) / line.reduce((sum, column) => sum + 2 * reachOf(column), 0));
  }
  const widthOf = (column: HostColumn): number => 2 * unit * reachOf(column) + frame + digits;

  const upperY = size.head;
  const lowerY = upperY + lineHeight + size.between;
  const slotOf = ({ name, hosts }: HostColumn, box: Rect, label: ColumnSlot['label']): ColumnSlot => ({
    name,
    hosts,
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
    const last = column.hosts.at(-1)!;
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
    glyphs: glyphsOf(cell.operations, columns),
    connectors: [...connectorsOf(chain, columns), ...lanesIn(chain, columns)],
    doors: doorsOf(chain, lower, lanes, height, lowerMiddle),
    lanes,
    waitsOutside: true,
    namesDoors: true,
    labelSize: size.label,
  };
}

function reach(hosts: readonly Operation[], ranges: ReadonlyMap<string, number>): number {
  return Math.max(
    ...hosts.flatMap((operation) => [
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
function glyphsOf(operations: readonly Operation[], columns: readonly ColumnSlot[]): GlyphSlot[] {
  const boxOf = (name: string): Rect | undefined => columns.find((column) => column.name === name)?.box;
  return operations.flatMap((operation): GlyphSlot[] => {
    if (operation.kind !== 'add') return [];
    const terms = operation.terms.map(boxOf).filter((box) => box !== undefined);
    const sum = boxOf(operation.output);
    if (!sum || terms.length < operation.terms.length) return [];
    const boxes = [...terms.toSorted((a, b) => a.x - b.x), sum];
    return boxes.slice(1).map((box, index): GlyphSlot => {
      const before = boxes[index]!;
      const x = (before.x + before.width + box.x) / 2;
      return { sign: box === sum ? '=' : '+', operation, x, y: box.y + box.height / 2 };
    });
  });
}

/** From every gate, and from what else a column takes out of another, to where it goes. */
function connectorsOf({ cell }: Chain, columns: readonly ColumnSlot[]): ConnectorSlot[] {
  const slotOf = (name: string): ColumnSlot | undefined =>
    columns.find(({ hosts }) => hosts.some(({ output }) => output === name));
  const own = (name: string): ColumnSlot | undefined => columns.find((column) => column.name === name);
  const ways: { from: ColumnSlot; to: ColumnSlot; operation: Operation; sign: string }[] = [];
  for (const operation of cell.operations) {
    const to = slotOf(operation.output);
    if (!to) continue;
    const add = (name: string, sign: string): void => {
      const complement = operationOf(cell, name);
      const shared = complement?.kind === 'complement';
      const from = own(shared ? complement.input : name);
      if (from && from !== to) ways.push({ from, to, operation, sign: shared ? '1 −' : sign });
    };
    if (operation.kind === 'gate') {
      add(operation.gate, '⊙');
      add(operation.input, '');
    }
    if (operation.kind === 'activation') add(operation.input, activationNames[operation.activation]);
  }
  return ways.map(({ from, to, operation, sign }): ConnectorSlot => {
    const key = `${from.name} ${to.name}`;
    const goesIn = ways.filter((way) => way.to === to && way.from.box.y !== to.box.y);
    const comesOut = ways.filter((way) => way.from === from && way.to.box.y !== from.box.y);
    const [a, b] = [from.box, to.box];
    if (a.y === b.y) {
      const y = a.y + a.height / 2;
      const [start, end] = a.x < b.x ? [a.x + a.width + 3, b.x - 3] : [a.x - 3, b.x + b.width + 3];
      return {
        key,
        operation,
        role: 'ink',
        sign,
        points: [
          [start, y],
          [end, y],
        ],
        signAt: [(start + end) / 2, y - 10],
      };
    }
    const [startMiddle, endMiddle] = [a.x + a.width / 2, b.x + b.width / 2];
    /** Side by side where several come in, in the order in which they come. */
    const meeting = goesIn.toSorted((one, other) => one.from.box.x - other.from.box.x);
    const endX = endMiddle + (meeting.findIndex((way) => way.from === from) - (meeting.length - 1) / 2) * 22;
    const straight = Math.abs(startMiddle - endX) < a.width / 2 - 12;
    const startX = straight
      ? endX
      : startMiddle + (comesOut.length > 1 ? Math.sign(endX - startMiddle) * 22 : 0);
    const up = a.y > b.y;
    const startY = up ? a.y - 3 : a.y + a.height + 3;
    const endY = up ? b.y + b.height + 3 : b.y - 3;
    const turn = up ? endY + 20 : endY - 20;
    const points: ConnectorSlot['points'] = straight
      ? [
          [endX, startY],
          [endX, endY],
        ]
      : [
          [startX, startY],
          [startX, turn],
          [endX, turn],
          [endX, endY],
        ];
    const signAt: ConnectorSlot['signAt'] = straight
      ? [endX - 13, (startY + endY) / 2 + 5]
      : [(startX + endX) / 2, turn - 6];
    return { key, operation, role: 'ink', sign, points, signAt };
  });
}

/** From the side of the cell, where a memory comes in as it is, to the column that takes it. */
function lanesIn({ cell }: Chain, columns: readonly ColumnSlot[]): ConnectorSlot[] {
  return cell.states.flatMap((state) => {
    const input = previous(state);
    return columns.flatMap(({ name, hosts, box }): ConnectorSlot[] => {
      const operation = hosts.find((candidate) => candidate.kind === 'gate' && candidate.input === input);
      if (!operation) return [];
      const y = box.y + box.height / 2;
      const points = [
        [2, y],
        [box.x - 3, y],
      ] as const;
      return [
        { key: `${input} ${name}`, operation, role: roleOf(cell, input), sign: '', points, signAt: [0, 0] },
      ];
    });
  });
}

function doorsOf(
  { cell }: Chain,
  lower: readonly ColumnSlot[],
  lanes: ReadonlyMap<string, number>,
  height: number,
  lowerMiddle: number,
): DoorSlot[] {
  const made = lower.filter(({ name }) => !cell.states.includes(name)).map(({ box }) => box);
  const last = made.at(-1)!;
  const doors = firstProducts(cell).map((operation): DoorSlot => {
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
    const waitsAt = lanes.get(input.replace('previous ', '')) ?? lowerMiddle;
    return { input, operation, weight, side: 'left', x: 0, y: lowerMiddle, waitsAt };
  });
  for (const state of cell.states) {
    const input = previous(state);
    if (doors.some((door) => door.input === input)) continue;
    const operation = cell.operations.find((reader) => 'input' in reader && reader.input === input);
    if (operation)
      doors.push({ input, operation, weight: undefined, side: 'left', x: 0, y: lanes.get(state)! });
  }
  return doors;
}
