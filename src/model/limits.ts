import { chainsOf, type Model } from './model';
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
