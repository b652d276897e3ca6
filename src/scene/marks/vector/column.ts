import { group, type MaybeMark, numbers, path, rect } from '../mark';
import { axisOf } from './bar-geometry';
import { bars } from './bars';
import type { ColumnOptions } from './column-options';
import { digitColumn } from './digits';
import { squares } from './squares';

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
