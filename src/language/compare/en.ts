import { times } from '../following/state';
import { percent } from '../percent';

/** The texts of a figure that compares: asked for with it. */
export const en = {
  /** Beside the gauges between two chains. */
  difference: 'difference',
  /** What the outlines in the lower chain are, in lines that fit beside it. */
  outline: ['outline:', 'as above'],
  caption: {
    folded: {
      network: 'Two kinds of cell, one above the other. Each is one cell with a loop.',
      sentence: 'The same network twice: it will read one sentence above, and another below.',
    },
    unrolling: 'The loops open: one copy of the cell for each word.',
    unrolled: {
      network: 'Both will read the same sentence, word by word. Nothing is read yet.',
      sentence: 'Words that are the same stand under each other; the others are marked. Nothing is read yet.',
    },
    readBoth: (word: string) => `Both read “${word}”.`,
    readEach: (above: string, below: string) => `Above, “${above}” is read; below, “${below}”.`,
    readAbove: (word: string) => `Only above there is a “${word}” here. Below, nothing changes.`,
    readBelow: (word: string) => `Only below there is a “${word}” here. Above, nothing changes.`,
    making: 'Each makes a new state of its word and of what it remembers.',
    makingOne: 'It makes a new state of its word and of what it remembers.',
    passing: 'The new states go up, as what each says, and on, as what each remembers.',
    passingOne: 'The new state goes up, as what it says, and on, as what it remembers.',
    after: (word: string) => `After “${word}”: `,
    afterEach: (above: string, below: string) => `After “${above}” above and “${below}” below: `,
    /** What two kinds of cell say. */
    answers: (first: string, said: string, second: string, saidToo: string) =>
      `the ${first} says ${said}, the ${second} ${saidToo}.`,
    /** What is said after two sentences. */
    answersOfEach: (above: string, below: string) => `${above} above, ${below} below.`,
    differ: (by: string) => ` The states differ by ${by} (0: the same, 1: opposite).`,
    /** How much is left of a word's first influence in a state. */
    left: (word: string, states: readonly string[]) =>
      ` What is left of the first influence of “${word}”: ${states.join(', ')}.`,
    leftIn: (name: string, state: string, left: number) =>
      `${name} ${state} ${left < 2 ? percent(left) : `${times(left)}-fold`}`,
    kept: 'each has its own state of what it has read.',
  },
};

export type CompareStrings = typeof en;
