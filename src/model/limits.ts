import { chainsOf, type Model } from './model';
import type { Trace } from './trace';
import { tokenLimit } from './words/tokens';

/** How much memory the numbers of one trace may take, in bytes. */
const traceBytes = 256_000_000;

/** How many tokens a model reads of a sentence: fewer where it is so large that the values of a step fill much memory. */
export function stepLimit(model: Model): number {
  const numbers = chainsOf(model).reduce(
    (sum, { cell, inputSize, hiddenSize }) => sum + inputSize + cell.operations.length * hiddenSize,
    0,
  );
  return Math.max(1, Math.min(tokenLimit, Math.floor(traceBytes / (8 * numbers))));
}

/** As many multiplications as a frame or two have time for. */
export const shortWork = 20_000_000;

/** How many multiplications one step of a model takes, nearly all of its work. */
export function stepWork(model: Model): number {
  return chainsOf(model).reduce(
    (sum, { parameters }) =>
      sum + [...parameters.values()].reduce((total, { values }) => total + values.length, 0),
    0,
  );
}

/** How many multiplications one word adds to what a state owes to the words: a product of matrices as wide as all states together. */
export function followedWork(model: Model): number {
  return chainsOf(model).reduce((sum, { cell, inputSize, hiddenSize }) => {
    const size = cell.states.length * hiddenSize;
    return sum + hiddenSize * size * (size + inputSize);
  }, 0);
}

/** As many multiplications as may be spent on one state's debts to all words: some tenths of a second. */
const mostFollowedWork = 60_000_000;

/** Whether a word can be followed through a trace. */
export function canFollow({ model, length }: Pick<Trace, 'model' | 'length'>): boolean {
  return followedWork(model) * length <= mostFollowedWork;
}
