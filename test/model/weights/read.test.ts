import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModel, readOut, softmax, trace, type Vector } from '../../../src/model';
import { largestError } from '../sample';
import { caseOf, fileOf } from '../torch/cases';
import { expectSentence, refusalOf } from './refusal';
import { fileOfTensors, type Given, networkTensors } from './write';

const words = ['<pad>', '<unk>', 'good', '好'];
const tensors: Record<string, Given> = {
  'embedding.weight': { shape: [4, 2] },
  ...networkTensors({ gates: 4 }),
  'fc.weight': { shape: [2, 3] },
  'fc.bias': { shape: [2] },
};

describe('the bytes of a file', () => {
  const answers = caseOf('gru');
  const expected = readModel(fileOf('gru'));

  test('may be an ArrayBuffer, or any view of one, at any place in it', () => {
    const file = new Uint8Array(fileOf('gru'));
    const larger = new Uint8Array(file.length + 20);
    larger.set(file, 13);
    const views = [
      file,
      new DataView(file.buffer),
      larger.subarray(13, 13 + file.length),
      readFileSync(new URL('../torch/gru.safetensors', import.meta.url)),
    ];
    for (const view of views) {
      const { output } = trace(readModel(view), answers.ids);
      expect(output).toEqual(trace(expected, answers.ids).output);
    }
  });

  test('are left as they were, and may change afterwards', () => {
    const file = fileOf('gru');
    const model = readModel(file);
    expect(new Uint8Array(file)).toEqual(new Uint8Array(fileOf('gru')));
    new Uint8Array(file).fill(0xff);
    expect(trace(model, answers.ids).output).toEqual(trace(expected, answers.ids).output);
  });

  test.each([undefined, null, 'text', 7, {}, [1, 2], { byteLength: 9 }])('are not %j', (bytes) => {
    const refusal = refusalOf(bytes as unknown as ArrayBuffer);
    expect(refusal).toMatchObject({ code: 'not-bytes' });
    expectSentence(refusal);
  });

  test('that went to a worker are gone', () => {
    const file = fileOf('gru');
    structuredClone(file, { transfer: [file] });
    expect(refusalOf(file)).toMatchObject({ code: 'truncated' });
  });
});

describe('numbers that are not finite', () => {
  const spoilt = (numbers: readonly number[]) =>
    readModel(fileOfTensors({ ...tensors, 'rnn.weight_hh_l0': { shape: [12, 3], numbers } }));
  const numbers = Array.from({ length: 36 }, (_, index) => index / 100);

  test.each([Number.NaN, Infinity, -Infinity])('are shown, not refused: %d', (value) => {
    const model = spoilt(numbers.with(25, value).with(30, Number.NaN));
    expect(model.findings).toContainEqual({
      kind: 'not-finite',
      tensor: 'rnn.weight_hh_l0',
      row: 8,
      column: 1,
      value,
      count: 2,
    });
    // Row 8 is the third of the candidate's.
    expect(model.parameters.get('weight_hg')!.values[2 * 3 + 1]).toBe(value);
  });

  test('reach the hidden state where they belong to it', () => {
    expect(trace(spoilt(numbers.with(0, Number.NaN)), [2, 3]).output[1]![0]).toBeNaN();
  });

  test('are found in every part that is used, each tensor once', () => {
    const bad = (shape: readonly number[]): Given => ({
      shape,
      numbers: new Array(shape.reduce((product, length) => product * length)).fill(Number.NaN),
    });
    const all = Object.fromEntries(Object.entries(tensors).map(([name, { shape }]) => [name, bad(shape)]));
    const found = readModel(fileOfTensors(all)).findings!.filter(({ kind }) => kind === 'not-finite');
    expect(found.map((finding) => 'tensor' in finding && finding.tensor).sort()).toEqual(
      Object.keys(all).sort(),
    );
  });
});

describe('the vocabulary', () => {
  const withWords = (metadata?: Record<string, string>, vocabulary?: string) =>
    readModel(fileOfTensors(tensors, metadata), vocabulary === undefined ? {} : { vocabulary });
  const rows: readonly Vector[] = [0, 1, 2, 3].map((id) => trace(withWords(), [id]).at(1).x!);

  test.each([
    ['in the metadata', withWords({ vocabulary: JSON.stringify(words) })],
    ['as a dict', withWords({ vocabulary: '{"好":3,"<pad>":0,"<unk>":1,"good":2}' })],
    ['in a second file', withWords(undefined, words.join('\n'))],
    ['in a second file, which wins', withWords({ vocabulary: '["a","b","c","d"]' }, words.join('\n'))],
  ])('gives words their vectors: %s', (_, model) => {
    expect(model.vocabulary!.tokens).toEqual(words);
    expect(words.map(model.embed)).toEqual(rows);
    expect(model.vocabulary!.idOf('好')).toBe(3);
    expect(model.vocabulary!.idOf('bad')).toBeUndefined();
    // A word that it does not know is read as the one for such words.
    expect(model.vocabulary!.unknown).toBe(1);
    expect(model.embed('bad')).toEqual(rows[1]);
    expect(model.findings).not.toContainEqual({ kind: 'no-vocabulary' });
  });

  test('without a token for unknown words gives them zeros', () => {
    const model = withWords({ vocabulary: '["a","b","c","d"]' });
    expect(model.vocabulary!.unknown).toBeUndefined();
    for (const word of ['e', '', '0', '__proto__', 'constructor']) expect(model.embed(word)).toEqual([0, 0]);
  });

  test('that is not there leaves ids, written in digits', () => {
    const model = withWords();
    expect(model.findings).toContainEqual({ kind: 'no-vocabulary' });
    expect(['0', '3'].map(model.embed)).toEqual([rows[0], rows[3]]);
    for (const word of ['4', '-1', '1.5', 'good', '', '99999999999'])
      expect(model.embed(word)).toEqual([0, 0]);
  });

  test('that is longer than the embedding is refused', () => {
    const refusal = refusalOf(fileOfTensors(tensors, { vocabulary: '["a","b","c","d","e"]' }));
    expect(refusal).toMatchObject({ code: 'bad-vocabulary' });
    expect(refusal.message).toContain('5 entries where the model has 4');
    expectSentence(refusal);
  });

  test('that is shorter, or begins at 1, leaves the other ids without a name, and that is found', () => {
    const counted = withWords({ vocabulary: '{"a": 1, "good": 2, "好": 3}' });
    expect(counted.findings).toContainEqual({ kind: 'nameless', named: 3, count: 4, first: 0 });
    expect(['a', 'good', '好'].map(counted.embed)).toEqual(rows.slice(1));
    const short = withWords(undefined, 'a\nb\n');
    expect(short.findings).toContainEqual({ kind: 'nameless', named: 2, count: 4, first: 2 });
    expect([short.embed('b'), short.embed(''), short.embed('2')]).toEqual([rows[1], [0, 0], [0, 0]]);
  });

  test('that is no JSON is not called a damaged header', () => {
    const refusal = refusalOf(fileOfTensors(tensors, { vocabulary: '["a", "b"' }));
    expect(refusal).toMatchObject({ code: 'bad-vocabulary', tensor: undefined });
    expectSentence(refusal);
    const labels = refusalOf(fileOfTensors(tensors, { labels: '["a", "b"' }));
    expect(labels).toMatchObject({ code: 'bad-labels', tensor: undefined });
    expectSentence(labels);
  });

  test('has nothing to name where there is no embedding: vectors are made up, and that is found', () => {
    const model = readModel(fileOfTensors(networkTensors(), { vocabulary: '["a"]' }));
    expect(model.findings).toContainEqual({ kind: 'no-embedding', inputSize: 2 });
    expect(model.findings).toContainEqual({ kind: 'vocabulary-unused', count: 1, inputSize: 2 });
    expect(model.embed('good')).toHaveLength(2);
    expect(model.embed('good')).toEqual(model.embed('good'));
    expect(() => trace(model, [0])).toThrow('no embedding');
  });
});

describe('a network without an embedding', () => {
  test('and as many words as inputs reads them one-hot', () => {
    const model = readModel(fileOfTensors(networkTensors(), { vocabulary: '["a"," "]' }));
    expect(model.findings).toContainEqual({ kind: 'one-hot', count: 2 });
    expect(['a', ' ', 'b'].map(model.embed)).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(trace(model, [1, 0]).output).toEqual(trace(model, [' ', 'a'].map(model.embed)).output);
    expect(() => trace(model, [2])).toThrow('no embedding');
  });

  test('and one input reads the number that is written', () => {
    const model = readModel(fileOfTensors(networkTensors({ inputSize: 1 })));
    expect(model.findings).toContainEqual({ kind: 'numbers' });
    expect(['0.5', '−2', '-1e-3', '.5', '7', 'good', '1e999', ''].map(model.embed)).toEqual(
      [0.5, -2, -0.001, 0.5, 7, 0, 0, 0].map((number) => [number]),
    );
  });
});

describe('tied weights, which save_model of safetensors writes once', () => {
  test.each([
    [
      'the embedding',
      {
        ...networkTensors({ inputSize: 3 }),
        'decoder.weight': { shape: [4, 3] },
        'decoder.bias': { shape: [4] },
      },
      { 'encoder.weight': 'decoder.weight' },
    ],
    [
      'the read-out',
      {
        ...networkTensors({ inputSize: 3 }),
        'encoder.weight': { shape: [4, 3] },
        'decoder.bias': { shape: [4] },
      },
      { 'decoder.weight': 'encoder.weight' },
    ],
  ])('are found under the name that the metadata keeps: %s', (_, file: Record<string, Given>, alias) => {
    const model = readModel(fileOfTensors(file, { ...alias, vocabulary: JSON.stringify(words) }));
    expect(model.embedding?.rows).toBe(4);
    expect(model.readOut).toBeDefined();
    expect(model.vocabulary!.tokens).toEqual(words);
    expect(model.findings!.map(({ kind }) => kind)).not.toContain('unused');
  });
});

describe('the read-out', () => {
  test('is W h + b', () => {
    const model = readModel(fileOfTensors(tensors));
    const h = trace(model, [2, 3]).output[1]!;
    const [w, b] = [(at: number) => Math.fround((at + 1) / 100), (at: number) => Math.fround((at + 1) / 100)];
    const expected = [0, 1].map((row) =>
      h.reduce((sum, value, column) => sum + w(3 * row + column) * value, b(row)),
    );
    expect(largestError([readOut(model, h)!], [expected])).toBeLessThan(1e-15);
  });

  test('is none in a model without one', () => {
    expect(readOut(readModel(fileOf('gru')), [0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
  });

  test('has labels where the file names them, or as many as words', () => {
    const labels = (metadata: Record<string, string>, rows = 2) =>
      readModel(
        fileOfTensors(
          { ...tensors, 'fc.weight': { shape: [rows, 3] }, 'fc.bias': { shape: [rows] } },
          metadata,
        ),
      ).readOut!.labels;
    expect(labels({ labels: '["sad","happy"]' })).toEqual(['sad', 'happy']);
    expect(labels({})).toBeUndefined();
    expect(labels({ vocabulary: JSON.stringify(words) })).toBeUndefined();
    expect(labels({ vocabulary: JSON.stringify(words) }, 4)).toEqual(words);
    expect(() => labels({ labels: '["sad"]' })).toThrow(
      'the list of labels has 1 entries where the model has 2',
    );
  });

  test('becomes probabilities, however large its numbers are', () => {
    expect(softmax([0, 0])).toEqual([0.5, 0.5]);
    expect(softmax([1e4, 0, -1e4])).toEqual([1, 0, 0]);
    expect(softmax([1, 2, 3]).reduce((sum, value) => sum + value)).toBeCloseTo(1, 15);
    expect(softmax([Math.log(3), 0])[0]).toBeCloseTo(0.75, 15);
  });
});

test('the file’s own words are at hand, under any name', () => {
  const { metadata } = readModel(fileOfTensors(tensors, { card: 'a small model', constructor: 'x' }));
  expect(metadata!.get('card')).toBe('a small model');
  expect(metadata!.get('constructor')).toBe('x');
  expect(metadata!.get('toString')).toBeUndefined();
});

test('a file of 25 MB is read in no long time', () => {
  const size = 2_400;
  const half = (...shape: number[]): Given => ({
    shape,
    dtype: 'BF16',
    bytes: new Uint8Array(2 * shape.reduce((product, length) => product * length)),
  });
  const file = fileOfTensors({ weight_ih_l0: half(size, size), weight_hh_l0: half(size, size) });
  const start = performance.now();
  expect(readModel(file).hiddenSize).toBe(size);
  expect(performance.now() - start).toBeLessThan(3_000);
});
