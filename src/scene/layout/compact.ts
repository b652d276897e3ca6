import type { Rect } from '../marks/mark';

/** The sizes of the cells that are not open. */
export interface CompactSize {
  readonly width: number;
  readonly height: number;
}

/** Around the windows of a compact cell, and between two of them. */
export const [edge, between] = [9, 8];

/** The size of a compact cell beside an open one. Two states need two windows, one above the other. */
export function compactSize(narrow: boolean, states: number): CompactSize {
  const more = states > 1 ? 1.2 : 1;
  return narrow ? { width: 54, height: 124 * more } : { width: 70, height: 148 * more };
}

/** A state in a compact cell, relative to the cell's left edge and the axis; several stand one above the other. */
export function compactColumn(compact: CompactSize, index: number, count: number): Rect {
  const height = (compact.height - 2 * edge - between * (count - 1)) / count;
  return {
    x: edge,
    y: -compact.height / 2 + edge + index * (height + between),
    width: compact.width - 2 * edge,
    height,
  };
}
