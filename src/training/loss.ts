import { backpropagate, readOut, softmax, trace } from '../model';
import type { Network } from './network';
import type { Sentence } from './sentence';

/**
 * The cross-entropy of what a network answers and of what it should, −Σ share · log probability, summed over the steps
 * at which something is asked. Adds its derivatives to the network's slopes; behind a softmax the derivative by each
 * number of the read-out is simply probability − share, where the shares sum to 1.
 *
 * Beside it, and not in the sum, every step costs calm · ‖h‖² / 2. That keeps the states away from ±1, where tanh is
 * flat: without it the units become switches, all bars in the figure end at ±1, and nothing is graded.
 *
 * @see Bridle (1990), Probabilistic interpretation of feedforward classification network outputs
 * @see Merity, McCann and Socher (2017), Revisiting activation regularization for language RNNs
 */
export function addLoss(network: Network, { tokens, targets }: Sentence, calm = 0): number {
  const { model, embedding, gradient } = network;
  const { weight, bias } = network.readOut;
  const ids = tokens.map((token) => idOf(network, token));
  const read = trace(model, ids);
  let loss = 0;
  const outputs = read.output.map((h, step) => {
    const target = targets[step];
    const back = Float64Array.from(h, (value) => calm * value);
    if (!target) return back;
    const weighed = target.reduce((sum, [, share]) => sum + share, 0);
    const probabilities = softmax(readOut(model, h)!);
    const slopes = probabilities.map((probability) => weighed * probability);
    for (const [label, share] of target) {
      const row = model.readOut!.labels!.indexOf(label);
      if (row < 0) throw new RangeError(`the target "${label}" is no label of the read-out: add it`);
      loss -= share * Math.log(probabilities[row]!);
      slopes[row]! -= share;
    }
    slopes.forEach((slope, row) => {
      bias.slopes[row]! += slope;
      for (let column = 0, at = row * h.length; column < h.length; column++, at++) {
        weight.slopes[at]! += slope * h[column]!;
        back[column]! += slope * weight.values[at]!;
      }
    });
    return back;
  });
  backpropagate(read, outputs, gradient).forEach((slopes, step) => {
    const start = ids[step]! * embedding.columns;
    slopes?.forEach((slope, column) => {
      embedding.slopes[start + column]! += slope;
    });
  });
  return loss;
}

/** A word of the grammar that has no row would be learned as if nobody knew it. */
function idOf({ model }: Network, token: string): number {
  const id = model.vocabulary!.idOf(token);
  if (id === undefined) throw new RangeError(`the vocabulary lacks "${token}" of the grammar: add it`);
  return id;
}
