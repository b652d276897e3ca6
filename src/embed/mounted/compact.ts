import type { Size } from '../../view/figure/fit';
import { isAlone } from './slide';

/** A slide is taken to be 7.5 inches high, as those of PowerPoint are. */
const slidePoints = 7.5 * 72;

/** The points of the smallest type: where the figure takes its slide alone, and where something stands beside it. */
const points = { alone: 14, beside: 11 } as const;

/**
 * How many pixels the smallest type of a compact figure has.
 *
 * @param slide the slide around it; where there is none, as in a frame, the figure itself is taken for one, and its type is
 * that of a page at least
 */
export function compactType({ width }: Size, slide: Size | undefined): number {
  if (!slide) return Math.max(16, (points.alone / slidePoints) * width * 0.75);
  const wanted = isAlone(width, slide) ? points.alone : points.beside;
  return (wanted / slidePoints) * slide.height;
}
