import { describe, expect, test } from 'vitest';
import { rnnRelu, rnnTanh } from '../../src/model/cells/rnn';
import { type EquationRun, equationsOf } from '../../src/timeline/equation';
import { notation } from './notation';

/** The equation of a cell that has only one. */
function equationOf(...of: Parameters<typeof equationsOf>): readonly EquationRun[] {
  const [only, ...others] = equationsOf(...of);
  expect(others).toEqual([]);
  return only!.runs;
}

describe('the equation', () => {
  test.each([
    [rnnTanh, 4, 'h_4 = tanh(W_h h_3 + W_x x_4 + b)'],
    [rnnTanh, 1, 'h_1 = tanh(W_h h_0 + W_x x_1 + b)'],
    [rnnTanh, 'i', 'h_i = tanh(W_h h_i−1 + W_x x_i + b)'],
    [rnnRelu, 4, 'h_4 = ReLU(W_h h_3 + W_x x_4 + b)'],
  ] as const)('of $kind at step %s is %s', (cell, index, expected) => {
    expect(notation(equationOf(cell, index))).toBe(expected);
  });

  test('knows for each of its parts which value it stands for', () => {
    const parts = new Map<string, string>();
    for (const run of equationOf(rnnTanh, 4)) {
      const before = parts.get(run.value);
      parts.set(run.value, before === undefined ? notation([run]) : `${before} ${notation([run])}`);
    }
    expect(Object.fromEntries(parts)).toMatchObject({
      // The weight and what it weighs are lit at different times.
      'W_h h': 'W_h',
      'previous h': 'h_3',
      'W_x x': 'W_x',
      x: 'x_4',
      b: 'b',
      a: expect.stringMatching(/^[ +]+$/),
      h: expect.stringMatching(/^h_4 .*tanh\( .*\)$/),
    });
  });

  test('has other terms where the cell has: it is written from the operations', () => {
    const cell = {
      ...rnnTanh,
      operations: rnnTanh.operations.map((operation) =>
        operation.kind === 'add' ? { ...operation, terms: ['W_x x', 'W_h h'] } : operation,
      ),
    };
    expect(notation(equationOf(cell, 2))).toBe('h_2 = tanh(W_x x_2 + W_h h_1)');
  });
});
