import type { Vector } from '../../../model/vector';
import { group, type MaybeMark, numbers, path } from '../mark';
import { axisOf, barIn, barPath } from './bar-geometry';
import type { ColumnOptions } from './column-options';

/** The bars alone, without frame and axis. */
export function barMarks(key: string, options: ColumnOptions & { readonly values: Vector }): MaybeMark {
  const { box, digits, values } = options;
  const digitsWidth = digits?.width ?? 0;
  return bars(key, options, values, axisOf(box, digitsWidth), (box.width - digitsWidth) / 2);
}

export function bars(
  key: string,
  options: ColumnOptions,
  values: Vector,
  axis: number,
  half: number,
): MaybeMark {
  const { box, unit, rows } = options;
  // The same share of the column at every size, so that a bar is not cut while its cell is still opening.
  const longest = Math.max(half - 2, half * 0.975);
  let drawn = '';
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
    drawn += value > 0 ? barPath(axis, axis + length, y, height) : barPath(axis - length, axis, y, height);
  }
  return group(key, { opacity: options.barOpacity ?? 1 }, [
    path('bars', `bars role-${options.role}`, drawn),
    path('beyond', 'beyond', beyond),
    path('broken', 'broken', broken),
  ]);
}

/** Says that here is no number that could have a length. */
export function cross(x: number, y: number, height: number): string {
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
