import type { Rect } from '../../scene';

/** A box as the attributes of an SVG rectangle. */
export function boxAttributes({ x, y, width, height }: Rect): Record<string, string> {
  return { x: x.toFixed(1), y: y.toFixed(1), width: width.toFixed(1), height: height.toFixed(1) };
}
