import type { Rect } from '../../scene';

/* Where the card with an explanation stands. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the card to what it explains, and to the edge of the figure. */
const gap = 14;
const margin = 6;

/**
 * Places the card beside a vector or, where there is no room, below or above it, or at least below or above the value: never
 * over the value that it explains.
 *
 * @param room the size of the figure
 * @param box that of the vector
 * @param middle the height of the value within the figure
 * @param row how high the value's row is
 * @returns the top left corner of the card
 */
export function cardPlace(
  card: Size,
  room: Size,
  box: Rect,
  middle: number,
  row = 0,
): { left: number; top: number } {
  const right = box.x + box.width + gap;
  const left = box.x - card.width - gap;
  const fitsRight = right + card.width < room.width - margin;
  const beside = fitsRight || left >= margin;
  const x = fitsRight ? right : beside ? left : (room.width - card.width) / 2;
  const bottom = box.y + box.height;
  const lowest = room.height - card.height - margin;
  const outside = bottom + gap <= lowest ? bottom + gap : box.y - card.height - gap;
  const [underRow, overRow] = [middle + row / 2 + gap, middle - row / 2 - gap - card.height];
  const within = underRow <= lowest || overRow < margin ? underRow : overRow;
  const y = beside ? middle - card.height / 2 : outside >= margin ? outside : within;
  return { left: Math.max(margin, x), top: Math.max(margin, Math.min(lowest, y)) };
}
