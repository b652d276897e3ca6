import { describe, expect, test } from 'vitest';
import { AmbiguousWeightsError, type ReadOptions, readModel } from '../../../src/model';
import { expectSentence, refusalOf } from './refusal';
import { fileOfTensors, type Given, networkTensors } from './write';

/** D = 2 and H = 3, or the same length for both, which is where shapes say nothing. */
const different = networkTensors({ inputSize: 2, hiddenSize: 3 });
const equal = networkTensors({ inputSize: 3, hiddenSize: 3 });

function found(network: Record<string, Given>, others: Record<string, Given>, options?: ReadOptions) {
  const model = readModel(fileOfTensors({ ...network, ...others }), options);
  const unused = model.findings!.flatMap((finding) => (finding.kind === 'unused' ? finding.tensors : []));
  return {
    embedding: model.embedding?.rows,
    readOut: model.readOut?.weight.rows,
    bias: model.readOut?.bias?.rows,
    unused,
  };
}

const none = { embedding: undefined, readOut: undefined, bias: undefined, unused: [] };

describe('the embedding and the read-out', () => {
  test.each([
    ['nothing', different, {}, none],
    [
      'both, by their shapes',
      different,
      { 'a.weight': { shape: [7, 2] }, 'b.weight': { shape: [5, 3] } },
      { ...none, embedding: 7, readOut: 5 },
    ],
    [
      'a read-out by its bias',
      equal,
      { 'a.weight': { shape: [7, 3] }, 'b.weight': { shape: [5, 3] }, 'b.bias': { shape: [5] } },
      { embedding: 7, readOut: 5, bias: 5, unused: [] },
    ],
    [
      'both by their names',
      equal,
      { 'embed.weight': { shape: [7, 3] }, 'out.weight': { shape: [5, 3] } },
      { ...none, embedding: 7, readOut: 5 },
    ],
    [
      'an embedding by its name',
      equal,
      { 'word_embedding.weight': { shape: [7, 3] } },
      { ...none, embedding: 7 },
    ],
    ['a read-out by its name', equal, { 'fc.weight': { shape: [5, 3] } }, { ...none, readOut: 5 }],
    [
      'a language model',
      equal,
      {
        'encoder.weight': { shape: [9, 3] },
        'decoder.weight': { shape: [9, 3] },
        'decoder.bias': { shape: [9] },
      },
      { embedding: 9, readOut: 9, bias: 9, unused: [] },
    ],
    [
      'what belongs to neither',
      different,
      { 'norm.weight': { shape: [3] }, 'norm.bias': { shape: [3] }, 'conv.weight': { shape: [2, 2, 3] } },
      { ...none, unused: ['norm.weight', 'norm.bias', 'conv.weight'] },
    ],
    [
      'a layer that reads something else',
      different,
      { 'hidden.weight': { shape: [8, 4] }, 'hidden.bias': { shape: [8] } },
      { ...none, unused: ['hidden.weight', 'hidden.bias'] },
    ],
  ])('are found: %s', (_, network, others: Record<string, Given>, expected) => {
    expect(found(network, others)).toEqual(expected);
  });

  test('of a bidirectional network read both directions', () => {
    const network = networkTensors({ inputSize: 2, hiddenSize: 3, bidirectional: true });
    expect(found(network, { 'fc.weight': { shape: [5, 6] } }).readOut).toBe(5);
    expect(found(network, { 'fc.weight': { shape: [5, 3] } }).readOut).toBeUndefined();
  });

  test.each([
    ['embedding', different, { 'a.weight': { shape: [7, 2] }, 'b.weight': { shape: [5, 2] } }],
    ['embedding', equal, { 'a.weight': { shape: [7, 3] }, 'b.weight': { shape: [5, 3] } }],
    ['embedding', different, { 'word_emb.weight': { shape: [7, 2] }, 'tag_emb.weight': { shape: [5, 2] } }],
    ['readOut', different, { 'mood.weight': { shape: [7, 3] }, 'topic.weight': { shape: [5, 3] } }],
    [
      'readOut',
      equal,
      {
        'a.weight': { shape: [7, 3] },
        'a.bias': { shape: [7] },
        'b.weight': { shape: [5, 3] },
        'b.bias': { shape: [5] },
      },
    ],
  ] as const)('are asked for where several fit: %s', (option, network, others) => {
    const refusal = refusalOf(fileOfTensors({ ...network, ...others }));
    expect(refusal).toBeInstanceOf(AmbiguousWeightsError);
    const choices = Object.keys(others).filter((name) => name.endsWith('weight'));
    expect(refusal).toMatchObject({ code: 'ambiguous', option, choices });
    expectSentence(refusal);
    for (const choice of choices) {
      const options: ReadOptions = { [option]: choice };
      const answer = found(network, others, options)[option];
      expect(answer).toBe((others as Record<string, Given>)[choice]!.shape[0]);
    }
    expect(found(network, others, { embedding: false, readOut: false })).toMatchObject({
      embedding: undefined,
      readOut: undefined,
    });
  });

  test('are refused where the chosen one does not fit', () => {
    const file = fileOfTensors({ ...different, 'a.weight': { shape: [7, 4] } });
    for (const embedding of ['a.weight', 'b.weight', 'rnn.weight_hh_l0', '__proto__']) {
      const refusal = refusalOf(file, { embedding });
      expect(refusal).toMatchObject({ code: 'bad-option', tensor: embedding });
      expectSentence(refusal);
    }
  });

  test('of another width than the network reads is refused, not replaced in silence', () => {
    const file = fileOfTensors({ ...different, 'embedding.weight': { shape: [7, 4] } });
    const refusal = refusalOf(file);
    expect(refusal).toMatchObject({ code: 'bad-shape', tensor: 'embedding.weight' });
    expect(refusal.message).toContain('vectors of 4 numbers where the network reads 2');
    expect(readModel(file, { embedding: false }).embedding).toBeUndefined();
  });
});

describe('of a file with several networks', () => {
  const two = {
    ...networkTensors({ prefix: 'encoder.rnn.' }),
    ...networkTensors({ prefix: 'decoder.rnn.' }),
    'encoder.embedding.weight': { shape: [7, 2] },
    'decoder.embedding.weight': { shape: [5, 2] },
    'decoder.fc_out.weight': { shape: [5, 3] },
    'decoder.fc_out.bias': { shape: [5] },
  };
  test('each has what stands beside it by its name, and nothing of the other’s', () => {
    expect(found(two, {}, { network: 'encoder.rnn.' })).toMatchObject({ embedding: 7, readOut: undefined });
    expect(found(two, {}, { network: 'decoder.rnn.' })).toMatchObject({ embedding: 5, readOut: 5, bias: 5 });
  });

  test('what may be anybody’s is asked for, even where it is the only one', () => {
    const file = fileOfTensors({
      ...networkTensors({ prefix: 'rnn1.' }),
      ...networkTensors({ prefix: 'rnn2.' }),
      'embedding.weight': { shape: [7, 2] },
      'fc.weight': { shape: [5, 3] },
    });
    const network = 'rnn2.';
    expect(refusalOf(file, { network })).toMatchObject({
      option: 'embedding',
      choices: ['embedding.weight'],
    });
    expectSentence(refusalOf(file, { network }));
    expect(refusalOf(file, { network, embedding: false })).toMatchObject({
      option: 'readOut',
      choices: ['fc.weight'],
    });
    expect(readModel(file, { network, embedding: false, readOut: false }).readOut).toBeUndefined();
  });
});

describe('linear layers one after the other', () => {
  const layer = (rows: number, columns: number, name: string): Record<string, Given> => ({
    [`${name}.weight`]: { shape: [rows, columns] },
    [`${name}.bias`]: { shape: [rows] },
  });
  test.each([
    ['two', { ...layer(16, 3, 'fc1'), ...layer(2, 16, 'fc2') }, ['fc1.weight', 'fc2.weight']],
    [
      'two with other names',
      { ...layer(16, 3, 'hidden'), ...layer(2, 16, 'out') },
      ['hidden.weight', 'out.weight'],
    ],
    [
      'of one width',
      { ...layer(3, 3, 'head.0'), ...layer(2, 3, 'head.2') },
      ['head.0.weight', 'head.2.weight'],
    ],
    [
      'three',
      { ...layer(3, 3, 'fc1'), ...layer(3, 3, 'fc2'), ...layer(2, 3, 'fc3') },
      ['fc1.weight', 'fc2.weight', 'fc3.weight'],
    ],
  ])('are no read-out, and that is found: %s', (_, layers: Record<string, Given>, tensors) => {
    const model = readModel(fileOfTensors({ ...different, ...layers }));
    expect(model.readOut).toBeUndefined();
    const stacked = model.findings!.find(({ kind }) => kind === 'stacked-read-out');
    expect(stacked && 'tensors' in stacked ? [...stacked.tensors].sort() : []).toEqual(tensors);
  });

  test('of one width whose names do not tell are asked for', () => {
    const file = fileOfTensors({ ...different, ...layer(3, 3, 'hidden'), ...layer(2, 3, 'out') });
    expect(refusalOf(file)).toMatchObject({ option: 'readOut' });
  });
});

test('embeddings that are joined to x are not read, and that is found', () => {
  const network = networkTensors({ inputSize: 9 });
  const model = readModel(
    fileOfTensors({
      ...network,
      'word_embedding.weight': { shape: [7, 6] },
      'char_embedding.weight': { shape: [5, 3] },
    }),
  );
  expect(model.embedding).toBeUndefined();
  expect(model.findings).toContainEqual({
    kind: 'joined-embeddings',
    tensors: ['word_embedding.weight', 'char_embedding.weight'],
  });
});
