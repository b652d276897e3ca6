import type { Remains } from '../../model/backward/followed';
import type { Stage } from '../layout/stage';

/** What a state of the chain at work still owes to the followed word; undefined where no word is followed. */
export function remainsAt(
  { followed, row, wordOf }: Stage,
  turn: number,
  state: string,
): Remains | undefined {
  if (!followed || turn < 1) return undefined;
  return followed.remains({ layer: row.layer, reversed: row.reversed, state }, wordOf(turn));
}

/** The followed word's part of a state, from 0 to 1. What is no number is not drawn. */
export function shareAt(stage: Stage, turn: number, state: string): number {
  const share = remainsAt(stage, turn, state)?.share ?? 0;
  return Number.isFinite(share) ? share : 0;
}

/** Below this a part is thinner than a hair, and is left out. */
export const leastShare = 0.004;
