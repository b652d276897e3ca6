import type { Vector } from '../../../model/vector';
import { type MaybeMark, path, type Rect } from '../mark';
import { barPath } from './bar-geometry';
import { cross } from './bars';

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
