import type { Row } from '../../timeline/rows';

/** How many rows are drawn below the row at work, and above it; the others are only counted. */
export const nearest = 2;

/** The rows around the one at work that are drawn, and how many there are besides. */
export interface Neighbours {
  /** The nearest first. */
  readonly below: readonly Row[];
  readonly above: readonly Row[];
  readonly hiddenBelow: number;
  readonly hiddenAbove: number;
}

export function neighboursOf(rows: readonly Row[], { index }: Pick<Row, 'index'>): Neighbours {
  const below = rows.slice(Math.max(0, index - nearest), index).toReversed();
  const above = rows.slice(index + 1, index + 1 + nearest);
  return {
    below,
    above,
    hiddenBelow: index - below.length,
    hiddenAbove: rows.length - index - 1 - above.length,
  };
}
