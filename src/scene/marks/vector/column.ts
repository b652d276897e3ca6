import { group, type MaybeMark, numbers, path, rect } from '../mark';
import { plainText } from '../text';
import { axisOf } from './bar-geometry';
import { bars } from './bars';
import type { ColumnOptions } from './column-options';
import { digitColumn } from './digits';
import { squares } from './squares';

/** A vector as a column: frame, axis, ±1, bars. The bars are one path, however many rows. */
export function column(key: string, options: ColumnOptions): MaybeMark {
  const { box, role, style, rows, values, opacity = 1, digits } = options;
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
  return group(key, { class: 'column', opacity }, [
    frame,
    ...rulerMarks(options, axis, half),
    path('axis', 'axis', numbers`M${axis} ${box.y + 3}V${box.y + box.height - 3}`),
    values && bars('bars', options, values, axis, half),
    digits && digitColumn('digits', box, rows, digits),
  ]);
}

/** The lines at ±1; where a column draws its values larger they stand for less, and say so. */
function rulerMarks({ box, unit, zoom = 1 }: ColumnOptions, axis: number, half: number): MaybeMark[] {
  const one = unit / zoom;
  if (one >= half * 0.985) return [];
  const lines = [axis - one, axis + one].map((x) => numbers`M${x} ${box.y + 3}V${box.y + box.height - 3}`);
  const label = zoom === 1 ? '' : `±${Number((1 / zoom).toPrecision(1))}`;
  return [
    path('ones', 'ones', lines.join('')),
    plainText('ruler', 'ruler', axis, box.y - 5, label, { 'font-size': 14 }),
  ];
}
