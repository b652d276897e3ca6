import { describe, expect, test } from 'vitest';
import { influence, type Model, readModel, trace, untrainedModel } from '../../src/model';
import { cells } from '../../src/model/cells';
import {
  buffersOf,
  packLayers,
  packModel,
  packTrace,
  reviveLayers,
  reviveModel,
  reviveTrace,
} from '../../src/model/transfer';
import { caseNames, caseOf, fileOf, optionsOf } from './torch/cases';

/** What a message between threads makes of a thing, with its buffers handed over. */
function sent<Packed extends Parameters<typeof buffersOf>[0]>(packed: Packed): Packed {
  return structuredClone(packed, { transfer: buffersOf(packed) });
}

describe.each(caseNames)('%s', (name) => {
  const answers = caseOf(name);
  const read = (): Model => readModel(fileOf(name), optionsOf(answers));
  const here = trace(read(), answers.ids);

  test('computes the same after the model was sent', () => {
    const model = reviveModel(sent(packModel(read())));
    expect(model.findings).toEqual(read().findings);
    expect(model.embed('1')).toEqual(read().embed('1'));
    expect(trace(model, answers.ids).output).toEqual(here.output);
  });

  test('computes the same over vectors after its layers were sent', () => {
    const vectors = answers.ids.map((id) => read().embed(String(id)));
    expect(trace(reviveLayers(sent(packLayers(read()))), vectors).output).toEqual(here.output);
  });

  test('has the same values and influence after the trace was sent', () => {
    const there = reviveTrace(read(), sent(packTrace(trace(read(), answers.ids))));
    expect(there.length).toBe(here.length);
    for (const [index, layer] of here.layers.entries()) {
      for (const direction of ['forward', 'reverse'] as const) {
        for (let step = 1; step <= here.length; step++) {
          expect(there.layers[index]![direction]?.at(step)).toEqual(layer[direction]?.at(step));
        }
      }
    }
    expect(there.output).toEqual(here.output);
    expect(influence(there)).toEqual(influence(here));
  });
});

test('buffers are handed over, not copied, and each once', () => {
  const model = readModel(fileOf('lstm'));
  const packed = packModel(model);
  const buffers = buffersOf(packed);
  expect(new Set(buffers).size).toBe(buffers.length);
  // Four gates share each tensor: weights of two kinds, biases of two kinds, and the embedding.
  expect(buffers.length).toBe(5);
  sent(packed);
  expect(model.embedding!.values.length).toBe(0);
});

test('a vocabulary, labels and what the file says are sent too', () => {
  const model = readModel(fileOf('rnn-tanh'), {
    vocabulary: '["a","b","c","d","e","f","g","h","i","j","k"]',
  });
  const revived = reviveModel(sent(packModel(model)));
  expect(revived.vocabulary?.idOf('c')).toBe(2);
  expect(revived.embed('c')).toEqual(readModel(fileOf('rnn-tanh')).embed('2'));
  expect(() => reviveLayers(packLayers(revived)).embed('c')).toThrow('look words up where the model is');
});

test('a cell that other threads do not know is refused', () => {
  const cell = { ...cells.tanh, kind: 'another' };
  const model = untrainedModel({ cell, seed: 1, units: 2 });
  expect(() => packLayers(model)).toThrow('the cell another is not known to another thread');
});
