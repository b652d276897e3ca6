import type { Palette, Paper } from '../paint';
import { turnsOf } from '../stretch';
import { type Grid, hasSquare, topOf } from './grid';
import { type ShareTable, strengthOf } from './share-table';

/** How strongly a square is seen that has nothing in it. */
const empty = 0.3;
/** Squares that are smaller than this stand without a gap. */
const leastWithGap = 5;

/** Draws the squares, as far as their rows are there, and a frame around the column of the word that is followed. */
export function paintShares(
  { context, snap }: Paper,
  palette: Palette,
  grid: Grid,
  table: ShareTable,
  followed: number | undefined,
): void {
  const { columns, rows, rowHeight } = grid;
  const gapX = columns.width >= leastWithGap ? 1 : 0;
  const gapY = rowHeight >= leastWithGap ? 1 : 0;
  for (const at of turnsOf(rows)) {
    const top = snap(topOf(grid, at));
    const height = snap(topOf(grid, at + 1)) - top - gapY;
    for (const of of turnsOf(columns.stretch)) {
      if (!hasSquare(grid, { at, of })) continue;
      const left = snap(columns.left(of));
      const width = snap(columns.right(of)) - left - gapX;
      const fill = (colour: string, strength: number): void => {
        context.globalAlpha = strength;
        context.fillStyle = colour;
        context.fillRect(left, top, width, height);
      };
      const share = table.share({ at, of });
      fill(palette('line'), share === undefined ? empty / 2 : empty);
      if (share !== undefined && Number.isNaN(share)) fill(palette('negative'), 0.4);
      else if (share) fill(palette('x'), strengthOf(share));
    }
  }
  if (followed === undefined) return;
  const first = grid.hearsAll ? rows.first : Math.max(rows.first, followed);
  const [left, top] = [snap(columns.left(followed)), snap(topOf(grid, first))];
  const [width, height] = [
    snap(columns.right(followed)) - left - gapX,
    snap(topOf(grid, rows.last + 1)) - top - gapY,
  ];
  context.globalAlpha = 1;
  context.strokeStyle = palette('x-text');
  context.lineWidth = 2;
  context.strokeRect(left, top, width, height);
}
