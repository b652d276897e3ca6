import type { Chain } from '../../../model/model';
import type { Operation } from '../../../model/operations';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Viewport } from '../viewport';
import { linePorts } from './ports';
import { longestUnit, smallestDigits } from './sizes';
import type { ColumnSlot, Interior, MatrixSlot, SignSlot } from './slots';

interface Item {
  readonly kind: 'column' | 'matrix';
  readonly name: string;
  readonly operation: Operation;
  readonly sign?: SignSlot['sign'];
  /** The item may start a new line, where one line is too narrow for all. */
  readonly breaks: 'never' | 'sum' | 'term';
}

/** More rows than this are too many digits to read: the matrix is drawn as colours alone. */
const digitRows = 8;

const signWidths: Readonly<Record<SignSlot['sign'], number>> = { '+': 26, '=': 28, '→': 22, curve: 58 };
const framePadding = 5;

/** The inside of a cell without gates: every value has its column, in the order of the equation. */
export function lineInterior(
  model: Chain,
  numbers: boolean,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): Interior {
  const rows = model.hiddenSize;
  const { narrow } = heights;
  const items = itemsOf(model, numbers);
  const lines = breakLines(items, narrow, numbers);
  const padding = narrow ? 10 : numbers ? 14 : 18;
  // The plate of the left port reaches into the cell.
  const portRoom = numbers ? 0 : narrow ? 8 : 12;
  const labelSize = narrow ? 16 : 20;
  const height = heightFor(viewport.height - heights.total, lines.length, narrow);
  const lineHeight = (height - 2 * padding + 6) / lines.length;
  const rowsHeight = lineHeight - labelSize - 14;
  const digitsSize = Math.min(narrow ? 12 : 14, rowsHeight / rows);
  const digit = measure('−0.00', { size: digitsSize, family: 'math' });
  // Rows too low for digits keep their bars; pointing at one still tells its value.
  const digitsWidth = numbers && digitsSize >= smallestDigits ? digit + (narrow ? 4 : 6) : 0;
  const signScale = narrow ? 0.8 : 1;

  const sign = (item: Item, first: boolean): number =>
    item.sign ? signWidths[item.sign] * signScale : first ? 0 : 6;
  const columnsOf = (item: Item): number => model.parameters.get(item.name)!.columns;
  /** What a line takes beside its bars. */
  const taken = (line: readonly Item[], matrixCell: number, frame: number): number =>
    line.reduce(
      (sum, item, index) =>
        sum +
        sign(item, index === 0) +
        (item.kind === 'matrix' ? matrixCell * columnsOf(item) : digitsWidth + frame),
      0,
    );

  const tight = digit + 3;
  const widest = viewport.width - 40;
  const literal = taken(items, tight, 4) + 2 * padding;
  // All digits of both matrices in one line: the equation as it is written in a textbook.
  const matrixDigits = numbers && !narrow && rows <= digitRows && literal <= widest;
  const frame = matrixDigits ? 4 : 2 * framePadding;
  const matrixCell = matrixDigits ? tight : Math.max(1, Math.min(13, (narrow ? 88 : 104) / rows));
  const width = matrixDigits ? literal : widthFor(viewport, numbers, narrow);
  const unit = matrixDigits
    ? 0
    : Math.min(
        longestUnit,
        ...lines.map((line) => {
          const reach = line.reduce(
            (sum, item) => sum + (item.kind === 'column' ? ranges.get(item.name)! : 0),
            0,
          );
          return Math.max(0, (width - 2 * padding - portRoom - taken(line, matrixCell, frame)) / (2 * reach));
        }),
      );
  const itemWidth = (item: Item): number =>
    item.kind === 'matrix'
      ? matrixCell * columnsOf(item)
      : 2 * unit * ranges.get(item.name)! + digitsWidth + frame;

  const columns: ColumnSlot[] = [];
  const matrices: MatrixSlot[] = [];
  const signs: SignSlot[] = [];
  lines.forEach((line, lineIndex) => {
    const y = padding + lineIndex * lineHeight;
    const used = line.reduce((sum, item, index) => sum + sign(item, index === 0) + itemWidth(item), 0);
    let x = (width + portRoom - used) / 2;
    line.forEach((item, index) => {
      const room = sign(item, index === 0);
      if (item.sign && room > 6) {
        signs.push({ sign: item.sign, operation: item.operation, x: x + room / 2, y: y + rowsHeight / 2 });
      }
      x += room;
      const box = { x, y, width: itemWidth(item), height: rowsHeight };
      if (item.kind === 'column')
        columns.push({ name: item.name, box, digits: digitsWidth, stages: [], label: 'below' });
      else matrices.push({ parameter: item.name, operation: item.operation, box, digits: matrixDigits });
      x += box.width;
    });
  });

  const ports = linePorts(model.cell, width, height, (operation) => {
    const name = numbers ? operation.input : operation.output;
    const { box } = columns.find((slot) => slot.name === name)!;
    return box.x + box.width / 2;
  });
  return {
    width,
    height,
    rows,
    unit,
    digitsSize,
    columns,
    matrices,
    signs,
    connectors: [],
    ports,
    lanes: new Map([[model.cell.states[0]!, height / 2]]),
    inputsOutside: !numbers,
    showsWeights: !numbers,
    labelSize,
  };
}

function widthFor(viewport: Viewport, numbers: boolean, narrow: boolean): number {
  if (narrow) return Math.min(460, viewport.width - (numbers ? 24 : 78));
  return numbers ? Math.min(1180, viewport.width - 60) : Math.min(620, Math.max(430, viewport.width * 0.425));
}

function heightFor(room: number, lines: number, narrow: boolean): number {
  if (narrow) return Math.min(lines * 190, Math.max(lines * 152, room));
  return Math.min(330, Math.max(216, room));
}

/** The equation read from left to right, as columns and, where numbers are shown, the matrices between. */
function itemsOf(model: Chain, numbers: boolean): Item[] {
  const { operations } = model.cell;
  const items: Item[] = [];
  for (const operation of operations) {
    const { output } = operation;
    const sum = operations.find((other) => other.kind === 'add' && other.terms.includes(output));
    const later = sum?.kind === 'add' && sum.terms.indexOf(output) > 0;
    const lead = later ? ({ sign: '+', breaks: 'term' } as const) : ({ breaks: 'never' } as const);
    switch (operation.kind) {
      case 'product':
        if (numbers) {
          items.push({ kind: 'matrix', name: operation.weight, operation, ...lead });
          items.push({ kind: 'column', name: operation.input, operation, breaks: 'never' });
          items.push({ kind: 'column', name: output, operation, sign: '→', breaks: 'never' });
        } else items.push({ kind: 'column', name: output, operation, ...lead });
        break;
      case 'bias':
        items.push({ kind: 'column', name: output, operation, ...lead, breaks: 'never' });
        break;
      case 'add':
        items.push({ kind: 'column', name: output, operation, sign: '=', breaks: 'sum' });
        break;
      case 'activation':
        items.push({ kind: 'column', name: output, operation, sign: 'curve', breaks: 'never' });
        break;
      case 'gate':
      case 'complement':
        // A cell with gates is laid out in two lines.
        break;
    }
  }
  return items;
}

function breakLines(items: readonly Item[], narrow: boolean, numbers: boolean): Item[][] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    const breaks = narrow && (item.breaks === 'sum' || (numbers && item.breaks === 'term'));
    if (breaks) lines.push([]);
    lines.at(-1)!.push(item);
  }
  return lines;
}
