/** Turns of a chain that follow each other, counted from 1; both ends belong to it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** More rows and columns than this are not drawn. */
export const mostTurns = 64;

/**
 * The turns that are shown: all of a short sentence, and of a long one those around the turn at work. Its ends are
 * multiples of half its length, so that most steps leave it where it is.
 */
export function stretchAround(turn: number, length: number, most = mostTurns): Stretch {
  if (length <= most) return { first: 1, last: length };
  const half = most / 2;
  const before = Math.round((turn - half) / half) * half;
  const first = Math.min(length - most, Math.max(0, before)) + 1;
  return { first, last: first + most - 1 };
}

export const contains = ({ first, last }: Stretch, turn: number): boolean => turn >= first && turn <= last;

export const lengthOf = ({ first, last }: Stretch): number => last - first + 1;

/** The turns one by one. */
export const turnsOf = (stretch: Stretch): readonly number[] =>
  Array.from({ length: lengthOf(stretch) }, (_, index) => stretch.first + index);
