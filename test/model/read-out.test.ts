import { expect, test } from 'vitest';
import { softmax } from '../../src/model/read-out';

test('a read-out of 150,000 classes has its shares', () => {
  const numbers = Array.from({ length: 150_000 }, (_, index) => (index === 7 ? 1_000 : 1_000 - 1e-9 * index));
  const shares = softmax(numbers);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(Math.min(...shares.slice(0, 10))).toBeGreaterThan(0);
});

test('no number among the results makes all shares none', () => {
  expect(softmax([1, Number.NaN, 2])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
