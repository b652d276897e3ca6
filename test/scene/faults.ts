import type { Frame, Mark, Scene } from '../../src/scene';
import type { Values } from './arithmetic';
import { barsByRow, child, roleIn, rowsOf, rulerOf } from './column-bars';
import { find, get, rectOf, strokesOf, textOf } from './read';

/** What a picture of one cell must show. */
export interface Truth {
  /** Counted from 1. */
  readonly step: number;
  readonly values: Values;
  /** The columns that are there at this moment, each complete. */
  readonly columns: readonly string[];
  /** True where the terms lie tip to tail in the sum. */
  readonly summed: boolean;
  /** How the open cell is laid out at this moment. */
  readonly interior: Scene['stage']['interior'];
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

/** The colours of a picture of a plain cell: of what a value is made. */
const roles: Readonly<Record<string, string>> = {
  x: 'x',
  'W_x x': 'x',
  h: 'h',
  'previous h': 'h',
  'W_h h': 'h',
  b: 'bias',
};

/** Where the column marks no length, as that of the bias, which reaches less far than ±1: as it is laid out. */
const unitOf = (column: Mark, { interior }: Pick<Truth, 'interior'>, name: string): number =>
  rulerOf(column).unit ?? interior.columns.find((slot) => slot.name === name)!.unit;

/** The bars of one column, whatever else the picture shows. */
export function columnFaults(
  frame: Frame,
  truth: Pick<Truth, 'step' | 'values' | 'interior'>,
  name: string,
): string[] {
  const { step, values } = truth;
  const column = columnOf(frame, step, name);
  const own = values[name]!;
  const { axis } = rulerOf(column);
  const unit = unitOf(column, truth, name);
  const half = axis - rectOf(child(column, 'frame')!).x;
  const rows = rowsOf(column, own.length);
  const drawn = child(column, 'bars', 'bars');
  const colour = drawn && roleIn(drawn) !== roles[name] ? [`${name}_${step} has the colour of another`] : [];
  const faults = own.flatMap((value, row) => {
    const bars = rows[row]!;
    const says = (fault: string): string[] => [`${name}_${step}, row ${row + 1}, ${value}: ${fault}`];
    const bar = bars[0];
    if (bars.length > 1) return says(`${bars.length} bars`);
    if (!bar) return Math.abs(value) * unit > rounding ? says('no bar') : [];
    const [start, end] = value > 0 ? [bar.left, bar.right] : [bar.right, bar.left];
    if (Math.abs(start - axis) > rounding) return says('does not start at 0, on the side of its sign');
    return isAt(end, axis + value * unit, axis, half) ? [] : says(`ends at ${(end - axis) / unit}`);
  });
  return [...colour, ...faults];
}

/** Tip to tail: each term's bar starts where the one before it ends, and the tick stands at the sum. */
function sumFaults(frame: Frame, truth: Truth): string[] {
  const { step, values } = truth;
  const terms = ['W_h h', 'W_x x', 'b'];
  const sum = get(frame, 'chain', `cell ${step}`, 'inside', 'sum a');
  const column = columnOf(frame, step, 'a');
  const box = rectOf(child(column, 'frame')!);
  const { axis } = rulerOf(column);
  const unit = unitOf(column, truth, 'a');
  const isThere = (x: number, expected: number): boolean => isAt(x, expected, axis, axis - box.x);
  const count = values.a!.length;
  const ticks = strokesOf(child(sum, 'ticks'));
  const lanes = terms.map((term) => barsByRow(child(sum, term), box, count));
  const colours = terms.flatMap((term) => {
    const lane = child(sum, term);
    return lane && roleIn(lane) !== roles[term] ? [`the lane of ${term} has the colour of another`] : [];
  });
  const rows = Array.from({ length: count }, (_, row) => {
    let tip = axis;
    let above = Number.NEGATIVE_INFINITY;
    const faults: string[] = [];
    const says = (fault: string): void => {
      faults.push(`a_${step}, row ${row + 1}: ${fault}`);
    };
    terms.forEach((term, index) => {
      const value = values[term]![row]!;
      const bars = lanes[index]![row]!;
      const bar = bars[0];
      const tail = tip;
      tip += value * unit;
      if (bars.length > 1) says(`${bars.length} bars of ${term}`);
      if (!bar) {
        if (value !== 0) says(`no bar of ${term}`);
        return;
      }
      const [start, end] = value > 0 ? [bar.left, bar.right] : [bar.right, bar.left];
      if (!isThere(start, tail)) says(`${term} does not start where the one before ends`);
      if (!isThere(end, tip)) says(`${term} does not end at its tip`);
      // Lanes lie one below the other, and none over another.
      if (bar.top < above - rounding) says(`${term} is not below the one before`);
      above = bar.bottom;
    });
    if (!isThere(ticks[row]?.x ?? Number.NaN, axis + values.a![row]! * unit))
      says('the tick is not at the sum');
    return faults;
  });
  return [...colours, ...rows.flat()];
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
