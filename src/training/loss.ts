import { backward } from '../model/backward/backward';
import { boundChain } from '../model/forward/run';
import { multiply } from '../model/operations';
import type { LearnedReadOut, Network } from './network';
import type { Sentence } from './sentence';

/** What a sentence costs beside its answers. */
export interface Costs {
  /** How much a hidden state costs that is longer or shorter than it should be. */
  readonly calm?: number;
  /** How long it should be; 0 where it is left out. */
  readonly length?: number;
  /** How long the vector of a word should be, with the weight of `calm`; left out, it costs nothing. */
  readonly vivid?: number;
  /** How many answers it counts for to know the word before. */
  readonly recall?: number;
}

/**
 * The cross-entropy of what a network answers and of what it should, −Σ share · log probability, summed over the steps
 * at which something is asked. Adds its derivatives to the network's slopes; behind a softmax the derivative by each
 * number of the read-out is simply probability − share, where the shares sum to 1.
 *
 * Beside it, and not in the sum:
 *
 * - Every step costs calm · (‖h‖ − length)² / 2. That keeps the states away from ±1, where tanh is flat: without it the
 *   units become switches, all bars in the figure end at ±1, and nothing is graded. With a length they do not die either.
 *   The vector of a word costs the same, calm · (‖x‖ − vivid)² / 2: of a word that means nothing nobody would see a bar.
 * - A network that learns to recall is asked after every word for the word before. So it has a reason to hold "the
 *   lecture" in mind, of which a mood alone needs nothing: memory and word then meet at every step, and not only where
 *   something is felt.
 *
 * @see Bridle (1990), Probabilistic interpretation of feedforward classification network outputs
 * @see Merity, McCann and Socher (2017), Revisiting activation regularization for language RNNs
 * @see Trinh, Dai, Luong and Le (2018), Learning longer-term dependencies in RNNs with auxiliary losses
 */
export function addLoss(network: Network, sentence: Sentence, costs: Costs = {}): number {
  return lossOf(network, costs, sentence.tokens.length)(sentence);
}

/**
 * The same for one sentence after the other, as long as no number is moved: what does not depend on the sentence is made
 * once.
 *
 * @param most how many tokens a sentence has at most
 */
export function lossOf(network: Network, costs: Costs, most: number): (sentence: Sentence) => number {
  const { calm = 0, length = 0, vivid, recall = 0 } = costs;
  const { model, embedding, gradient } = network;
  const { columns } = embedding;
  const labels = model.readOut!.labels!;
  const x = new Float64Array(most * columns);
  const { values, run } = boundChain(model, x, most);
  const { numbers, start, stride, size } = values.get(model.cell.states[0]!)!;
  const back = backward({ chain: model, values, length: most }, 1, size, 0, gradient[0]!.forward);
  return ({ tokens, targets }) => {
    const ids = tokens.map((token) => idOf(network, token));
    ids.forEach((id, step) => {
      x.set(embedding.values.subarray(id * columns, (id + 1) * columns), step * columns);
    });
    run(ids.length);
    let loss = 0;
    const outputs = ids.map((_, step) => {
      const at = start + step * stride;
      const h = numbers.subarray(at, at + size);
      const slopes = calming(h, calm, length);
      const target = targets[step]?.map(([label, share]) => [rowOf(labels, label), share] as const);
      if (target) loss += addAnswer(network.readOut, h, target, slopes);
      const before = ids[step - 1];
      if (recall > 0 && before !== undefined) addAnswer(network.recall!, h, [[before, recall]], slopes);
      return slopes;
    });
    back(outputs).forEach((slopes, step) => {
      const row = ids[step]! * columns;
      if (vivid !== undefined) {
        const own = calming(embedding.values.subarray(row, row + columns), calm, vivid);
        for (let column = 0; column < columns; column++) embedding.slopes[row + column]! += own[column]!;
      }
      for (let column = 0; slopes && column < columns; column++)
        embedding.slopes[row + column]! += slopes[column]!;
    });
    return loss;
  };
}

/**
 * Adds the slopes of one answer, and to `back` its derivative by h.
 *
 * @param target how likely each of some rows should be
 * @returns its loss
 */
function addAnswer(
  asked: LearnedReadOut,
  h: Float64Array,
  target: readonly (readonly [row: number, share: number])[],
  back: Float64Array,
): number {
  const { weight, bias } = asked;
  const weighed = target.reduce((sum, [, share]) => sum + share, 0);
  const slopes = probabilitiesOf(asked, h);
  let loss = 0;
  for (const [row, share] of target) loss -= share * Math.log(slopes[row]!);
  for (let row = 0; row < slopes.length; row++) slopes[row]! *= weighed;
  for (const [row, share] of target) slopes[row]! -= share;
  const { values, slopes: weightSlopes } = weight;
  for (let row = 0, at = 0; row < slopes.length; row++) {
    const slope = slopes[row]!;
    bias.slopes[row]! += slope;
    for (let column = 0; column < h.length; column++, at++) {
      weightSlopes[at]! += slope * h[column]!;
      back[column]! += slope * values[at]!;
    }
  }
  return loss;
}

/** What `softmax(readOut(…))` makes, in an array of numbers: there is one answer of all words at each word. */
function probabilitiesOf({ weight, bias }: LearnedReadOut, h: Float64Array): Float64Array {
  const result = new Float64Array(weight.rows);
  multiply(weight, h, result);
  let largest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < result.length; row++) {
    result[row]! += bias.values[row]!;
    if (result[row]! > largest) largest = result[row]!;
  }
  let sum = 0;
  for (let row = 0; row < result.length; row++) {
    result[row] = Math.exp(result[row]! - largest);
    sum += result[row]!;
  }
  for (let row = 0; row < result.length; row++) result[row]! /= sum;
  return result;
}

/** The derivative of calm · (‖h‖ − length)² / 2 by h, or that of a word's vector by itself. */
function calming(h: Float64Array, calm: number, length: number): Float64Array {
  let squares = 0;
  for (const value of h) squares += value * value;
  const factor = squares > 0 ? calm * (1 - length / Math.sqrt(squares)) : 0;
  return Float64Array.from(h, (value) => factor * value);
}

function rowOf(labels: readonly string[], label: string): number {
  const row = labels.indexOf(label);
  if (row < 0) throw new RangeError(`the target "${label}" is no label of the read-out: add it`);
  return row;
}

/** A word of the grammar that has no row would be learned as if nobody knew it. */
function idOf({ model }: Network, token: string): number {
  const id = model.vocabulary!.idOf(token);
  if (id === undefined) throw new RangeError(`the vocabulary lacks "${token}" of the grammar: add it`);
  return id;
}
