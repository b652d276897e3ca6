import type { Role } from '../../language/rich';
import type { Vector } from '../../model/vector';
import { group, type MaybeMark, numbers, path, type Rect, rect } from './mark';
import { plainText } from './text';

/** How a vector is drawn: as signed bars, or as squares whose colour is the value. */
export type ColumnStyle = 'bars' | 'colour';

export interface ColumnOptions {
  readonly box: Rect;
  readonly role: Role;
  readonly style: ColumnStyle;
  /** Scene units for a value of 1. */
  readonly unit: number;
  readonly rows: number;
  /** Where bars are there: the values, already scaled down if they are still growing. */
  readonly values?: Vector | undefined;
  readonly opacity?: number;
  /** Of the bars alone: a value that has moved on leaves a faint trace. */
  readonly barOpacity?: number;
  /** Digits beside the bars, where there is room for them. */
  readonly digits?: Digits | undefined;
}

export interface Digits {
  readonly values: Vector;
  readonly width: number;
  readonly size: number;
  readonly opacity: number;
  /** How many rows are shown, from the top; all of them unless told. */
  readonly shown?: number | undefined;
}

/** How much of a row's height a bar fills. */
const fill = 0.66;

/** The middle line of a column's bars; digits, if any, stand to the right of the bars. */
export function axisOf(box: Rect, digitsWidth = 0): number {
  return box.x + (box.width - digitsWidth) / 2;
}

export function rowTop(box: Rect, rows: number, row: number): number {
  return box.y + (row * box.height) / rows;
}

/** Where a bar lies in its row. */
export function barIn(box: Rect, rows: number, row: number): { readonly y: number; readonly height: number } {
  const rowHeight = box.height / rows;
  const height = Math.max(0.5, rowHeight * fill);
  return { y: rowTop(box, rows, row) + (rowHeight - height) / 2, height };
}

/** One bar as a stretch of a path, from `from` to `to` along x. */
export function barPath(from: number, to: number, y: number, height: number): string {
  return numbers`M${from} ${y}H${to}V${y + height}H${from}Z`;
}

/** A vector as a column: frame, axis, ±1, bars. The bars are two paths, one for each sign, however many rows. */
export function column(key: string, options: ColumnOptions): MaybeMark {
  const { box, role, style, unit, rows, values, opacity = 1, digits } = options;
  const digitsWidth = digits?.width ?? 0;
  const frame = rect('frame', `column-frame role-${role}`, box, { rx: 5 });
  if (style === 'colour') {
    const faint = digits ? 'squares beneath-digits' : 'squares';
    return group(key, { class: 'column', opacity }, [
      frame,
      values &&
        group('squares', { class: faint, opacity: options.barOpacity ?? 1 }, squares(box, rows, values)),
      digits && digitColumn('digits', box, rows, digits),
    ]);
  }
  const axis = axisOf(box, digitsWidth);
  const half = (box.width - digitsWidth) / 2;
  const one = unit < half * 0.985 ? [axis - unit, axis + unit] : [];
  const ones = one.map((x) => numbers`M${x} ${box.y + 3}V${box.y + box.height - 3}`).join('');
  return group(key, { class: 'column', opacity }, [
    frame,
    path('ones', 'ones', ones),
    path('axis', 'axis', numbers`M${axis} ${box.y + 3}V${box.y + box.height - 3}`),
    values && bars('bars', options, values, axis, half),
    digits && digitColumn('digits', box, rows, digits),
  ]);
}

/** The bars alone, without frame and axis. */
export function barMarks(key: string, options: ColumnOptions & { readonly values: Vector }): MaybeMark {
  const { box, digits, values } = options;
  const digitsWidth = digits?.width ?? 0;
  return bars(key, options, values, axisOf(box, digitsWidth), (box.width - digitsWidth) / 2);
}

function bars(key: string, options: ColumnOptions, values: Vector, axis: number, half: number): MaybeMark {
  const { box, unit, rows } = options;
  // The same share of the column at every size, so that a bar is not cut while its cell is still opening.
  const longest = Math.max(half - 2, half * 0.975);
  let positive = '';
  let negative = '';
  let beyond = '';
  let broken = '';
  for (let row = 0; row < rows; row++) {
    const value = values[row]!;
    const { y, height } = barIn(box, rows, row);
    const length = Math.min(longest, Math.abs(value) * unit);
    if (Math.abs(value) * unit > longest + 0.5)
      beyond += chevron(axis + Math.sign(value) * longest, y, height, Math.sign(value));
    if (!Number.isFinite(value)) broken += cross(axis, y, height);
    if (!(length > 0)) continue;
    if (value > 0) positive += barPath(axis, axis + length, y, height);
    else negative += barPath(axis - length, axis, y, height);
  }
  return group(key, { opacity: options.barOpacity ?? 1 }, [
    path('positive', 'positive', positive),
    path('negative', 'negative', negative),
    path('beyond', 'beyond', beyond),
    path('broken', 'broken', broken),
  ]);
}

/** Says that here is no number that could have a length. */
function cross(x: number, y: number, height: number): string {
  const half = Math.min(4, height / 2);
  const middle = y + height / 2;
  return numbers`M${x - half} ${middle - half}L${x + half} ${middle + half}M${x + half} ${middle - half}L${x - half} ${middle + half}`;
}

/** Says "it goes on": two strokes across the end of a bar that is longer than its column. */
function chevron(x: number, y: number, height: number, sign: number): string {
  const lean = 2 * sign;
  return [5, 9]
    .map((back) => numbers`M${x - back * sign - lean} ${y - 1}L${x - back * sign + lean} ${y + height + 1}`)
    .join('');
}

/** Strengths of colour: fine enough to compare, few enough that any number of rows is a dozen paths. */
const strengths = 6;

/** Values as squares: the sign is the hue, the size is how strong the colour is. Pointing at one tells its value. */
export function squares(box: Rect, rows: number, values: Vector, columns = 1): MaybeMark[] {
  return Array.from(squarePaths(box, rows, values, columns))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, d]) => path(name, name, d));
}

/** The same as paths by their classes, of which there are few however many values there are. */
export function squarePaths(
  box: Rect,
  rows: number,
  values: Vector,
  columns = 1,
): ReadonlyMap<string, string> {
  const width = box.width / columns;
  const height = box.height / rows;
  const finest = Math.min(width, height);
  const gap = finest > 8 ? 1.5 : finest > 3 ? 0.5 : 0;
  const paths = new Map<string, string>();
  const add = (name: string, d: string): void => {
    paths.set(name, (paths.get(name) ?? '') + d);
  };
  values.forEach((value, index) => {
    if (index >= rows * columns) return;
    const x = box.x + (index % columns) * width;
    const y = box.y + Math.floor(index / columns) * height;
    if (!Number.isFinite(value)) {
      add('broken', cross(x + width / 2, y, height));
      return;
    }
    const strength = Math.min(strengths, Math.ceil(Math.abs(value) * strengths));
    if (strength === 0) return;
    add(
      `${value > 0 ? 'positive' : 'negative'} strength-${strength}`,
      barPath(x + gap, x + width - gap, y + gap, height - 2 * gap),
    );
  });
  return paths;
}

/** The values of a vector as digits, at the right side of its column. */
export function digitColumn(
  key: string,
  box: Rect,
  rows: number,
  digits: Omit<Digits, 'width'>,
  className = 'digits',
): MaybeMark {
  const right = box.x + box.width - 6;
  return group(
    key,
    { class: className, 'font-size': digits.size, opacity: digits.opacity },
    Array.from({ length: Math.min(rows, digits.shown ?? rows) }, (_, row) =>
      plainText(
        `${row}`,
        '',
        right,
        rowTop(box, rows, row) + box.height / rows / 2 + digits.size * 0.35,
        formatValue(digits.values[row]!),
      ),
    ),
  );
}

/** Two decimals with a true minus sign; very large values in powers of ten. */
export function formatValue(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−').replace('Infinity', '∞');
  const text = Math.abs(value) >= 1000 ? value.toExponential(0).replace('e+', 'e') : value.toFixed(decimals);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
