import { expect, test } from 'vitest';
import { readModel, unknownWords, untrainedModel } from '../../../src/model';
import { cells } from '../../../src/model/cells';
import { fileOfTensors, networkTensors } from '../weights/write';

const embedding = { 'embedding.weight': { shape: [3, 2] } };

test('unknown are the words that the vocabulary does not have', () => {
  const vocabulary = JSON.stringify(['<unk>', 'good', '电影']);
  const model = readModel(fileOfTensors({ ...networkTensors(), ...embedding }, { vocabulary }));
  expect(unknownWords(model, ['good', 'bad', '电影', '电', 'good', 'constructor'])).toEqual([1, 3, 5]);
});

test('nothing is unknown to a model that has learned to read any other word', () => {
  const vocabulary = JSON.stringify(['<unk>', 'good', '电影']);
  const file = fileOfTensors({ ...networkTensors(), ...embedding }, { vocabulary });
  expect(unknownWords(readModel(file, { words: { others: true } }), ['good', 'bad'])).toEqual([]);
});

test('without a vocabulary the ids are known', () => {
  const model = readModel(fileOfTensors({ ...networkTensors(), ...embedding }));
  expect(unknownWords(model, ['0', '2', '3', 'good', '-1'])).toEqual([2, 3, 4]);
});

test('nothing is unknown where the vectors are made up', () => {
  expect(unknownWords(readModel(fileOfTensors(networkTensors())), ['good'])).toEqual([]);
  expect(unknownWords(untrainedModel({ cell: cells.tanh, seed: 1, units: 4 }), ['good'])).toEqual([]);
});
