import type { Strings } from '../en';
import { listOf } from '../list';
import { percent } from '../percent';
import { type Rich, rich } from '../rich';
import { type FollowedState, hasGrown, percentLeft, times } from './state';

const list = listOf('、', ' 和 ');

const shareOf = ({ symbol, share }: FollowedState): Rich => rich`${symbol} 所依赖内容的 ${percent(share)}`;

/** What became of the influence that a word had at first. */
function whatIsLeft({ left }: FollowedState, before: string, after = ''): string {
  if (left === undefined) return '';
  const text = hasGrown(left)
    ? `它的影响增大到当初的 ${times(left)} 倍`
    : `当初的影响还剩 ${percentLeft(left)}`;
  return before + text + after;
}

export const following: Strings['following'] = {
  comesIn: (word, states) => rich`“${word}”读进来了，占 ${list(states.map(shareOf))}。`,
  isNow: (word, states) =>
    states.length === 1
      ? rich`“${word}”现在占 ${shareOf(states[0]!)}${whatIsLeft(states[0]!, '：')}。`
      : rich`“${word}”现在占 ${list(
          states.map((state) => rich`${shareOf(state)}${whatIsLeft(state, '（', '）')}`),
        )}。`,
};
