import { describe, expect, test } from 'vitest';
import { formatValue, type Rect } from '../../src/scene';
import type { Mark } from '../../src/scene/marks/mark';
import { column } from '../../src/scene/marks/vector/column';
import { addsUp, digitColumn } from '../../src/scene/marks/vector/digits';
import { squares } from '../../src/scene/marks/vector/squares';
import { child } from './column-bars';
import { sceneOf } from './make';
import { barsOf, find, get, strokesOf, textOf } from './read';

const box: Rect = { x: 100, y: 0, width: 104, height: 80 };

const drawn = (values: readonly number[], unit = 30): Mark =>
  column('c', { box, role: 'h', style: 'bars', unit, rows: values.length, values })!;

describe('a column of bars', () => {
  test('has positive bars at the right of its axis and negative ones at the left, in their rows', () => {
    const bars = barsOf(child(drawn([1, -0.5, 0, 0.25]), 'bars', 'bars'));
    expect(bars.map(({ left, right }) => [left, right])).toEqual([
      [152, 182],
      [137, 152],
      [152, 159.5],
    ]);
    expect(bars.map(({ top }) => Math.floor(top / 20))).toEqual([0, 1, 3]);
  });

  test.each(['x', 'h', 'c', 'bias', 'ink'] as const)('has the colour of its role: %s', (role) => {
    const mark = column('c', { box, role, style: 'bars', unit: 30, rows: 2, values: [1, -1] });
    expect(child(mark, 'bars', 'bars')!.attributes.class).toBe(`bars role-${role}`);
  });

  test('marks 0 and ±1', () => {
    const mark = drawn([1]);
    expect(strokesOf(child(mark, 'axis')).map(({ x }) => x)).toEqual([152]);
    expect(strokesOf(child(mark, 'ones')).map(({ x }) => x)).toEqual([122, 182]);
    expect(child(mark, 'ruler')).toBeUndefined();
  });

  test('has no ±1 where one is as long as the column is wide', () => {
    expect(child(drawn([0.5], 51.5), 'ones')).toBeUndefined();
  });

  test.each([
    [0.1, '±0.1'],
    [0.05, '±0.05'],
    [0.002, '±0.002'],
  ])('drawn larger says what its lines stand for: %d', (value, text) => {
    const options = { box, role: 'h', style: 'bars', rows: 1, values: [value] } as const;
    const mark = column('c', { ...options, unit: 30 / value, ruler: { value } })!;
    expect(textOf(child(mark, 'ruler')!)).toBe(text);
    expect(strokesOf(child(mark, 'ruler lines')).map(({ x }) => x)).toEqual([122, 182]);
    expect(child(mark, 'ones')).toBeUndefined();
    expect(barsOf(child(mark, 'bars', 'bars')).map(({ right }) => right)).toEqual([182]);
  });

  test('cuts a bar that is longer than it, and says that it goes on', () => {
    const mark = drawn([3, -7, 1]);
    const [right, left] = barsOf(child(mark, 'bars', 'bars'));
    expect(right!.right).toBeGreaterThan(200);
    expect(right!.right).toBeLessThan(204);
    expect(left!.left).toBeGreaterThan(100);
    expect(left!.left).toBeLessThan(104);
    const beyond = child(mark, 'bars', 'beyond')!.attributes.d!;
    // Two strokes for each of the two.
    expect(beyond.split('M').length - 1).toBe(4);
    expect(child(drawn([1.6, -1.6]), 'bars', 'beyond')).toBeUndefined();
  });

  test('draws endless values to its edge and those that are no number not at all', () => {
    const mark = drawn([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]);
    const bars = barsOf(child(mark, 'bars', 'bars'));
    expect(bars.map(({ left, right }) => [left < 104, right > 200])).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(JSON.stringify(mark)).not.toMatch(/NaN|Infinity/);
  });

  test('of any number of rows is one path', () => {
    const values = Array.from({ length: 64 }, (_, row) => Math.sin(row + 1));
    expect(child(drawn(values), 'bars')!.children!.map(({ key }) => key)).toEqual(['bars']);
    expect(barsOf(child(drawn(values), 'bars', 'bars'))).toHaveLength(64);
  });
});

describe('squares', () => {
  test('have six strengths, one path for each strength and sign', () => {
    const marks = squares(box, 7, [0.01, 0.2, 0.5, 0.99, 1, 7, -0.5]);
    expect(marks.map((mark) => mark?.key)).toEqual([
      'negative strength-3',
      'positive strength-1',
      'positive strength-2',
      'positive strength-3',
      'positive strength-6',
    ]);
    expect(barsOf(marks.at(-1))).toHaveLength(3);
  });

  test('leave out zeros, and cross out what is no number', () => {
    expect(squares(box, 3, [0, 0, 0])).toEqual([]);
    const crosses = squares(box, 3, [0, Number.NaN, Number.NEGATIVE_INFINITY]).at(-1)!;
    expect(crosses.attributes.class).toBe('broken');
    expect(crosses.attributes.d!.match(/M/g)).toHaveLength(4);
  });

  test('of a matrix stand in its rows and columns', () => {
    const [mark] = squares({ x: 0, y: 0, width: 30, height: 20 }, 2, [0, 0, 1, 0, 0, 0], 3);
    const [square] = barsOf(mark);
    expect(square!.left).toBeGreaterThanOrEqual(20);
    expect(square!.bottom).toBeLessThanOrEqual(10);
  });
});

describe('the digits of a column', () => {
  test('stand in their rows, and only as many as are shown', () => {
    const values = [1, -0.5, 0.125];
    const all = digitColumn('d', box, 3, { values, size: 14, opacity: 1 })!;
    expect(all.children!.map(textOf)).toEqual(['1.00', '−0.50', '0.13']);
    expect(digitColumn('d', box, 3, { values, size: 14, opacity: 1, shown: 1 })!.children).toHaveLength(1);
    expect(digitColumn('d', box, 3, { values, size: 14, opacity: 1, shown: 0 })).toBeUndefined();
  });
});

describe('a number is printed', () => {
  test.each([
    [0.5, '0.50'],
    [-0.5, '−0.50'],
    [-0.001, '0.00'],
    [-0, '0.00'],
    [0.005, '0.01'],
    [-0.996, '−1.00'],
    [1234.5, '1235'],
    [-1234, '−1234'],
    [123_456, '123456'],
    [2_345_678, '2.3e6'],
    [999.994, '999.99'],
    [1e-9, '0.00'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%d as %s', (value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test('with as many decimals as are asked for', () => {
    expect(formatValue(-0.0004, 3)).toBe('0.000');
    expect(formatValue(0.12345, 4)).toBe('0.1235');
    expect(formatValue(-0.4, 0)).toBe('0');
  });
});

describe('digits side by side', () => {
  test('add up where they do as they are printed', () => {
    expect(addsUp([[0.5], [0.25], [-0.1]], [0.65])).toBe(true);
    // 0.004 + 0.004 + 0.004 = 0.012: printed as 0.00 + 0.00 + 0.00 and 0.01.
    expect(addsUp([[0.004], [0.004], [0.004]], [0.012])).toBe(false);
    expect(
      addsUp(
        [
          [0.5, 0.004],
          [0.25, 0.004],
        ],
        [0.75, 0.008],
      ),
    ).toBe(false);
  });

  test('say “nearly equal” in the figure where a row does not', () => {
    const scene = sceneOf({ depth: 'numbers', viewport: { width: 1280, height: 555 } });
    for (const step of [1, 2, 3, 4, 5]) {
      const inside = get(scene.frame(step), 'chain', `cell ${step}`, 'inside');
      const printed = (name: string): number[] =>
        find(scene.frame(step), 'chain', `cell ${step}`, 'inside', name, 'digits')!.children!.map((digit) =>
          Number(textOf(digit).replace('−', '-')),
        );
      const [memory, word, bias, sum] = ['W_h h', 'W_x x', 'b', 'a'].map(printed) as [
        number[],
        number[],
        number[],
        number[],
      ];
      const isExact = sum.every(
        (value, row) => Math.abs(memory[row]! + word[row]! + bias[row]! - value) < 0.004,
      );
      const signs = inside.children!.filter(({ key }) => key.startsWith('sign')).map(textOf);
      expect(signs.includes(isExact ? '=' : '≈'), `step ${step}`).toBe(true);
      expect(signs.includes(isExact ? '≈' : '='), `step ${step}`).toBe(false);
    }
  });
});
