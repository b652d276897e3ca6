import { type Random, seededRandom } from '../model/random';
import { adam } from './adam';
import { type Costs, lossOf } from './loss';
import type { Network } from './network';
import { isHeldOut, type Sentence } from './sentence';

export interface TrainOptions extends Costs {
  /** Makes a sentence of the grammar. */
  readonly draw: (random: Random) => Sentence;
  readonly seed: number;
  /** How often the numbers are moved, and how many sentences are read for each move. */
  readonly steps: number;
  readonly batch: number;
  /** About how far a number moves at a step; falls in a straight line, to nearly 0 at the end. */
  readonly rate: number;
  readonly decay: number;
  /** Hears of the mean loss of an answer, ten times in all. */
  readonly report?: (step: number, loss: number) => void;
}

/** Trains a network on sentences that are new at every step, and never on one that is held out. */
export function train(network: Network, options: TrainOptions): void {
  const { draw, seed, steps, batch, rate, decay, report } = options;
  const random = seededRandom(`${seed} sentences`);
  const move = adam(network.numbers, network.slopes, { clip: 1, decay });
  const next = (): Sentence => {
    for (;;) {
      const sentence = draw(random);
      if (!isHeldOut(sentence)) return sentence;
    }
  };
  const every = Math.ceil(steps / 10);
  let [loss, answers] = [0, 0];
  for (let step = 1; step <= steps; step++) {
    const sentences = Array.from({ length: batch }, next);
    const asked = sentences.reduce((sum, { targets }) => sum + targets.filter(Boolean).length, 0);
    const most = Math.max(...sentences.map(({ tokens }) => tokens.length));
    const add = lossOf(network, options, most);
    for (const sentence of sentences) loss += add(sentence);
    network.slopes.forEach((slope, at) => {
      network.slopes[at] = slope / asked;
    });
    move(rate * (1 - (step - 1) / steps));
    answers += asked;
    if (step % every === 0 || step === steps) {
      report?.(step, loss / answers);
      [loss, answers] = [0, 0];
    }
  }
}
