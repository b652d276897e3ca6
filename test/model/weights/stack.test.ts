import { describe, expect, test } from 'vitest';
import { type ReadOptions, readModel, readOut } from '../../../src/model';
import { gelu } from '../../../src/model/head';
import { expectSentence, refusalOf } from './refusal';
import { fileOfTensors, type Given, networkTensors } from './write';

const network = networkTensors({ inputSize: 2, hiddenSize: 3 });
const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.fround(Math.sin(from + 1.7 * index)));
const layer = (rows: number, columns: number, name: string): Record<string, Given> => ({
  [`${name}.weight`]: { shape: [rows, columns], numbers: wave(rows * columns, rows) },
  [`${name}.bias`]: { shape: [rows], numbers: wave(rows, columns) },
});
const read = (layers: Record<string, Given>, options?: ReadOptions) =>
  readModel(fileOfTensors({ ...network, ...layers }), options);

/** The stack that was found, and whether it can be read where a person says what stands in it. */
function stackIn(layers: Record<string, Given>) {
  const { readOut, findings } = read(layers);
  const stack = findings!.find((finding) => finding.kind === 'stacked-read-out');
  return { readOut: readOut?.weight.rows, tensors: stack?.tensors, ordered: stack?.ordered };
}

describe('linear layers one after the other', () => {
  test.each<[string, Record<string, Given>, string[]]>([
    ['two', { ...layer(2, 16, 'fc2'), ...layer(16, 3, 'fc1') }, ['fc1', 'fc2']],
    ['two with other names', { ...layer(16, 3, 'hidden'), ...layer(2, 16, 'out') }, ['hidden', 'out']],
    ['of one width', { ...layer(3, 3, 'head.0'), ...layer(2, 3, 'head.2') }, ['head.0', 'head.2']],
    [
      'eleven by their numbers, not their letters',
      { ...layer(3, 3, 'fc10'), ...layer(3, 3, 'fc9'), ...layer(2, 3, 'fc11') },
      ['fc9', 'fc10', 'fc11'],
    ],
    [
      'that come back to the width of the network',
      { ...layer(16, 3, 'fc1'), ...layer(3, 16, 'fc2'), ...layer(2, 3, 'fc3') },
      ['fc1', 'fc2', 'fc3'],
    ],
    [
      'that come back to it under other names',
      { ...layer(16, 3, 'up'), ...layer(3, 16, 'down'), ...layer(2, 3, 'out') },
      ['up', 'down', 'out'],
    ],
  ])('are no read-out until a person says what stands between them: %s', (_, layers, names) => {
    const tensors = names.map((name) => `${name}.weight`);
    expect(stackIn(layers)).toEqual({ readOut: undefined, tensors, ordered: true });
    const { readOut: head, findings } = read(layers, { activation: 'relu' });
    expect([...head!.before!, head!].map(({ weight }) => weight.rows)).toEqual(
      tensors.map((tensor) => layers[tensor]!.shape[0]),
    );
    expect(findings!.map(({ kind }) => kind)).not.toContain('stacked-read-out');
    expect(findings!.map(({ kind }) => kind)).not.toContain('unused');
    expect(read(layers, { activation: false }).readOut).toBeUndefined();
  });

  test.each<[string, Record<string, Given>]>([
    [
      'a norm among them',
      { ...layer(16, 3, 'head.0'), 'head.1.weight': { shape: [16] }, ...layer(2, 16, 'head.3') },
    ],
    ['a PReLU among them', { ...layer(16, 3, 'fc1'), 'act.weight': { shape: [1] }, ...layer(2, 16, 'fc2') }],
    [
      'two results of one layer',
      { ...layer(16, 3, 'trunk'), ...layer(2, 16, 'mood_out'), ...layer(5, 16, 'topic_out') },
    ],
  ])('cannot be read with %s', (_, layers) => {
    expect(stackIn(layers)).toMatchObject({ readOut: undefined, ordered: false });
    const refusal = refusalOf(fileOfTensors({ ...network, ...layers }), { activation: 'tanh' });
    expect(refusal).toMatchObject({ code: 'bad-option' });
    expectSentence(refusal);
  });

  test('are not asked for where a person has said that nothing is read out', () => {
    const { findings } = read({ ...layer(16, 3, 'fc1'), ...layer(2, 16, 'fc2') }, { readOut: false });
    expect(findings!.map(({ kind }) => kind)).not.toContain('stacked-read-out');
  });

  test('have no other activation than those that are known', () => {
    const file = fileOfTensors({ ...network, ...layer(16, 3, 'fc1'), ...layer(2, 16, 'fc2') });
    for (const activation of ['selu', '__proto__', null, 3]) {
      const refusal = refusalOf(file, { activation } as unknown as ReadOptions);
      expect(refusal).toMatchObject({ code: 'bad-option' });
      expectSentence(refusal);
    }
  });
});

describe('a head of two layers', () => {
  const layers = { ...layer(4, 3, 'fc1'), ...layer(2, 4, 'fc2') };
  const h = [0.9, -0.4, 0.1];
  const functions = { tanh: Math.tanh, relu: (x: number) => (x > 0 ? x : 0), gelu } as const;

  test.each(['tanh', 'relu', 'gelu'] as const)('passes %s between them', (activation) => {
    const sums = (name: string, input: readonly number[]): number[] => {
      const { shape, numbers } = layers[`${name}.weight`]!;
      const bias = layers[`${name}.bias`]!.numbers!;
      return bias.map((start, row) =>
        input.reduce((sum, value, column) => sum + value * numbers![row * shape[1]! + column]!, start),
      );
    };
    const expected = sums('fc2', sums('fc1', h).map(functions[activation]));
    const said = readOut(read(layers, { activation }), h)!;
    said.forEach((value, row) => {
      expect(value).toBeCloseTo(expected[row]!, 14);
    });
    expect(read(layers, { activation: 'tanh' }).readOut!.bias!.rows).toBe(2);
  });
});
