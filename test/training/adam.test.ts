import { describe, expect, test } from 'vitest';
import { adam } from '../../src/training/adam';

const options = { clip: Infinity, decay: 0 };

describe('adam', () => {
  test('moves every number by the rate at first, against its slope, however long that is', () => {
    const numbers = Float64Array.of(1, 1, 1);
    const slopes = Float64Array.of(1e-3, -5, 0);
    adam(numbers, slopes, options)(0.1);
    expect(numbers[0]).toBeCloseTo(0.9, 4);
    expect(numbers[1]).toBeCloseTo(1.1, 8);
    expect(numbers[2]).toBe(1);
    expect([...slopes]).toEqual([0, 0, 0]);
  });

  test('moves as the paper says, step by step', () => {
    const given = [0.5, -0.2, 0.9, 0.1];
    const numbers = Float64Array.of(2);
    const slopes = new Float64Array(1);
    const step = adam(numbers, slopes, options);
    let [expected, mean, square] = [2, 0, 0];
    given.forEach((slope, index) => {
      mean = 0.9 * mean + 0.1 * slope;
      square = 0.999 * square + 0.001 * slope ** 2;
      const corrected = mean / (1 - 0.9 ** (index + 1));
      expected -= (0.01 * corrected) / (Math.sqrt(square / (1 - 0.999 ** (index + 1))) + 1e-8);
      slopes[0] = slope;
      step(0.01);
      expect(numbers[0]).toBeCloseTo(expected, 12);
    });
  });

  test('finds the bottom of a bowl', () => {
    const numbers = Float64Array.of(3, -2);
    const slopes = new Float64Array(2);
    const step = adam(numbers, slopes, options);
    for (let index = 0; index < 2000; index++) {
      slopes.set([numbers[0]! - 1, 10 * (numbers[1]! - 1)]);
      step(0.02);
    }
    for (const number of numbers) expect(number).toBeCloseTo(1, 3);
  });

  test('shortens slopes that are too long together, and no others', () => {
    const moved = (clip: number, ...given: number[]): number => {
      const numbers = Float64Array.of(0);
      const slopes = Float64Array.of(1);
      const step = adam(numbers, slopes, { ...options, clip });
      step(0.1);
      for (const slope of given) {
        slopes[0] = slope;
        step(0.1);
      }
      return numbers[0]!;
    };
    expect(moved(1, 1000)).toBeCloseTo(moved(Infinity, 1), 6);
    expect(moved(1, 0.5)).toBe(moved(Infinity, 0.5));
  });

  test('lets numbers decay beside their slopes', () => {
    const numbers = Float64Array.of(4, -4);
    adam(numbers, new Float64Array(2), { clip: 1, decay: 0.5 })(0.1);
    expect([...numbers]).toEqual([3.8, -3.8]);
  });
});
