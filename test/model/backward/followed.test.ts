import { expect, test } from 'vitest';
import { cellKinds, followedWords, influence, type Matrix, sharesOf, trace } from '../../../src/model';
import fc from '../../property';
import { sampleTrace } from '../sample';

const hidden = { layer: 1, reversed: false, state: 'h' };

test('the shares of all words are the whole of a state', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (norms) => {
      const sum = sharesOf(norms).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(norms.some((norm) => norm > 0) ? 1 : 0, 9);
    }),
  );
});

test.each(Object.values(cellKinds))('what is left of a word in $kind follows from its influence', (cell) => {
  const read = sampleTrace(6, { cell });
  const table = influence(read);
  const follow = followedWords(read);
  for (let word = 1; word <= 6; word++) {
    for (let at = word; at <= 6; at++) {
      const row = table[at - 1]!;
      const { share, left } = follow(word).remains(hidden, at);
      expect(share).toBeCloseTo(row[word - 1]! / row.reduce((sum, norm) => sum + norm, 0), 12);
      expect(left).toBeCloseTo(row[word - 1]! / table[word - 1]![word - 1]!, 12);
    }
    expect(follow(word).remains(hidden, word).left).toBe(1);
  }
});

test('before it is read nothing is owed to a word, and the first word is all there is', () => {
  const follow = followedWords(sampleTrace(4));
  expect(follow(3).remains(hidden, 2)).toEqual({ share: 0, left: 0 });
  expect(follow(1).remains(hidden, 1)).toEqual({ share: 1, left: 1 });
});

test('of a word without any influence no part is left, and there is none that could be', () => {
  const { model } = sampleTrace(0, { hiddenSize: 2 });
  const silent = Array.from(model.parameters, ([name, matrix]): [string, Matrix] => [
    name,
    { ...matrix, values: new Float64Array(matrix.values.length) },
  ]);
  const deaf = trace({ ...model, parameters: new Map(silent) }, ['one', 'two'].map(model.embed));
  expect(followedWords(deaf)(1).remains(hidden, 2)).toEqual({ share: 0, left: undefined });
});
