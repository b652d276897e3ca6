import { describe, expect, test } from 'vitest';
import { cells } from '../../src/model/cells';
import { beatsOf } from '../../src/timeline/beats';
import { beatAt, clampPosition, momentAt, progressOf, restOf } from '../../src/timeline/moment';
import fc from '../property';

const beats = beatsOf(cells.tanh);
const length = 5;

describe('a position', () => {
  test.each([
    [-1, { step: 0, fraction: 0 }],
    [-0.25, { step: 0, fraction: 0.75 }],
    [0, { step: 0, fraction: 1 }],
    [0.5, { step: 1, fraction: 0.5 }],
    [3, { step: 3, fraction: 1 }],
    [3.5, { step: 4, fraction: 0.5 }],
    [5, { step: 5, fraction: 1 }],
    [7, { step: 5, fraction: 1 }],
    [Infinity, { step: 5, fraction: 1 }],
    [-5, { step: 0, fraction: 0 }],
    [-Infinity, { step: 0, fraction: 0 }],
    [Number.NaN, { step: 0, fraction: 1 }],
  ])('%d is a moment', (position, expected) => {
    expect(momentAt(position, length)).toEqual(expected);
  });

  test('stays between folded and the last word, and on it where it was', () => {
    fc.assert(
      fc.property(fc.double(), fc.nat(100), (position, count) => {
        const clamped = clampPosition(position, count);
        expect(clamped).toBeGreaterThanOrEqual(-1);
        expect(clamped).toBeLessThanOrEqual(count);
        // Zero has no sign there: an address would show it.
        if (position >= -1 && position <= count) expect(clamped).toBe(position + 0);
      }),
    );
  });

  test('is found again from its moment', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: length, noNaN: true }), (position) => {
        const { step, fraction } = momentAt(position, length);
        expect(step - 1 + fraction).toBeCloseTo(position, 12);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is folded or unrolled and nothing else in a sentence without words', () => {
    expect(momentAt(-1, 0)).toEqual({ step: 0, fraction: 0 });
    expect(momentAt(3, 0)).toEqual({ step: 0, fraction: 1 });
  });
});

describe('rest', () => {
  test('is where a step is complete, told from its end or from the start of the next', () => {
    for (let step = -1; step <= length; step++) {
      expect(restOf(momentAt(step, length))).toBe(step);
      expect(restOf({ step: step + 1, fraction: 0 })).toBe(step);
      expect(restOf({ step: step + 1, fraction: 1 })).toBe(step + 1);
    }
  });

  test('is not a hair away from it', () => {
    for (let step = 0; step < length; step++) {
      expect(restOf(momentAt(step + 1e-9, length))).toBeUndefined();
      expect(restOf(momentAt(step + 1 - 1e-9, length))).toBeUndefined();
    }
  });
});

describe('the beat at work', () => {
  test('is none at rest and while unrolling', () => {
    for (const position of [-1, -0.5, 0, 1, 5]) {
      expect(beatAt(beats, momentAt(position, length))).toBeUndefined();
    }
  });

  test('is found from its middle, in every cell', () => {
    for (let step = 0; step < length; step++) {
      for (const beat of beats) {
        expect(beatAt(beats, momentAt(step + (beat.start + beat.end) / 2, length))).toBe(beat);
      }
    }
  });

  test('is the one that ends where a beat ends: also far along, and from an address of four decimals', () => {
    for (const step of [...Array(60).keys(), 19_999]) {
      for (const beat of beats.slice(0, -1)) {
        const end = step + beat.end;
        expect(beatAt(beats, momentAt(end, 20_000))).toBe(beat);
        expect(beatAt(beats, momentAt(Number(end.toFixed(4)), 20_000))).toBe(beat);
      }
    }
  });

  test('is the next one soon after', () => {
    for (const [index, beat] of beats.slice(0, -1).entries()) {
      expect(beatAt(beats, momentAt(3 + beat.end + 0.001, length))).toBe(beats[index + 1]);
    }
  });
});

test('a beat goes from 0 to 1 and stays there', () => {
  const beat = beats[2]!;
  expect([0, beat.start, (beat.start + beat.end) / 2, beat.end, 1].map((at) => progressOf(beat, at))).toEqual(
    [0, 0, expect.closeTo(0.5, 12), 1, 1],
  );
});
