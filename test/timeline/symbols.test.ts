import { describe, expect, test } from 'vitest';
import { rnnTanh } from '../../src/model/cells/rnn';
import { parameterSymbol, roleOf, valueSymbol } from '../../src/timeline/symbols';
import { notation } from './notation';

describe('the symbol', () => {
  test.each([
    ['x', 'x_4'],
    ['h', 'h_4'],
    ['previous h', 'h_3'],
    ['W_h h', 'W_h h_3'],
    ['W_x x', 'W_x x_4'],
    ['b', 'b'],
    ['a', 'a_4'],
  ])('of %s at step 4 is %s', (name, symbol) => {
    expect(notation(valueSymbol(rnnTanh, name, 4))).toBe(symbol);
  });

  test('of memory at the first step is h_0', () => {
    expect(notation(valueSymbol(rnnTanh, 'previous h', 1))).toBe('h_0');
  });

  test('at any step has the index i, and i−1 for memory', () => {
    expect(notation(valueSymbol(rnnTanh, 'h', 'i'))).toBe('h_i');
    expect(notation(valueSymbol(rnnTanh, 'W_h h', 'i'))).toBe('W_h h_i−1');
  });

  test('of a weight is W with what it is for', () => {
    expect(notation([parameterSymbol(rnnTanh, 'weight_hh')])).toBe('W_h');
    expect(notation([parameterSymbol(rnnTanh, 'weight_ih')])).toBe('W_x');
  });
});

test('a value has the role of what it is made from, until the two meet', () => {
  const names = ['x', 'W_x x', 'h', 'previous h', 'W_h h', 'a', 'b'];
  expect(names.map((name) => roleOf(rnnTanh, name))).toEqual(['x', 'x', 'h', 'h', 'h', 'ink', 'bias']);
});
