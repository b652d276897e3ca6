import type { Rect } from '../scene';

type Size = Pick<Rect, 'width' | 'height'>;

/** Between the card and the column that it tells of, and the edges of the figure. */
const gap = 14;
const edge = 6;

/** How high the mark around a value is, at least. */
const ring = 12;

/**
 * Where a card stands: beside the column of its value, else below or above it, and of the places that there are where it
 * hides least of what it names.
 *
 * @param column the column of the value
 * @param middle the height of the value in it
 * @param named the columns of what the card names
 */
export function cardPlace(
  card: Size,
  host: Size,
  column: Rect,
  middle: number,
  named: readonly Rect[],
): { readonly x: number; readonly y: number } {
  const [rightmost, lowest] = [host.width - card.width - edge, host.height - card.height - edge];
  const right = column.x + column.width + gap;
  const left = column.x - card.width - gap;
  const below = column.y + column.height + gap;
  const above = column.y - card.height - gap;
  const within = (value: number, most: number): number => Math.max(edge, Math.min(most, value));
  // Beside it every height is free; where it fits above or below, every place along the column.
  const beside = [right, left]
    .filter((x) => x >= edge && x < rightmost)
    .flatMap((x) => [middle - card.height / 2, edge, lowest].map((y) => ({ x, y })));
  const over = [below, above]
    .filter((y) => y >= edge && y <= lowest)
    .flatMap((y) => [(host.width - card.width) / 2, column.x, edge, rightmost].map((x) => ({ x, y })));
  // In a small figure there may be no such place: then over another part of the column than the value.
  const anywhere = [rightmost, edge].flatMap((x) =>
    [middle + gap, middle - card.height - gap, lowest, edge].map((y) => ({ x, y })),
  );
  const free = beside.length + over.length > 0 ? [...beside, ...over] : anywhere;
  const places = free.map(({ x, y }) => ({ x: within(x, rightmost), y: within(y, lowest) }));
  const value = { ...column, y: middle - ring / 2, height: ring };
  const hidden = places.map((place) => {
    const box = { ...place, ...card };
    // What is told is worth more than all that it is told with.
    const told = 1_000 * overlap(box, value);
    return named.reduce((sum, one) => sum + overlap(box, one), told);
  });
  return places[hidden.indexOf(Math.min(...hidden))]!;
}

/** How much of one box lies over the other. */
function overlap(one: Rect, other: Rect): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
