import { describe, expect, test } from 'vitest';
import { readModel, trace } from '../../src/model';
import { readSafetensors } from '../../src/model/weights/format/safetensors';
import { cardOf } from '../../src/trained/card-of';
import { trainedKinds } from '../../src/trained/tasks';
import { fileOf } from '../../src/training/file';
import { writeSafetensors } from '../../src/training/safetensors';
import { cards } from '../trained/cards';
import { tinyNetwork, words } from './network';

describe.each(trainedKinds)('the file of an %s', (kind) => {
  const { model } = tinyNetwork(kind);
  const read = readModel(fileOf(model, cards.telephone));

  test('is read as the same network, rounded to float32', () => {
    expect(read.cell).toBe(model.cell);
    expect([...read.parameters.keys()]).toEqual([...model.parameters.keys()]);
    for (const [name, { rows, columns, values }] of model.parameters) {
      expect(read.parameters.get(name)).toEqual({ rows, columns, values: values.map(Math.fround) });
    }
    for (const word of words) expect(read.embed(word)).toEqual(model.embed(word).map(Math.fround));
    const { weight, bias } = model.readOut!;
    expect(read.readOut!.weight.values).toEqual(weight.values.map(Math.fround));
    expect(read.readOut!.bias!.values).toEqual(bias!.values.map(Math.fround));
    const outputs = [read, model].map((each) => trace(each, ['a', 'and', 'b'].map(each.embed)).output.flat());
    outputs[0]!.forEach((value, at) => {
      expect(value).toBeCloseTo(outputs[1]![at]!, 6);
    });
  });

  test('tells its words, its labels and its card, and leaves nothing to guess', () => {
    expect(read.vocabulary!.tokens).toEqual(words);
    expect(read.vocabulary!.unknown).toBe(0);
    expect(read.readOut!.labels).toEqual(['a', 'b', 'other']);
    expect(cardOf(read)).toEqual(cards.telephone);
    expect(read.findings).toEqual([]);
  });

  test('has tensors under PyTorch’s names and in its shapes', () => {
    const gates = { 'rnn-tanh': 1, gru: 3, lstm: 4 }[kind];
    const { tensors } = readSafetensors(fileOf(model));
    expect(
      Object.fromEntries([...tensors].map(([name, { shape, dtype }]) => [name, [dtype, ...shape]])),
    ).toEqual({
      'embedding.weight': ['F32', 4, 3],
      'rnn.weight_ih_l0': ['F32', 3 * gates, 3],
      'rnn.weight_hh_l0': ['F32', 3 * gates, 3],
      'rnn.bias_ih_l0': ['F32', 3 * gates],
      'rnn.bias_hh_l0': ['F32', 3 * gates],
      'readout.weight': ['F32', 3, 3],
      'readout.bias': ['F32', 3],
    });
  });
});

test('a file starts its numbers at a multiple of 8, whatever its header holds', () => {
  for (const text of ['', 'a', '好', '"', 'abcdefg', '\u0000']) {
    const bytes = writeSafetensors({ w: { shape: [2], values: [1.5, -2] } }, { text });
    expect(Number(new DataView(bytes.buffer).getBigUint64(0, true)) % 8).toBe(0);
    const { tensors, metadata } = readSafetensors(bytes);
    expect(metadata.get('text')).toBe(text);
    expect([...new Float32Array(tensors.get('w')!.bytes.slice().buffer)]).toEqual([1.5, -2]);
  }
});
