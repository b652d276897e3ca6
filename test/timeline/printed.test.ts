import { describe, expect, test } from 'vitest';
import {
  dotDigits,
  functionDigits,
  printed,
  productDigits,
  sumDigits,
  usualDecimals,
} from '../../src/timeline/printed';
import fc from '../property';

/** A printed number as a pencil takes it: its digits, and how many stand behind the point. */
function digitsOf(text: string): readonly [units: bigint, decimals: number] {
  expect(text).toMatch(/^−?\d+\.\d+$/);
  const [whole, part] = text.replace('−', '-').split('.') as [string, string];
  return [BigInt(whole + part), part.length];
}

/** Half away from zero, as it is taught. */
function round(units: bigint, from: number, to: number): bigint {
  if (from <= to) return units * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  return units < 0n ? -((-units + unit / 2n) / unit) : (units + unit / 2n) / unit;
}

/** Values as cells have them, and larger ones. */
const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.integer({ min: -300, max: 300 }).map((cents) => cents / 100),
);
const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);

describe('a number', () => {
  test.each([
    [0.5, 4, '0.5000'],
    [-0.00001, 4, '0.0000'],
    [-1234.5678, 2, '−1234.57'],
    [2000, 4, '2000.0000'],
    [123_456_789.125, 2, '123456789.13'],
    [Number.NaN, 4, 'NaN'],
    [-Infinity, 4, '−∞'],
    [-2.5e20, 1, '−2.5 × 10^20'],
  ])('%d with %d digits is %s', (number, decimals, text) => {
    expect(printed(number, decimals)).toBe(text);
  });
});

test('every printed sum adds up, or says that it does so nearly', () => {
  let exactly = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 4 }), (terms) => {
      const total = sumOf(terms);
      const { decimals, exact } = sumDigits(terms, total);
      const sum = terms.reduce((units, term) => units + digitsOf(printed(term, decimals))[0], 0n);
      expect(sum === digitsOf(printed(total, decimals))[0]).toBe(exact);
      expect(decimals).toBeGreaterThanOrEqual(usualDecimals);
      all += 1;
      exactly += exact ? 1 : 0;
    }),
    { numRuns: 2_000 },
  );
  // ≈ is for the few that no digits mend.
  expect(exactly / all).toBeGreaterThan(0.97);
});

test('the sum of which the last digit was wrong', () => {
  const terms = [0.01094, -0.04586, 0.61204];
  const { decimals, exact } = sumDigits(terms, sumOf(terms));
  expect([...terms, sumOf(terms)].map((term) => printed(term, decimals))).toEqual([
    '0.01094',
    '−0.04586',
    '0.61204',
    '0.57712',
  ]);
  expect(exact).toBe(true);
  expect(sumDigits([2000, 2000], 4000)).toEqual({ decimals: 4, exact: true });
});

test('every printed product is one, to the digits of its result, or says that it is nearly', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      const product = left * right;
      if (Math.abs(product) >= 1e15) return;
      const [ofLeft, ofRight, exact] = productDigits([left, right], product, 4);
      const [one, decimals] = digitsOf(printed(left, ofLeft));
      const [other, others] = digitsOf(printed(right, ofRight));
      const result = round(one * other, decimals + others, 4);
      expect(result === digitsOf(printed(product, 4))[0]).toBe(exact);
    }),
    { numRuns: 2_000 },
  );
});

test('every printed sum of products is one, or says that it is nearly', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }), (products) => {
      const total = sumOf(products.map(([left, right]) => left * right));
      if (products.some(([left, right]) => Math.abs(left * right) >= 1e15) || Math.abs(total) >= 1e15) return;
      const { of, exact } = dotDigits(products, 0, total);
      const scale = 20;
      const sum = products.reduce((units, factors) => {
        const [[one, decimals], [other, others]] = factors.map((factor) =>
          digitsOf(printed(factor, of(factor))),
        ) as unknown as [[bigint, number], [bigint, number]];
        return units + round(one * other, decimals + others, scale);
      }, 0n);
      expect(round(sum, scale, 4) === digitsOf(printed(total, 4))[0]).toBe(exact);
    }),
    { numRuns: 1_000 },
  );
});

test.each([Math.tanh, (input: number) => 1 / (1 + Math.exp(-input)), (input: number) => Math.max(0, input)])(
  'every printed squash is that of the printed number, or says that it is nearly',
  (apply) => {
    fc.assert(
      fc.property(value, (input) => {
        const { decimals, exact } = functionDigits(apply, input, apply(input));
        const shown = Number(printed(input, decimals).replace('−', '-'));
        expect(printed(apply(shown)) === printed(apply(input))).toBe(exact);
        expect(exact).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  },
);

test('numbers that are none, or end nowhere, are printed as they are', () => {
  expect(sumDigits([Infinity, 1], Infinity)).toEqual({ decimals: 4, exact: true });
  expect(sumDigits([1e30, 1], 1e30)).toEqual({ decimals: 4, exact: false });
  expect(productDigits([Number.NaN, 2], Number.NaN, 4)).toEqual([4, 4, true]);
});
