import { type FollowedState, hasGrown, percentLeft, times } from '../following/state';
import { percent } from '../percent';
import { type Rich, rich } from '../rich';

function leftOf(left: number | undefined): string {
  if (left === undefined) return '';
  return hasGrown(left)
    ? `; its influence is ${times(left)} times what it was when it was read`
    : `; ${percentLeft(left)} of the influence that it had when it was read is left`;
}

/** The texts of the panel above the line of words: asked for with it. */
export const en = {
  close: 'stop following',
  /** Where both a word and a unit are followed. */
  which: 'what is followed',
  word: 'word',
  unitNumber: (unit: number) => `unit ${unit}`,
  shares: {
    title: 'Which words a state depends on',
    says: 'Each row is a state, each square a word’s part in how it would change if words changed a little while reading. Not what training can reach, nor proof of what is “used”.',
    /** Where there is little room. */
    inShort: 'Each row is a state, each square a word’s part in it.',
    picture: 'How much each state depends on each word. Arrow keys choose a square, Enter follows its word.',
    state: 'state',
    /** Of a word that was read before, what is left of it. */
    square: (after: string, word: string, { symbol, share, left }: FollowedState) =>
      rich`After “${after}”: “${word}” is ${percent(share)} of what ${symbol} depends on${leftOf(left)}.`,
    squareInShort: (after: string, word: string, { symbol, share }: FollowedState) =>
      rich`After “${after}”: “${word}” is ${percent(share)} of ${symbol}.`,
    /** The state after a word, at the left of its row. */
    row: (after: string) => `after “${after}”`,
    pending: (after: string) => rich`After “${after}”: this row is still being worked out.`,
    broken: (after: string, symbol: Rich) => rich`After “${after}”: what ${symbol} depends on is no number.`,
  },
  unit: {
    title: (unit: number) => `Unit ${unit} through the sentence`,
    says: 'One number of the hidden state, after every word. It may rise and fall with something that you can name; one sentence is no proof that it has learned it.',
    inShort: 'One number of the hidden state, after every word.',
    picture: 'The value of one unit after each word. Arrow left and right choose a word, Enter goes there.',
    value: (after: string, symbol: Rich, unit: number, value: string) =>
      rich`After “${after}”: ${symbol}[${unit}] = ${value}`,
  },
  /** Where only a part of a long sentence is shown. */
  stretch: (first: number, last: number, all: number) => `words ${first} to ${last} of ${all}`,
};

export type WholeStrings = typeof en;
