import { type Rich, rich } from '../rich';

/** The texts of the panel above the line of words: asked for with it. */
export const en = {
  close: 'stop following',
  shares: {
    title: 'Which words a state is made of',
    says: 'A row for each state: a square is strong where it would change much, while reading, if the word below changed a little. Not what training can reach, and no proof of what the network “uses”.',
    picture: 'What each state owes to each word. Arrow keys choose a square, Enter follows its word.',
    state: 'state',
    /** @param left as a person says a number; undefined where it is not known */
    square: (
      after: string,
      word: string,
      share: string,
      state: Rich,
      left: string | undefined,
      own: boolean,
    ) =>
      rich`After “${after}”: “${word}” is ${share} of what ${state} owes to the words read${
        own
          ? ', which it has just read.'
          : left === undefined
            ? '.'
            : `; of the influence that it had when it was read, ${left} is left.`
      }`,
    /** Where the influence grew. */
    grown: (after: string, word: string, share: string, state: Rich, times: string) =>
      rich`After “${after}”: “${word}” is ${share} of what ${state} owes to the words read; it counts ${times} times as much as when it was read.`,
    pending: (after: string) => rich`After “${after}”: this row is still being worked out.`,
    broken: (after: string, state: Rich) =>
      rich`After “${after}”: what ${state} owes to the words is no number.`,
  },
  unit: {
    title: (unit: number) => `Unit ${unit} through the sentence`,
    says: 'One number of the hidden state, after every word. It may rise and fall with something that you can name; one sentence is no proof that it has learned it.',
    picture: 'The value of one unit after each word. Arrow left and right choose a word, Enter goes there.',
    value: (after: string, symbol: Rich, unit: number, value: string) =>
      rich`After “${after}”: ${symbol}[${unit}] = ${value}`,
  },
  /** Where only a part of a long sentence is shown. */
  stretch: (first: number, last: number, all: number) => `words ${first} to ${last} of ${all}`,
};

export type WholeStrings = typeof en;
