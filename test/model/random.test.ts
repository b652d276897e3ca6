import { describe, expect, test } from 'vitest';
import { hash, normal, type Random, seededRandom } from '../../src/model/random';

const draw = (random: Random, count: number): number[] => Array.from({ length: count }, random);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('seeded numbers', () => {
  // A link holds a seed: another generator would show another network at the same address.
  test('are the ones that they have always been', () => {
    expect(draw(seededRandom(7), 3)).toEqual([0.9187356990296394, 0.3367719028610736, 0.27481560106389225]);
    expect([hash(''), hash('good'), hash('好')]).toEqual([3770332432, 3797889136, 2024905461]);
  });

  test('begin again with the same seed, written as a number or as text', () => {
    expect(draw(seededRandom('7'), 20)).toEqual(draw(seededRandom(7), 20));
  });

  test('part company with the next seed', () => {
    const [left, right] = [draw(seededRandom(7), 200), draw(seededRandom(8), 200)];
    expect(left.filter((value) => right.includes(value))).toEqual([]);
  });

  test('lie evenly in [0, 1)', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const value of draw(seededRandom(1), 10_000)) tenths[Math.floor(value * 10)]! += 1;
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test('can be drawn from the normal distribution', () => {
    const random = seededRandom(1);
    const values = Array.from({ length: 10_000 }, () => normal(random));
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  test('stay finite where a draw is exactly 0', () => {
    expect(normal(() => 0)).toBeCloseTo(0, 12);
  });
});

test('near texts have far hashes', () => {
  const texts = Array.from({ length: 2_000 }, (_, index) => `1 word w${index}`);
  expect(new Set(texts.map(hash)).size).toBe(texts.length);
  // Half of the bits change, so that neighbours in a list are no neighbours in their vectors.
  const changed = texts.slice(1).map((text, index) => bitsOf(hash(text) ^ hash(texts[index]!)));
  expect(mean(changed)).toBeGreaterThan(15);
  expect(mean(changed)).toBeLessThan(17);
});

function bitsOf(value: number): number {
  return (value >>> 0).toString(2).replaceAll('0', '').length;
}
