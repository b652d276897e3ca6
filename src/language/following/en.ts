import { listOf } from '../list';
import { percent } from '../percent';
import { type Rich, rich } from '../rich';
import { type FollowedState, hasGrown, percentLeft, times } from './state';

const list = listOf(', ', ' and ');

const shareOf = ({ symbol, share }: FollowedState): Rich =>
  rich`${percent(share)} of what ${symbol} depends on`;

/** What became of the influence that a word had at first. */
function whatIsLeft({ left }: FollowedState, before: string, after = ''): string {
  if (left === undefined) return '';
  const text = hasGrown(left)
    ? `its influence has grown to ${times(left)} times what it was`
    : `${percentLeft(left)} of its influence is left`;
  return before + text + after;
}

/** The captions of a word that is followed. */
export const following = {
  comesIn: (word: string, states: readonly FollowedState[]) =>
    rich`“${word}” comes in, and is ${list(states.map(shareOf))}.`,
  isNow: (word: string, states: readonly FollowedState[]) =>
    states.length === 1
      ? rich`“${word}” is now ${shareOf(states[0]!)}${whatIsLeft(states[0]!, ': ')}.`
      : rich`“${word}” is now ${list(
          states.map((state) => rich`${shareOf(state)}${whatIsLeft(state, ' (', ')')}`),
        )}.`,
};
