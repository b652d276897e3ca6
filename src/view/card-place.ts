import type { Rect } from '../scene';

type Size = Pick<Rect, 'width' | 'height'>;

/** Between the card and the column that it tells of, and the edges of the figure. */
const gap = 14;
const edge = 6;

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
  const places = [...beside, ...over].map(({ x, y }) => ({ x: within(x, rightmost), y: within(y, lowest) }));
  if (places.length === 0)
    return {
      x: within((host.width - card.width) / 2, rightmost),
      y: within(below <= lowest ? below : above, lowest),
    };
  const hidden = places.map((place) =>
    named.reduce((sum, box) => sum + overlap({ ...place, ...card }, box), 0),
  );
  return places[hidden.indexOf(Math.min(...hidden))]!;
}

/** How much of one box lies over the other. */
function overlap(one: Rect, other: Rect): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
