import { describe, expect, test } from 'vitest';
import { cellKinds } from '../../src/model/cells';
import { trainedKinds } from '../../src/trained/tasks';
import { accuracyOf } from '../../src/training/evaluate';
import { fileOf } from '../../src/training/file';
import { heldOutSentences, isHeldOut, type Sentence } from '../../src/training/sentence';
import { type TrainOptions, train } from '../../src/training/train';
import { drawGame, tinyNetwork } from './network';

const options: TrainOptions = {
  draw: drawGame,
  seed: 1,
  steps: 60,
  batch: 4,
  rate: 0.05,
  decay: 0.01,
  calm: 0.01,
};

describe.each(trainedKinds)('training an %s', (kind) => {
  test('lowers the loss until it answers right', () => {
    const network = tinyNetwork(kind);
    const losses: number[] = [];
    const steps: number[] = [];
    train(network, {
      ...options,
      report: (step, loss) => {
        losses.push(loss);
        steps.push(step);
      },
    });
    expect(steps).toEqual([6, 12, 18, 24, 30, 36, 42, 48, 54, 60]);
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 3);
    const random = (): number => 0.3;
    expect(accuracyOf(network.model, [drawGame(random), drawGame(() => 0.7)])).toEqual({
      share: 1,
      sentences: 2,
    });
  });

  test('twice from one seed gives the same bytes, from another seed others', () => {
    const bytes = (seed: number): Uint8Array => {
      const network = tinyNetwork(kind, seed);
      train(network, { ...options, seed, steps: 10 });
      return fileOf(network.model);
    };
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });
});

describe('training', () => {
  test('reads no sentence that is held out', () => {
    const read: Sentence[] = [];
    const draw = (random: () => number): Sentence => {
      const sentence = drawGame(random);
      return {
        ...sentence,
        get targets() {
          read.push(sentence);
          return sentence.targets;
        },
      };
    };
    const held = heldOutSentences(drawGame, 'some', 10);
    expect(held.length).toBeGreaterThan(0);
    train(tinyNetwork('rnn-tanh'), { ...options, draw, steps: 40 });
    expect(read.length).toBeGreaterThan(100);
    expect(read.filter(isHeldOut)).toEqual([]);
  });

  test('starts with an open forget gate in an LSTM, and with no other bias', () => {
    for (const kind of Object.keys(cellKinds) as (keyof typeof cellKinds)[]) {
      for (const [name, { columns, values }] of tinyNetwork(kind).model.parameters) {
        if (columns === 1) expect(new Set(values)).toEqual(new Set([name === 'bias_if' ? 1 : 0]));
        else expect(Math.max(...values.map(Math.abs))).toBeLessThan(1 / Math.sqrt(3));
      }
    }
  });
});
