import type { FollowedWord, Remains } from '../../model/backward/followed';
import type { Stage } from '../layout/stage';

/** What a state of the chain at work still owes to a word. */
export const remainsOf = (
  { row, wordOf }: Pick<Stage, 'row' | 'wordOf'>,
  followed: FollowedWord,
  turn: number,
  state: string,
): Remains => followed.remains({ layer: row.layer, reversed: row.reversed, state }, wordOf(turn));

/** The followed word's part of a state, from 0 to 1; 0 where no word is followed. What is no number is not drawn. */
export function shareAt(stage: Stage, turn: number, state: string): number {
  const { followed } = stage;
  if (!followed || turn < 1) return 0;
  const { share } = remainsOf(stage, followed, turn, state);
  return Number.isFinite(share) ? share : 0;
}

/** Below this a part is thinner than a hair, and is left out. */
export const leastShare = 0.004;
