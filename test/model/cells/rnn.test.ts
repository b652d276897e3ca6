import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/model/cell';
import { rnnRelu, rnnTanh } from '../../../src/model/cells/rnn';
import type { Model } from '../../../src/model/model';
import { trace } from '../../../src/model/trace';
import type { Matrix, Vector } from '../../../src/model/vector';
import { largestError } from '../sample';
import { readCase } from '../torch/read';
import { naive } from './naive';

const cases = [
  { name: 'rnn-tanh', cell: rnnTanh, other: rnnRelu, f: Math.tanh },
  { name: 'rnn-relu', cell: rnnRelu, other: rnnTanh, f: (value: number) => (value > 0 ? value : 0) },
];

const exact = 1e-12;
/** Any of the faults below shows at least so much: a million times what arithmetic may blur. */
const visible = 1e-6;

function withParameter(model: Model, name: string, change: (matrix: Matrix) => Matrix): Model {
  const parameters = new Map(model.parameters);
  parameters.set(name, change(parameters.get(name)!));
  return { ...model, parameters };
}

const times = (factor: number) => (matrix: Matrix) => ({
  ...matrix,
  values: matrix.values.map((value) => factor * value),
});

const transposed = ({ rows, columns, values }: Matrix): Matrix => ({
  rows: columns,
  columns: rows,
  values: values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]!),
});

/** The cell with the reading of `from` replaced by a reading of `to`. */
function reading(cell: Cell, from: string, to: string): Cell {
  return {
    ...cell,
    operations: cell.operations.map((operation) =>
      operation.kind === 'product' && operation.input === from ? { ...operation, input: to } : operation,
    ),
  };
}

describe.each(cases)('$name', ({ name, cell, other, f }) => {
  const { model, embedding, answers } = readCase(name, cell);
  const difference = (candidate: Model, inputs: readonly Vector[] = answers.x): number =>
    largestError(trace(candidate, inputs).output, answers.output);

  test('was read right: the words have the vectors that PyTorch looked up', () => {
    expect(answers.ids.map((id) => embedding[id])).toEqual(answers.x);
    expect(model.inputSize).not.toBe(model.hiddenSize);
  });

  test('agrees with PyTorch at every step', () => {
    const read = trace(model, answers.x);
    expect(read.length).toBe(answers.x.length);
    for (let step = 1; step <= read.length; step++) {
      expect(read.at(step).x).toEqual(answers.x[step - 1]);
      expect(largestError([read.at(step).h!], [answers.output[step - 1]!])).toBeLessThanOrEqual(exact);
    }
    expect(largestError(read.output, answers.output)).toBeLessThanOrEqual(exact);
    expect(largestError([read.output.at(-1)!], answers.hn)).toBeLessThanOrEqual(exact);
  });

  test('agrees with the equation written out a second time', () => {
    expect(largestError(trace(model, answers.x).output, naive(model, answers.x, f))).toBeLessThanOrEqual(
      exact,
    );
  });

  test.each([
    ['b_ih is dropped', withParameter(model, 'bias_ih', times(0))],
    ['b_hh is dropped', withParameter(model, 'bias_hh', times(0))],
    ['a bias is counted twice', withParameter(model, 'bias_hh', times(2))],
    ['the sign of W_ih is flipped', withParameter(model, 'weight_ih', times(-1))],
    ['the sign of W_hh is flipped', withParameter(model, 'weight_hh', times(-1))],
    ['the memory is forgotten', withParameter(model, 'weight_hh', times(0))],
    ['W_hh is read by columns', withParameter(model, 'weight_hh', transposed)],
    ['the other squash is used', { ...model, cell: other }],
  ])('would show it if %s', (_, broken) => {
    expect(difference(broken)).toBeGreaterThan(visible);
  });

  test('would show it if the words came in another order', () => {
    expect(difference(model, answers.x.toReversed())).toBeGreaterThan(visible);
  });

  test('would show it if h_i stood in the place of h_{i−1}', () => {
    const late = naive(model, answers.x, f, (_, next) => next);
    expect(largestError(late, answers.output)).toBeGreaterThan(visible);
  });

  test('refuses W_ih and W_hh in each other’s place', () => {
    const { parameters } = model;
    const swapped = new Map(parameters)
      .set('weight_ih', parameters.get('weight_hh')!)
      .set('weight_hh', parameters.get('weight_ih')!);
    expect(() => trace({ ...model, parameters: swapped }, answers.x)).toThrow(RangeError);
    expect(() => trace({ ...model, parameters: swapped }, answers.x)).toThrow(/weight_hh is 7 × 5 .* 7 × 7/);
  });

  test('refuses a cell that reads h_i before it is made', () => {
    const early = { ...model, cell: reading(cell, 'previous h', 'h') };
    expect(() => trace(early, answers.x)).toThrow(/reads h before it is made/);
  });
});
