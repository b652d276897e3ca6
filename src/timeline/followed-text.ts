import type { Strings } from '../language';
import type { FollowedState } from '../language/following/state';
import type { Rich } from '../language/rich';
import type { Remains } from '../model/backward/followed';

/** A word that is followed through the states of a chain. */
export interface Followed {
  /** Counted from 1. */
  readonly word: number;
  /** What a state still owes to it after a turn. */
  readonly remains: (state: string, turn: number) => Remains;
}

/**
 * What the states still owe to a followed word, in words.
 *
 * @param isRead whether it has just been read: then there is no earlier influence to compare with
 * @returns undefined where they owe nothing to it, as before it is read
 */
export function followedText(
  following: Strings['following'],
  word: string,
  states: readonly FollowedState[],
  isRead: boolean,
): Rich | undefined {
  if (states.every(({ share }) => !(share > 0))) return undefined;
  return isRead ? following.comesIn(word, states) : following.isNow(word, states);
}
