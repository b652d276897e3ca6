import type { Size } from '../../view/figure/fit';
import { isAlone, slideSize } from './slide';

/** A slide is taken to be 7.5 inches high, as those of PowerPoint are. */
const slidePoints = 7.5 * 72;

/** The points of the smallest type: where the figure takes its slide alone, and where something stands beside it. */
const points = { alone: 14, beside: 11 } as const;

/**
 * How many pixels the smallest type of an element must have: none in particular, unless it is compact. Where there is no
 * slide around it, as in a frame, the figure itself is taken for one, and its type is that of a page at least.
 */
export function leastTypeOf(host: Element, { width }: Size): number {
  if (!host.hasAttribute('compact')) return 0;
  const slide = slideSize(host);
  if (!slide) return Math.max(16, (points.alone / slidePoints) * width * 0.75);
  const wanted = isAlone(width, slide) ? points.alone : points.beside;
  return (wanted / slidePoints) * slide.height;
}
