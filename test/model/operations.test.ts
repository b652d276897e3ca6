import { describe, expect, test } from 'vitest';
import { activations, inputsOf, multiply } from '../../src/model/operations';
import { matrixFromRows } from '../../src/model/vector';

describe('the operations', () => {
  test('multiply a matrix by a vector row by row, over what was there before', () => {
    const output = Float64Array.of(9, 9);
    multiply(
      matrixFromRows([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      Float64Array.of(1, 10, 100),
      output,
    );
    expect([...output]).toEqual([321, 654]);
  });

  test('squash', () => {
    expect([-2, 0, 2].map(activations.tanh)).toEqual([Math.tanh(-2), 0, Math.tanh(2)]);
    expect([-2, -0, 0, 2, Infinity].map(activations.relu)).toEqual([0, 0, 0, 2, Infinity]);
  });

  test('let a fault be seen: NaN stays NaN', () => {
    expect(activations.relu(Number.NaN)).toBeNaN();
    expect(activations.tanh(Number.NaN)).toBeNaN();
  });

  test('tell what they read', () => {
    expect(inputsOf({ kind: 'product', output: 'p', weight: 'W', input: 'x' })).toEqual(['x']);
    expect(inputsOf({ kind: 'activation', output: 'h', input: 'a', activation: 'tanh' })).toEqual(['a']);
    expect(inputsOf({ kind: 'add', output: 'a', terms: ['p', 'b'] })).toEqual(['p', 'b']);
    expect(inputsOf({ kind: 'bias', output: 'b', parameters: ['b1', 'b2'] })).toEqual([]);
  });
});
