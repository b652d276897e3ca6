import { describe, expect, test } from 'vitest';
import { AmbiguousWeightsError, layersOf, readModel, trace } from '../../../src/model';
import fc from '../../property';
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

describe('a cell, whose names have no layer,', () => {
  const cell: Record<string, Given> = {
    'cell.weight_ih': { shape: [12, 2] },
    'cell.weight_hh': { shape: [12, 3] },
    'cell.bias_ih': { shape: [12] },
    'cell.bias_hh': { shape: [12] },
  };

  test('is read as one layer, with the same numbers', () => {
    const model = readModel(fileOfTensors(cell));
    expect(layersOf(model)).toHaveLength(1);
    const layer = readModel(fileOfTensors(networkTensors({ gates: 4 })));
    const inputs = [
      [1, -1],
      [0.5, 2],
    ];
    expect(trace(model, inputs).output).toEqual(trace(layer, inputs).output);
  });

  test('is called by its own names where it is not whole', () => {
    const { 'cell.bias_hh': _, ...rest } = cell;
    expect(refusalOf(fileOfTensors(rest))).toMatchObject({ code: 'missing-tensor', tensor: 'cell.bias_hh' });
    const bent = { ...cell, 'cell.bias_hh': { shape: [11] } };
    expect(refusalOf(fileOfTensors(bent))).toMatchObject({ code: 'bad-shape', tensor: 'cell.bias_hh' });
  });

  test('is one of several networks where there are more', () => {
    const names = Object.entries(cell).map(([name, given]) => [name.replace('cell', 'cells.1'), given]);
    const file = fileOfTensors({ ...cell, ...Object.fromEntries(names) });
    expect(refusalOf(file)).toMatchObject({ option: 'network', choices: ['cell.', 'cells.1.'] });
  });
});

describe('weights that are worked out while the network runs', () => {
  const { 'rnn.weight_hh_l0': hidden, ...rest } = networkTensors();
  const wrapped = Object.fromEntries(
    Object.entries(rest).map(([name, given]) => [name.replace('rnn.', 'rnn.module.'), given]),
  );
  test.each<[string, Record<string, Given>, string]>([
    ['weight drop', { ...rest, 'rnn.weight_hh_l0_raw': hidden! }, 'rnn.weight_hh_l0_raw'],
    ['weight drop around it', { ...wrapped, 'rnn.weight_hh_l0_raw': hidden! }, 'rnn.weight_hh_l0_raw'],
    [
      'weight drop, with an old copy',
      { ...networkTensors(), 'rnn.weight_hh_l0_raw': hidden! },
      'rnn.weight_hh_l0_raw',
    ],
    [
      'weight norm',
      { ...rest, 'rnn.weight_hh_l0_g': { shape: [3, 1] }, 'rnn.weight_hh_l0_v': hidden! },
      'rnn.weight_hh_l0_g',
    ],
    [
      'a parametrization',
      { ...rest, 'rnn.parametrizations.weight_hh_l0.original0': hidden! },
      'rnn.parametrizations.weight_hh_l0.original0',
    ],
    [
      'a parametrization of a cell, alone',
      { 'cell.parametrizations.weight_hh.original': hidden! },
      'cell.parametrizations.weight_hh.original',
    ],
  ])('are refused by their name: %s', (_, tensors, tensor) => {
    const refusal = refusalOf(fileOfTensors(tensors));
    expect(refusal).toMatchObject({ code: 'reparametrized', tensor });
    expectSentence(refusal);
  });

  test('of another network of the file are nobody’s fault', () => {
    const file = fileOfTensors({
      ...networkTensors({ prefix: 'a.' }),
      ...networkTensors({ prefix: 'b.' }),
      'b.weight_hh_l0_raw': hidden!,
    });
    expect(refusalOf(file)).toMatchObject({ code: 'ambiguous' });
    expect(readModel(file, { network: 'a.' }).hiddenSize).toBe(3);
    expect(refusalOf(file, { network: 'b.' })).toMatchObject({ code: 'reparametrized' });
  });
});

test('more layers than a figure shows are refused', () => {
  expect(readModel(fileOfTensors(networkTensors({ layers: 64 }))).above).toHaveLength(63);
  const refusal = refusalOf(fileOfTensors(networkTensors({ layers: 65 })));
  expect(refusal).toMatchObject({ code: 'too-many-layers', message: expect.stringContaining('65 layers') });
  expectSentence(refusal);
});

test('of 15,000 networks few are named', () => {
  const names = Array.from({ length: 15_000 }, (_, index) => [`n${index}.weight_ih_l0`, { shape: [0] }]);
  const refusal = refusalOf(fileOfTensors(Object.fromEntries(names)));
  expect(refusal).toMatchObject({ option: 'network' });
  expectSentence(refusal);
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
    expect(refusal).toMatchObject({ code: 'bad-nonlinearity' });
    expect(refusal.message).toContain('gelu');
    expectSentence(refusal);
  });
});
