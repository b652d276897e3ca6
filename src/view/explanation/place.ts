import type { Rect } from '../../scene';

/* Where the card with an explanation stands. */

type Size = Pick<Rect, 'width' | 'height'>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a card explains, and what lies around it in the figure. */
export interface Explained {
  /** The column of the value. */
  readonly column: Rect;
  /** The row of the value in it. */
  readonly value: Rect;
  /** The rows that the value is made from. */
  readonly sources: readonly Rect[];
  /** What else the card names, or the figure marks. */
  readonly named: readonly Rect[];
}

/** From the card to what it explains, and to the edge of the figure. */
const gap = 14;
const margin = 6;

/** How much worse it is to hide the value, or a row that it is made from, than something else that the card names. */
const weights = { value: 1_000, source: 30, named: 1 };

/**
 * Places the card beside the column of a value, or else below or above it: of these places, where it hides least of the
 * value and of what belongs to it.
 *
 * @param room the size of the figure
 * @returns the top left corner of the card
 */
export function cardPlace(card: Size, room: Size, explained: Explained): { left: number; top: number } {
  const { value, sources, named } = explained;
  const most = { x: room.width - card.width - margin, y: room.height - card.height - margin };
  const places = possiblePlaces(card, room, explained).map(({ x, y }) => ({
    x: Math.max(margin, Math.min(most.x, x)),
    y: Math.max(margin, Math.min(most.y, y)),
  }));
  const hidden = places.map((place) => {
    const box = { ...place, ...card };
    const areas = (boxes: readonly Rect[]): number =>
      boxes.reduce((sum, other) => sum + overlap(box, other), 0);
    return weights.value * areas([value]) + weights.source * areas(sources) + weights.named * areas(named);
  });
  const best = places[hidden.indexOf(Math.min(...hidden))]!;
  return { left: best.x, top: best.y };
}

/** The places beside the column and along it, the most usual first; where none has room, some over the column. */
function possiblePlaces(
  card: Size,
  room: Size,
  { column, value, sources, named }: Explained,
): readonly Point[] {
  const rightmost = room.width - card.width - margin;
  const lowest = room.height - card.height - margin;
  const below = ({ y, height }: Rect): number => y + height + gap;
  const above = ({ y }: Rect): number => y - card.height - gap;
  const level = value.y + (value.height - card.height) / 2;
  // Right above or below a row, the card is nearer to its value than at the edge of the figure.
  const next = [...sources, ...named].flatMap((row) => [below(row), above(row)]);
  const heights = [level, ...next.toSorted(nearest(level)), margin, lowest];
  const beside = [column.x + column.width + gap, column.x - card.width - gap]
    .filter((x) => x >= margin && x < rightmost)
    .flatMap((x) => heights.map((y) => ({ x, y })));
  const along = [below(column), above(column)]
    .filter((y) => y >= margin && y <= lowest)
    .flatMap((y) => [(room.width - card.width) / 2, column.x, margin, rightmost].map((x) => ({ x, y })));
  if (beside.length + along.length > 0) return [...beside, ...along];
  return [rightmost, margin].flatMap((x) =>
    [below(value), above(value), lowest, margin].map((y) => ({ x, y })),
  );
}

const nearest =
  (to: number) =>
  (one: number, other: number): number =>
    Math.abs(one - to) - Math.abs(other - to);

/** The area that two boxes share. */
function overlap(one: Rect, other: Rect): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
