import type { Frame, Mark } from '../../src/scene';
import type { Values } from './arithmetic';
import { barsOf, find, get, rectOf, strokesOf, textOf } from './read';

/** What a picture of one cell must show. */
export interface Truth {
  /** Counted from 1. */
  readonly step: number;
  readonly values: Values;
  /** The columns that are there at this moment, each complete. */
  readonly columns: readonly string[];
  /** True where the terms lie tip to tail in the sum. */
  readonly summed: boolean;
}

/** Half a hundredth for each end of a bar, as every number of a frame is rounded. */
const rounding = 0.02;

/** A bar that is longer than its column is cut this near to the frame, and says so; how near is the column's matter. */
const border = 3;

/** Whether something stands where it should, or at the border where that is beyond it. */
function isAt(x: number, expected: number, axis: number, half: number): boolean {
  if (Math.abs(expected - axis) <= half - border) return Math.abs(x - expected) <= rounding;
  const way = (x - axis) * Math.sign(expected - axis);
  return way >= half - border - rounding && way <= half + rounding;
}

/** What a picture says that is not so, in words; nothing where it is true. */
export function faultsOf(frame: Frame, truth: Truth): string[] {
  return [
    ...truth.columns.flatMap((name) => columnFaults(frame, truth, name)),
    ...(truth.summed ? sumFaults(frame, truth) : []),
    ...textFaults(frame, truth),
  ];
}

/** Where a value has its column: what comes in waits at its port, the state stands in the cell itself. */
export function columnOf(frame: Frame, step: number, name: string): Mark {
  const cell = ['chain', `cell ${step}`];
  if (name === 'h') return get(frame, ...cell, 'state');
  if (name === 'x' || name === 'previous h') return get(frame, ...cell, `waiting ${name}`, 'there');
  return get(frame, ...cell, 'inside', name);
}

const child = (mark: Mark | undefined, key: string): Mark | undefined =>
  mark?.children?.find((candidate) => candidate.key === key);

/** What a column measures with: the line of zero, the length of one, and where bars are cut. */
export function rulerOf(column: Mark): { readonly axis: number; readonly unit?: number } {
  const axis = strokesOf(child(column, 'axis'))[0]!.x;
  const ones = strokesOf(child(column, 'ones'));
  return ones.length === 2 ? { axis, unit: (ones[1]!.x - ones[0]!.x) / 2 } : { axis };
}

/** The length of one where a column is too narrow to have its ±1: inside a cell all columns have the same. */
function unitOf(frame: Frame, step: number, column: Mark): number {
  return rulerOf(column).unit ?? rulerOf(columnOf(frame, step, 'h')).unit!;
}

/** The bars of one column, whatever else the picture shows. */
export function columnFaults(
  frame: Frame,
  { step, values }: Pick<Truth, 'step' | 'values'>,
  name: string,
): string[] {
  const column = columnOf(frame, step, name);
  const own = values[name]!;
  const frameBox = rectOf(child(column, 'frame')!);
  const { axis } = rulerOf(column);
  const unit = unitOf(frame, step, column);
  const half = axis - frameBox.x;
  const rows = rowsOf(child(column, 'bars'), frameBox, own.length);
  return own.flatMap((value, row) => {
    const bars = rows[row]!;
    const says = (fault: string): string[] => [`${name}_${step}, row ${row + 1}, ${value}: ${fault}`];
    const bar = bars[0];
    if (bars.length > 1) return says(`${bars.length} bars`);
    if (!bar) return Math.abs(value) * unit > rounding ? says('no bar') : [];
    if (bar.sign !== Math.sign(value)) return says('has the colour of the other sign');
    const [start, end] = value > 0 ? [bar.left, bar.right] : [bar.right, bar.left];
    if (Math.abs(start - axis) > rounding) return says('does not start at 0');
    return isAt(end, axis + value * unit, axis, half) ? [] : says(`ends at ${(end - axis) / unit}`);
  });
}

interface SignedBar {
  readonly sign: 1 | -1;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function signedBars(positive: Mark | undefined, negative: Mark | undefined): SignedBar[] {
  return ([1, -1] as const).flatMap((sign) =>
    barsOf(sign === 1 ? positive : negative).map(({ left, right, top, bottom }) => ({
      sign,
      left,
      right,
      middle: (top + bottom) / 2,
    })),
  );
}

/** The bars of each row. */
function rowsOf(
  bars: Mark | undefined,
  box: { readonly y: number; readonly height: number },
  count: number,
): SignedBar[][] {
  const all = signedBars(child(bars, 'positive'), child(bars, 'negative'));
  return Array.from({ length: count }, (_, row) =>
    all.filter(({ middle }) => Math.floor(((middle - box.y) / box.height) * count) === row),
  );
}

/** Tip to tail: each term's bar starts where the one before it ends, and the tick stands at the sum. */
function sumFaults(frame: Frame, { step, values }: Truth): string[] {
  const terms = ['W_h h', 'W_x x', 'b'];
  const sum = get(frame, 'chain', `cell ${step}`, 'inside', 'sum a');
  const column = columnOf(frame, step, 'a');
  const box = rectOf(child(column, 'frame')!);
  const { axis } = rulerOf(column);
  const unit = unitOf(frame, step, column);
  const isThere = (x: number, expected: number): boolean => isAt(x, expected, axis, axis - box.x);
  const rows = values.a!.length;
  const ticks = strokesOf(child(sum, 'ticks'));
  return Array.from({ length: rows }, (_, row) => {
    let tip = axis;
    let lane = Number.NEGATIVE_INFINITY;
    const faults: string[] = [];
    const says = (fault: string): void => {
      faults.push(`a_${step}, row ${row + 1}: ${fault}`);
    };
    for (const term of terms) {
      const value = values[term]![row]!;
      const bars = signedBars(child(sum, `${term} positive`), child(sum, `${term} negative`));
      const bar = bars.find(({ middle }) => Math.floor(((middle - box.y) / box.height) * rows) === row);
      const tail = tip;
      tip += value * unit;
      if (!bar) {
        if (value !== 0) says(`no bar of ${term}`);
        continue;
      }
      const [start, end] = value > 0 ? [bar.left, bar.right] : [bar.right, bar.left];
      if (bar.sign !== Math.sign(value)) says(`the bar of ${term} has the colour of the other sign`);
      if (!isThere(start, tail)) says(`${term} does not start where the one before ends`);
      if (!isThere(end, tip)) says(`${term} does not end at its tip`);
      if (bar.middle <= lane) says(`${term} is not below the one before`);
      lane = bar.middle;
    }
    if (isThere(ticks[row]?.x ?? Number.NaN, axis + values.a![row]! * unit)) return faults;
    return [...faults, `a_${step}, row ${row + 1}: the tick is not at the sum`];
  }).flat();
}

/** The names under, beside and above the columns, and the equation, each with the right index. */
function textFaults(frame: Frame, { step }: Truth): string[] {
  const cell = ['chain', `cell ${step}`];
  const expected: readonly (readonly [keys: readonly string[], text: string])[] = [
    [[...cell, 'memory label'], `h${step - 1}`],
    [[...cell, 'x'], `x${step}`],
    [[...cell, 'output label'], `h${step}`],
    [[...cell, 'inside', 'label W_h h'], `Whh${step - 1}`],
    [[...cell, 'inside', 'label W_x x'], `Wxx${step}`],
    [[...cell, 'inside', 'label b'], 'b'],
    [[...cell, 'inside', 'label a'], `a${step}`],
    [[...cell, 'inside', 'label h'], `h${step}`],
    [[...cell, 'inside', 'label previous h'], `h${step - 1}`],
    [[...cell, 'inside', 'label x'], `x${step}`],
    [['equation', 'step'], `h${step} = tanh(Whh${step - 1} + Wxx${step} + b)`],
  ];
  return expected.flatMap(([keys, text]) => {
    const mark = find(frame, ...keys);
    const read = mark && textOf(mark).replace('ReLU(', 'tanh(');
    return mark && read !== text ? [`${keys.join(' / ')} says ${read}, not ${text}`] : [];
  });
}
