import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AmbiguousWeightsError, layersOf, readModel } from '../../../src/model';
import { expectSentence, refusalOf } from './refusal';
import { fileOfTensors, type Given, networkTensors } from './write';

const kinds = { 1: 'rnn-relu', 3: 'gru', 4: 'lstm' } as const;

const shapes = fc.record({
  gates: fc.constantFrom(1, 3, 4),
  inputSize: fc.integer({ min: 1, max: 4 }),
  hiddenSize: fc.integer({ min: 1, max: 4 }),
  layers: fc.integer({ min: 1, max: 12 }),
  bidirectional: fc.boolean(),
  bias: fc.boolean(),
  prefix: fc.constantFrom('', 'rnn.', 'model.encoder.lstm.', 'a b\n"好".', 'weight_ih_l0.', '__proto__.'),
});

describe('a network', () => {
  test('of any kind, layers, directions, biases and prefix is known by its shapes and names', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), (shape, seed) => {
        // The order of the names says nothing.
        const tensors = Object.entries(networkTensors(shape));
        tensors.sort(([left], [right]) => ((left.length * seed) % 7) - ((right.length * seed) % 7));
        const model = readModel(fileOfTensors(Object.fromEntries(tensors)), { nonlinearity: 'relu' });
        const { gates, inputSize, hiddenSize, layers, bidirectional, bias } = shape;
        expect(model.cell.kind).toBe(kinds[gates as 1 | 3 | 4]);
        expect(model).toMatchObject({ inputSize, hiddenSize });
        expect(layersOf(model)).toHaveLength(layers);
        for (const layer of layersOf(model)) {
          expect(layer.reverse !== undefined).toBe(bidirectional);
          expect(layer.cell.parameters.some(({ columns }) => columns === 'one')).toBe(bias);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has its gates cut from PyTorch’s stacks: i, f, g, o and r, z, n', () => {
    const numbers = (rows: number, columns: number) =>
      Array.from({ length: rows * columns }, (_, index) => index);
    for (const [gates, order] of [
      [4, 'ifgo'],
      [3, 'rzn'],
    ] as const) {
      const tensors = networkTensors({ gates });
      const rows = gates * 3;
      tensors['rnn.weight_ih_l0'] = { shape: [rows, 2], numbers: numbers(rows, 2) };
      tensors['rnn.bias_hh_l0'] = { shape: [rows], numbers: numbers(rows, 1) };
      const { parameters } = readModel(fileOfTensors(tensors));
      [...order].forEach((gate, block) => {
        const first = block * 3;
        expect(parameters.get(`weight_i${gate}`)).toMatchObject({ rows: 3, columns: 2 });
        expect([...parameters.get(`weight_i${gate}`)!.values]).toEqual(
          numbers(6, 1).map((at) => first * 2 + at),
        );
        expect([...parameters.get(`bias_h${gate}`)!.values]).toEqual([first, first + 1, first + 2]);
      });
    }
  });

  const whole = networkTensors({ gates: 4, layers: 2, bidirectional: true });
  test.each(Object.keys(whole))('without %s is refused', (name) => {
    const { [name]: _, ...rest } = whole;
    const refusal = refusalOf(fileOfTensors(rest));
    expect(refusal).toMatchObject({ code: 'missing-tensor', tensor: name });
    expect(refusal.message).toContain(`${name} is missing`);
    expectSentence(refusal);
  });

  test.each(Object.keys(whole))('with another shape of %s is refused', (name) => {
    const { shape } = whole[name]!;
    const others = [
      shape.map((length) => length + 1),
      [...shape, 1],
      shape.toReversed(),
      [],
      [0, ...shape.slice(1)],
    ];
    for (const other of others.filter((candidate) => candidate.join() !== shape.join())) {
      const refusal = refusalOf(fileOfTensors({ ...whole, [name]: { shape: other } }));
      expect(refusal.code).toBe('bad-shape');
      expectSentence(refusal);
      // The first layer's weights are what the others are measured by.
      if (!/weight_.._l0$/.test(name)) expect(refusal.tensor).toBe(name);
    }
  });

  test.each([2, 5, 1.5])('of %d gates is none that is known', (gates) => {
    const tensors = networkTensors({ gates, hiddenSize: 2 });
    expect(refusalOf(fileOfTensors(tensors))).toMatchObject({
      code: 'bad-shape',
      tensor: 'rnn.weight_hh_l0',
    });
  });

  test('of integers is refused, with what to do', () => {
    const tensors: Record<string, Given> = networkTensors();
    tensors['rnn.weight_hh_l0'] = { shape: [3, 3], dtype: 'I32', bytes: new Uint8Array(36) };
    const refusal = refusalOf(fileOfTensors(tensors));
    expect(refusal).toMatchObject({ code: 'bad-dtype', tensor: 'rnn.weight_hh_l0' });
    expect(refusal.message).toContain('.float()');
  });

  test('that projects its hidden state is refused', () => {
    const tensors = { ...networkTensors({ gates: 4 }), 'rnn.weight_hr_l0': { shape: [2, 3] } };
    const refusal = refusalOf(fileOfTensors(tensors));
    expect(refusal).toMatchObject({ code: 'unsupported', tensor: 'rnn.weight_hr_l0' });
    expectSentence(refusal);
  });

  test.each([
    ['nothing', {}],
    ['a Linear alone', { 'fc.weight': { shape: [2, 2] }, 'fc.bias': { shape: [2] } }],
    ['an RNNCell', { 'cell.weight_ih': { shape: [2, 2] }, 'cell.weight_hh': { shape: [2, 2] } }],
  ])('is missed in a file of %s', (_, tensors: Record<string, Given>) => {
    const refusal = refusalOf(fileOfTensors(tensors));
    expect(refusal.code).toBe('no-network');
    for (const name of Object.keys(tensors)) expect(refusal.message).toContain(name);
    expectSentence(refusal);
  });

  test('is asked for where there are several, and then taken', () => {
    const encoder = networkTensors({ prefix: 'encoder.', gates: 3 });
    const file = fileOfTensors({ ...encoder, ...networkTensors({ prefix: 'decoder.', gates: 4 }) });
    const refusal = refusalOf(file);
    expect(refusal).toBeInstanceOf(AmbiguousWeightsError);
    expect(refusal).toMatchObject({ option: 'network', choices: ['encoder.', 'decoder.'] });
    expectSentence(refusal);
    expect(readModel(file, { network: 'decoder.' }).cell.kind).toBe('lstm');
    expect(readModel(file, { network: 'encoder.' }).cell.kind).toBe('gru');
    expect(refusalOf(file, { network: 'other.' })).toMatchObject({ code: 'bad-option' });
  });
});

describe('the nonlinearity of an RNN', () => {
  const kindOf = (metadata?: Record<string, string>, options = {}) =>
    readModel(fileOfTensors(networkTensors(), metadata), options);

  test('is tanh where nobody says, and that is found', () => {
    expect(kindOf().cell.kind).toBe('rnn-tanh');
    expect(kindOf().findings).toContainEqual({ kind: 'nonlinearity-assumed', nonlinearity: 'tanh' });
  });

  test.each(['tanh', 'relu'] as const)('is %s where the caller or the file says so', (nonlinearity) => {
    for (const model of [
      kindOf({}, { nonlinearity }),
      kindOf({ nonlinearity }),
      kindOf({ nonlinearity: 'x' }, { nonlinearity }),
    ]) {
      expect(model.cell.kind).toBe(`rnn-${nonlinearity}`);
      expect(model.findings).not.toContainEqual(expect.objectContaining({ kind: 'nonlinearity-assumed' }));
    }
  });

  test('is refused where it is another', () => {
    const refusal = refusalOf(fileOfTensors(networkTensors(), { nonlinearity: 'gelu' }));
    expect(refusal).toMatchObject({ code: 'bad-option' });
    expectSentence(refusal);
  });
});
