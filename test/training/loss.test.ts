import { describe, expect, test } from 'vitest';
import { type CellKind, cellKinds, readOut, softmax, trace } from '../../src/model';
import { addLoss, type Costs } from '../../src/training/loss';
import type { Network } from '../../src/training/network';
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
  test.each<Costs>([
    {},
    { calm: 0.4 },
    { calm: 0.4, length: 1.2 },
    { calm: 0.4, vivid: 0.9 },
    { recall: 0.3 },
  ])('has as slopes what moving each number a little does, vectors and read-outs included; %j', (costs) => {
    const network = tinyNetwork(kind, 1, true);
    const { numbers, slopes } = network;
    const loss = (): number => addLoss(network, sentence) + beside(network, costs);
    addLoss(network, sentence, costs);
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
  });
});

/** What a sentence costs beside its answers: states of another length, and words before that are not known again. */
function beside({ model, recall: readOutOfBefore }: Network, costs: Costs): number {
  const { calm = 0, length = 0, vivid, recall = 0 } = costs;
  const states = trace(model, sentence.tokens.map(model.embed)).output;
  const ids = sentence.tokens.map((token) => model.vocabulary!.idOf(token)!);
  const asked = { ...model, readOut: readOutOfBefore! };
  return states.reduce((sum, h, step) => {
    const distance = Math.hypot(...h) - length;
    const before = step > 0 ? Math.log(softmax(readOut(asked, h)!)[ids[step - 1]!]!) : 0;
    const x = Math.hypot(...model.embed(sentence.tokens[step]!));
    const faint = vivid === undefined ? 0 : x - vivid;
    return sum + (calm * (distance * distance + faint * faint)) / 2 - recall * before;
  }, 0);
}

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
