import type { Rect } from '../../marks/mark';
import type { Shares } from './breathing';

/** One column of a line, with what it takes whatever its share is. */
export interface LineColumn {
  readonly name: string;
  /** Frame and digits, in the scene's units. */
  readonly fixed: number;
  /** How far its longest bar reaches from the axis, in units of value. */
  readonly reach: number;
  /** Between the column before it and itself, for a sign. */
  readonly gap: number;
}

/** A column in its place. */
export interface PlacedColumn {
  readonly name: string;
  readonly box: Rect;
  /** Scene units for a value of 1. */
  readonly unit: number;
}

/** Lays columns side by side so that they fill a line: each gets its share of what signs, frames and digits leave. */
export function placeLine(
  columns: readonly LineColumn[],
  shares: Shares,
  line: Rect,
  longestUnit: number,
): PlacedColumn[] {
  const taken = columns.reduce((sum, { fixed, gap }, index) => sum + fixed + (index > 0 ? gap : 0), 0);
  const all = columns.reduce((sum, { name }) => sum + shares.get(name)!, 0);
  const room = Math.max(0, line.width - taken) / all;
  let x = line.x;
  return columns.map(({ name, fixed, reach, gap }, index) => {
    if (index > 0) x += gap;
    const bars = room * shares.get(name)!;
    const box = { x, y: line.y, width: bars + fixed, height: line.height };
    x += box.width;
    return { name, box, unit: Math.min(longestUnit, bars / (2 * reach)) };
  });
}
