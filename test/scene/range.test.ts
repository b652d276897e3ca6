import { describe, expect, test } from 'vitest';
import type { ChainTrace } from '../../src/model/trace';
import { rangesOf } from '../../src/scene/layout/ranges';
import { traceOf } from './make';

const chainOf = (): ChainTrace => traceOf({ units: 2 }).layers[0].forward;

/** A trace in which one value is another one. */
function withValue(name: string, value: number): ChainTrace {
  const trace = chainOf();
  return {
    ...trace,
    component: (own, step, row) =>
      own === name && step === 2 && row === 1 ? value : Math.min(0.3, trace.component(own, step, row)),
  };
}

describe('how far a column reaches', () => {
  test('is at least one, so that ±1 is in it, but for the small bias', () => {
    const ranges = rangesOf(withValue('none', 0));
    expect(ranges.get('W_x x')).toBeGreaterThanOrEqual(1);
    expect(ranges.get('h')).toBe(1);
    expect(ranges.get('b')).toBeGreaterThanOrEqual(0.5);
  });

  test('is a little more than the largest value', () => {
    const ranges = rangesOf(withValue('x', -1.83));
    expect(ranges.get('x')).toBeGreaterThan(1.83);
    expect(ranges.get('x')).toBeLessThanOrEqual(2);
  });

  test('has an end, however large a value is', () => {
    for (const value of [7, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(rangesOf(withValue('x', value)).get('x')).toBe(2.6);
    }
  });

  test('is a number where values are none', () => {
    for (const range of rangesOf(withValue('W_x x', Number.NaN)).values()) {
      expect(Number.isFinite(range)).toBe(true);
    }
  });

  test('covers the way to a sum, which may be longer than the sum', () => {
    const trace = chainOf();
    const values: Record<string, number> = { 'W_h h': 2, 'W_x x': -2, b: 0.1, a: 0.1 };
    const ranges = rangesOf({ ...trace, component: (name) => values[name] ?? 0 });
    expect(ranges.get('a')).toBeGreaterThan(2);
  });

  test('is the same for a state and for its memory', () => {
    const ranges = rangesOf(traceOf({ cell: 'relu' }).layers[0].forward);
    expect(ranges.get('previous h')).toBe(ranges.get('h'));
  });

  test('is found from some of the steps where there are many', () => {
    let asked = 0;
    const trace = chainOf();
    rangesOf({ ...trace, length: 20_000, component: () => ++asked && 0 });
    expect(asked).toBeLessThan(20_000);
  });
});
