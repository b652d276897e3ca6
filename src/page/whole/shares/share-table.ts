import { sharesOf } from '../../../model/backward/followed';
import type { Trace } from '../../../model/trace';
import type { Vector } from '../../../model/vector';
import { type Row, wordOfTurn } from '../../../timeline/rows';
import type { Square } from './grid';

/** The rows of a chain's picture that are there by now. */
export interface ShareTable {
  /** @param norms how strongly each word bears on the state after the turn */
  add(at: number, norms: Vector): void;
  has(at: number): boolean;
  /** The word's part of the state, from 0 to 1; undefined where its row is not there yet, NaN where it is no number. */
  share({ at, of }: Square): number | undefined;
  /** What is left of the influence that the word had when it was read; undefined where it had none, or is not known yet. */
  left({ at, of }: Square): number | undefined;
}

export function shareTable(row: Pick<Row, 'reversed'>, { length }: Pick<Trace, 'length'>): ShareTable {
  const rows = new Map<number, { readonly norms: Vector; readonly shares: Vector }>();
  const indexOf = (turn: number): number => wordOfTurn(row, length, turn) - 1;
  return {
    add: (at, norms) => rows.set(at, { norms, shares: sharesOf(norms) }),
    has: (at) => rows.has(at),
    share: ({ at, of }) => rows.get(at)?.shares[indexOf(of)],
    left({ at, of }) {
      const now = rows.get(at)?.norms[indexOf(of)];
      const first = rows.get(of)?.norms[indexOf(of)];
      return now !== undefined && first !== undefined && first > 0 ? now / first : undefined;
    },
  };
}

/** How strongly a share is coloured: its square root, so that a small one is seen beside a large one. */
export const strengthOf = (share: number): number => (share > 0 ? Math.sqrt(Math.min(1, share)) : 0);

/**
 * Whether a chain has heard of all words before its first turn: it stands above a layer that reads both ways.
 */
export const hearsAll = ({ layer }: Pick<Row, 'layer'>, { layers }: Pick<Trace, 'layers'>): boolean =>
  layers.slice(0, layer - 1).some(({ reverse }) => reverse !== undefined);
