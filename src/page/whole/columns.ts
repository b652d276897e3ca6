import { inset, scrubberScale } from '../../view/controls/scrubber/scale';
import { contains, lengthOf, type Stretch } from './stretch';

/** Where the scrubber lies, in pixels from the left edge of the picture above it. */
export interface ScrubberPlace {
  readonly left: number;
  readonly width: number;
  /** How many pixels a unit of the scrubber's own picture has. */
  readonly larger: number;
  /** The steps of the whole figure, of which a chain has only some. */
  readonly steps: number;
}

/** The turns of a chain from left to right, in pixels. */
export interface Columns {
  readonly stretch: Stretch;
  readonly width: number;
  /** The left edge of a turn's column. */
  left(turn: number): number;
  /** The right edge: that of the picture, where the column of the last word would go beyond it. */
  right(turn: number): number;
  /** The middle of the column, or a place between two. */
  middle(turn: number): number;
  /** The turn at a place, where there is one. */
  turnAt(x: number): number | undefined;
}

/** Columns that are thinner than this are spread over the whole width instead. */
const leastWidth = 4;

/**
 * The columns of a stretch: over the words of the scrubber where all words have one there, and else over its whole width.
 *
 * @param before the steps of the figure before the first of the chain
 */
export function columnsOver(
  { left, width, larger, steps }: ScrubberPlace,
  before: number,
  words: number,
  stretch: Stretch,
): Columns {
  const scale = scrubberScale(steps, width / larger);
  const own = scale.tickDistance * larger;
  if (lengthOf(stretch) === words && own >= leastWidth)
    return columns(stretch, own, left + scale.xOf(before + stretch.first) * larger - own / 2, left + width);
  const [room, margin] = [width - 2 * inset * larger, inset * larger];
  return columns(stretch, room / lengthOf(stretch), left + margin, left + width);
}

/** All turns of a chain over the scrubber, however thin they are. */
export function columnsOfAll(place: ScrubberPlace, before: number, words: number): Columns {
  const scale = scrubberScale(place.steps, place.width / place.larger);
  const width = scale.tickDistance * place.larger;
  const from = place.left + scale.xOf(before + 1) * place.larger - width / 2;
  return columns({ first: 1, last: words }, width, from, place.left + place.width);
}

function columns(stretch: Stretch, width: number, from: number, edge: number): Columns {
  const left = (turn: number): number => from + (turn - stretch.first) * width;
  return {
    stretch,
    width,
    left,
    right: (turn) => Math.min(edge, left(turn + 1)),
    middle: (turn) => left(turn) + width / 2,
    turnAt(x) {
      const turn = stretch.first + Math.floor((x - from) / width);
      return contains(stretch, turn) ? turn : undefined;
    },
  };
}
