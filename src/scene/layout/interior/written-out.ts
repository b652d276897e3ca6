import type { Chain } from '../../../model/model';
import type { Operation } from '../../../model/operations';
import type { Measure } from '../../marks/measure';
import type { Heights } from '../heights';
import type { Viewport } from '../viewport';
import { stillPlan } from './breathing';
import { linePorts } from './ports';
import { longestUnit, smallestDigits } from './sizes';
import type { ColumnSlot, InteriorPlan, MatrixSlot, SignSlot } from './slots';

interface Item {
  readonly kind: 'column' | 'matrix';
  readonly name: string;
  readonly operation: Operation;
  readonly sign?: SignSlot['sign'];
  /** Where one line is too narrow for all, the item may start a new one. */
  readonly startsLine?: boolean;
}

/** More rows than this are too many digits to read: the matrix is drawn as colours alone. */
const digitRows = 8;

const signWidths: Readonly<Record<SignSlot['sign'], number>> = {
  '+': 26,
  'plus node': 26,
  '=': 28,
  '→': 22,
  '←': 22,
  curve: 58,
};

/** What all lines of one inside share. */
interface Measures {
  readonly chain: Chain;
  readonly ranges: ReadonlyMap<string, number>;
  readonly signScale: number;
  readonly padding: number;
  readonly rowsHeight: number;
  readonly lineHeight: number;
  readonly digitsWidth: number;
  readonly frame: number;
  /** The width of one weight of a matrix. */
  readonly weight: number;
  readonly width: number;
  readonly unit: number;
}

/** At depth *numbers*, the inside of a cell without gates: its equation written out, matrices and vectors in digits. */
export function writtenOutPlan(
  chain: Chain,
  viewport: Viewport,
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
  measure: Measure,
): InteriorPlan {
  const { cell, hiddenSize: rows } = chain;
  const { narrow } = heights;
  const items = itemsOf(chain);
  const lines = breakLines(items, narrow);
  const labelSize = narrow ? 16 : 20;
  const padding = narrow ? 10 : 14;
  const height = heightFor(viewport.height - heights.total, lines.length, narrow, rows);
  const lineHeight = (height - 2 * padding + 6) / lines.length;
  const rowsHeight = lineHeight - labelSize - 14;
  const digitsSize = Math.min(narrow ? 12 : 14, rowsHeight / rows);
  const digit = measure('−0.00', { size: digitsSize, family: 'math' });
  const shared = {
    chain,
    ranges,
    padding,
    rowsHeight,
    lineHeight,
    signScale: narrow ? 0.8 : 1,
    // Rows too low for digits keep their bars; pointing at one still tells its value.
    digitsWidth: digitsSize >= smallestDigits ? digit + (narrow ? 4 : 6) : 0,
  };
  const literal = { ...shared, frame: 4, weight: digit + 3, width: 0, unit: 0 };
  const width = taken(items, literal) + 2 * padding;
  // All digits of both matrices in one line: the equation as it is written in a textbook.
  const hasDigits = !narrow && rows <= digitRows && width <= viewport.width - 40;
  const measures = hasDigits ? { ...literal, width } : withBars(shared, lines, viewport, narrow, rows);
  const { columns, matrices, signs } = placeLines(lines, measures, hasDigits);
  const middleOf = (name: string): number => {
    const { box } = columns.find((slot) => slot.name === name)!;
    return box.x + box.width / 2;
  };
  return stillPlan({
    width: measures.width,
    height,
    rows,
    hasBars: measures.unit > 0,
    digitsSize,
    columns,
    matrices,
    signs,
    connectors: [],
    ports: linePorts(cell, measures.width, height, height / 2, ({ input }) => middleOf(input)),
    lanes: new Map([[cell.states[0]!, height / 2]]),
    inputsOutside: false,
    showsWeights: false,
    labelSize,
  });
}

/** Where the digits of the matrices find no room, they are colours, and the columns keep bars beside their digits. */
function withBars(
  shared: Omit<Measures, 'frame' | 'weight' | 'width' | 'unit'>,
  lines: readonly (readonly Item[])[],
  viewport: Viewport,
  narrow: boolean,
  rows: number,
): Measures {
  const weight = Math.max(1, Math.min(13, (narrow ? 88 : 104) / rows));
  const width = narrow ? Math.min(460, viewport.width - 24) : Math.min(1180, viewport.width - 60);
  const measures: Measures = { ...shared, frame: 10, weight, width, unit: 0 };
  const units = lines.map((line) => {
    const reach = line.reduce(
      (sum, item) => sum + (item.kind === 'column' ? shared.ranges.get(item.name)! : 0),
      0,
    );
    return Math.max(0, (width - 2 * shared.padding - taken(line, measures)) / (2 * reach));
  });
  return { ...measures, unit: Math.min(longestUnit, ...units) };
}

const signWidth = ({ sign }: Item, isFirst: boolean, { signScale }: Measures): number =>
  sign ? signWidths[sign] * signScale : isFirst ? 0 : 6;

const itemWidth = (item: Item, { chain, ranges, weight, unit, digitsWidth, frame }: Measures): number =>
  item.kind === 'matrix'
    ? weight * chain.parameters.get(item.name)!.columns
    : 2 * unit * ranges.get(item.name)! + digitsWidth + frame;

/** The width of a line. */
const taken = (line: readonly Item[], measures: Measures): number =>
  line.reduce(
    (sum, item, index) => sum + signWidth(item, index === 0, measures) + itemWidth(item, measures),
    0,
  );

interface Placed {
  readonly columns: ColumnSlot[];
  readonly matrices: MatrixSlot[];
  readonly signs: SignSlot[];
}

function placeLines(lines: readonly (readonly Item[])[], measures: Measures, hasDigits: boolean): Placed {
  const placed: Placed = { columns: [], matrices: [], signs: [] };
  const { padding, lineHeight, rowsHeight, width, unit, digitsWidth } = measures;
  lines.forEach((line, lineIndex) => {
    const y = padding + lineIndex * lineHeight;
    let x = (width - taken(line, measures)) / 2;
    line.forEach((item, index) => {
      const { name, operation, sign } = item;
      const room = signWidth(item, index === 0, measures);
      if (sign && room > 6) placed.signs.push({ sign, operation, x: x + room / 2, y: y + rowsHeight / 2 });
      x += room;
      const box = { x, y, width: itemWidth(item, measures), height: rowsHeight };
      if (item.kind === 'matrix')
        placed.matrices.push({ parameter: name, operation, box, digits: hasDigits });
      else placed.columns.push({ name, box, unit, digits: digitsWidth, stages: [], label: 'below' });
      x += box.width;
    });
  });
  return placed;
}

function heightFor(room: number, lines: number, narrow: boolean, rows: number): number {
  // Few rows need less: their digits have a size, and below each line is a name.
  if (narrow) return Math.min(lines * 190, Math.max(lines * Math.min(152, 50 + 15 * rows), room));
  return Math.min(400, Math.max(278, room));
}

/** The equation read from left to right, as columns, and the matrices between them. */
function itemsOf({ cell: { operations } }: Chain): Item[] {
  return operations.flatMap((operation): Item[] => {
    const { output } = operation;
    const sum = operations.find((other) => other.kind === 'add' && other.terms.includes(output));
    const isLater = sum?.kind === 'add' && sum.terms.indexOf(output) > 0;
    const lead = isLater ? ({ sign: '+' } as const) : {};
    switch (operation.kind) {
      case 'product':
        return [
          { kind: 'matrix', name: operation.weight, operation, ...lead, startsLine: isLater },
          { kind: 'column', name: operation.input, operation },
          { kind: 'column', name: output, operation, sign: '→' },
        ];
      case 'bias':
        return [{ kind: 'column', name: output, operation, ...lead }];
      case 'add':
        return [{ kind: 'column', name: output, operation, sign: '=', startsLine: true }];
      case 'activation':
        return [{ kind: 'column', name: output, operation, sign: 'curve' }];
      default:
        // A cell with gates is laid out in two lines.
        return [];
    }
  });
}

function breakLines(items: readonly Item[], narrow: boolean): Item[][] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    if (narrow && item.startsLine) lines.push([]);
    lines.at(-1)!.push(item);
  }
  return lines;
}
