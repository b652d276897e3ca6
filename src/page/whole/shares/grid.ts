import type { Rect } from '../../../scene';
import type { Columns } from '../columns';
import { contains, lengthOf, type Stretch } from '../stretch';

/** A square of the picture, in turns of the chain: the state after one, and the word that was read at the other. */
export interface Square {
  readonly at: number;
  readonly of: number;
}

/** Where the squares lie: a row for each state, a column for each word. */
export interface Grid {
  readonly columns: Columns;
  readonly rows: Stretch;
  readonly rowHeight: number;
  /** Of the first row; the last one stands on the words. */
  readonly top: number;
  /** Whether the chain has heard of all words from its first turn on, as above a layer of two directions. */
  readonly hearsAll: boolean;
}

/** Rows that are higher than this would only be boxes. */
const mostRowHeight = 16;

export function gridIn(columns: Columns, rows: Stretch, height: number, hearsAll: boolean): Grid {
  const rowHeight = Math.min(mostRowHeight, height / Math.max(1, lengthOf(rows)));
  return { columns, rows, rowHeight, top: height - lengthOf(rows) * rowHeight, hearsAll };
}

/** Whether there is such a square: a word that was not read by then has none. */
export const hasSquare = ({ columns, rows, hearsAll }: Grid, { at, of }: Square): boolean =>
  contains(rows, at) && contains(columns.stretch, of) && (hearsAll || of <= at);

export const topOf = ({ rows, rowHeight, top }: Grid, at: number): number =>
  top + (at - rows.first) * rowHeight;

export const boxOf = (grid: Grid, { at, of }: Square): Rect => ({
  x: grid.columns.left(of),
  y: topOf(grid, at),
  width: grid.columns.right(of) - grid.columns.left(of),
  height: grid.rowHeight,
});

/** The square at a place of the picture, where there is one. */
export function squareAt(grid: Grid, x: number, y: number): Square | undefined {
  const of = grid.columns.turnAt(x);
  const at = grid.rows.first + Math.floor((y - grid.top) / grid.rowHeight);
  return of !== undefined && hasSquare(grid, { at, of }) ? { at, of } : undefined;
}

/** The square that an arrow key leads to; the same one at the edge of the picture. */
export function squareBeside(grid: Grid, { at, of }: Square, key: string): Square {
  const [down, right] = arrows[key] ?? [0, 0];
  const next = { at: at + down, of: of + right };
  if (hasSquare(grid, next)) return next;
  // On the slanted edge a step up goes along it.
  const along = { at: at + down, of: Math.min(of, at + down) };
  return down < 0 && hasSquare(grid, along) ? along : { at, of };
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
