import type { Vector } from '../../model/vector';
import { staggered } from '../marks/easing';

/** A vector whose bars are still growing, row after row; the vector itself once they are there. */
export function vectorGrowing(values: Vector, progress: number): Vector {
  if (progress >= 1) return values;
  return values.map((value, row) => value * staggered(progress, row, values.length));
}
