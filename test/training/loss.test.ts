import { describe, expect, test } from 'vitest';
import { type CellKind, cellKinds, readOut, softmax, trace } from '../../src/model';
import { addLoss } from '../../src/training/loss';
import type { Sentence } from '../../src/training/sentence';
import { tinyNetwork } from './network';

const sentence: Sentence = {
  tokens: ['a', 'and', 'b', 'a'],
  // A soft answer, none, a sure one, and one that counts three times.
  targets: [
    [
      ['a', 0.7],
      ['b', 0.3],
    ],
    undefined,
    [['other', 1]],
    [['b', 3]],
  ],
};

describe.each(Object.keys(cellKinds) as CellKind[])('the loss of an %s', (kind) => {
  test.each([0, 0.4])(
    'has as slopes what moving each number a little does, vectors and read-out included; calm: %d',
    (calm) => {
      const network = tinyNetwork(kind);
      const { model, numbers, slopes } = network;
      const loss = (): number => {
        const states = trace(model, sentence.tokens.map(model.embed)).output.flat();
        return addLoss(network, sentence) + (calm * states.reduce((sum, h) => sum + h * h, 0)) / 2;
      };
      addLoss(network, sentence, calm);
      const found = slopes.slice();
      const step = 1e-5;
      for (const at of numbers.keys()) {
        const before = numbers[at]!;
        numbers[at] = before + step;
        const right = loss();
        numbers[at] = before - step;
        const left = loss();
        numbers[at] = before;
        expect(found[at]).toBeCloseTo((right - left) / (2 * step), 7);
      }
    },
  );
});

describe('the loss', () => {
  test('is the cross-entropy of the answers that are asked for', () => {
    const network = tinyNetwork('gru');
    const { model } = network;
    const read = trace(model, sentence.tokens.map(model.embed));
    const [first, , third, fourth] = read.output.map((h) => softmax(readOut(model, h)!).map(Math.log));
    const expected = -(0.7 * first![0]! + 0.3 * first![1]! + third![2]! + 3 * fourth![1]!);
    expect(addLoss(network, sentence)).toBeCloseTo(expected, 12);
  });

  test('refuses words and labels that there are not', () => {
    const network = tinyNetwork('rnn-tanh');
    expect(() => addLoss(network, { tokens: ['x'], targets: [undefined] })).toThrow(
      'the vocabulary lacks "x" of the grammar: add it',
    );
    expect(() => addLoss(network, { tokens: ['a'], targets: [[['x', 1]]] })).toThrow(
      'the target "x" is no label of the read-out: add it',
    );
  });
});
