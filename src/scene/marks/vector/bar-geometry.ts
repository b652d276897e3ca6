import { numbers, type Rect } from '../mark';

/** The middle line of a column's bars; digits, if any, stand to the right of the bars. */
export function axisOf(box: Rect, digitsWidth = 0): number {
  return box.x + (box.width - digitsWidth) / 2;
}

export function rowTop(box: Rect, rows: number, row: number): number {
  return box.y + (row * box.height) / rows;
}

/** Where a bar lies in its row. */
export function barIn(box: Rect, rows: number, row: number): { readonly y: number; readonly height: number } {
  const rowHeight = box.height / rows;
  const height = Math.max(0.5, rowHeight * fill);
  return { y: rowTop(box, rows, row) + (rowHeight - height) / 2, height };
}

/** One bar as a stretch of a path, from `from` to `to` along x. */
export function barPath(from: number, to: number, y: number, height: number): string {
  return numbers`M${from} ${y}H${to}V${y + height}H${from}Z`;
}

/** How much of a row's height a bar fills. */
const fill = 0.66;
