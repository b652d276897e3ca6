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

/** The lines at ±1; where a column draws its values larger they give way to lines that stand for less, and say so. */
function rulerMarks({ box, unit, ruler }: ColumnOptions, axis: number, half: number): MaybeMark[] {
  const longest = half * 0.985;
  const lines = (key: string, length: number, opacity: number): MaybeMark => {
    const d = [axis - length, axis + length].map(
      (x) => numbers`M${x} ${box.y + 3}V${box.y + box.height - 3}`,
    );
    return length < longest ? path(key, 'ones', d.join(''), { opacity }) : undefined;
  };
  if (!ruler) return [lines('ones', unit, 1)];
  const { value, opacity = 1, small = false } = ruler;
  const text = `±${Number(value.toPrecision(1))}`;
  return [
    // On their way out of the column they fade.
    lines('ones', unit, Math.min(1 - opacity, (longest - unit) / (0.05 * longest))),
    lines('ruler lines', unit * value, opacity),
    plainText('ruler', 'ruler', axis, box.y - 3, text, {
      'font-size': small ? 13 : 14,
      opacity,
    }),
  ];
}
