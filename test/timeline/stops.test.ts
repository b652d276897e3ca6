import { describe, expect, test } from 'vitest';
import { cells } from '../../src/model/cells';
import { beatsOf } from '../../src/timeline/beats';
import { beatAt, momentAt, restOf, tolerance } from '../../src/timeline/moment';
import { nextStop, type Stride } from '../../src/timeline/stops';
import fc from '../property';

const beats = beatsOf(cells.tanh);
const strides: readonly Stride[] = ['cell', 'beat'];

/** Every stop of a sentence, by pressing "next" from the folded figure until nothing moves. */
function walk(stride: Stride, length: number, direction: 1 | -1): readonly number[] {
  const path = [direction === 1 ? -1 : length];
  for (let presses = 0; presses < 1_000; presses++) {
    const next = nextStop(path.at(-1)!, direction, stride, beats, length);
    if (next === path.at(-1)) return path;
    path.push(next);
  }
  throw new Error(`no end after 1,000 presses: ${path.slice(-3)}`);
}

const lengths = fc.integer({ min: 0, max: 40 });

/** A sentence and a place in it; often a stop, or what an address makes of one. */
const places = lengths.chain((length) => {
  const anywhere = fc.double({ min: -1, max: length, noNaN: true });
  const stops = fc.constantFrom(...walk('beat', length, 1));
  return fc.record({
    length: fc.constant(length),
    position: fc.oneof(
      anywhere,
      stops,
      stops.map((stop) => Number(stop.toFixed(4))),
    ),
  });
});

describe('a press of "next"', () => {
  test.each([
    [-1, 0],
    [-0.5, 0],
    [0, 1],
    [2.3, 3],
    [3, 4],
    [5, 5],
  ])('by cell goes from %d to %d', (from, to) => {
    expect(nextStop(from, 1, 'cell', beats, 5)).toBe(to);
  });

  test('by beat stops after each of them, and unrolls in one go', () => {
    const cell = (step: number): number[] => beats.map(({ end }) => step + end);
    expect(walk('beat', 2, 1)).toEqual([-1, 0, ...cell(0), ...cell(1)]);
  });

  test('goes nowhere at the end, nor in a sentence without words', () => {
    for (const stride of strides) {
      expect(nextStop(5, 1, stride, beats, 5)).toBe(5);
      expect(nextStop(0, 1, stride, beats, 0)).toBe(0);
      expect(nextStop(-1, 1, stride, beats, 0)).toBe(0);
    }
  });

  test('ends each beat where its caption is still told', () => {
    for (const position of walk('beat', 60, 1)) {
      const moment = momentAt(position, 60);
      if (restOf(moment) !== undefined) continue;
      expect(beatAt(beats, moment)!.end).toBeCloseTo(moment.fraction, 9);
    }
  });
});

describe('a press of "back"', () => {
  test.each([
    [5, 4],
    [3.7, 3],
    [3, 2],
    [1, 0],
    [0, -1],
    [-0.5, -1],
    [-1, -1],
  ])('by cell goes from %d to %d', (from, to) => {
    expect(nextStop(from, -1, 'cell', beats, 5)).toBe(to);
  });
});

describe.each(strides)('by %s', (stride) => {
  test('back comes by the very stops of next', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        expect(walk(stride, length, -1)).toEqual(walk(stride, length, 1).toReversed());
      }),
      { numRuns: 20 },
    );
  });

  test('every press leads on, unless it is at the end', () => {
    fc.assert(
      fc.property(places, ({ position, length }) => {
        const next = nextStop(position, 1, stride, beats, length);
        const previous = nextStop(position, -1, stride, beats, length);
        if (position < length) expect(next).toBeGreaterThan(position);
        else expect(next).toBe(length);
        if (position > -1) expect(previous).toBeLessThan(position);
        else expect(previous).toBe(-1);
      }),
    );
  });

  test('every press is one that can be seen: a place so near that it looks the same is not a stop', () => {
    fc.assert(
      fc.property(places, ({ position, length }) => {
        const next = nextStop(position, 1, stride, beats, length);
        const previous = nextStop(position, -1, stride, beats, length);
        if (next < length) expect(next - position).toBeGreaterThan(tolerance);
        if (previous > -1) expect(position - previous).toBeGreaterThan(tolerance);
      }),
    );
  });

  test('no stop is passed over', () => {
    fc.assert(
      fc.property(places, ({ position, length }) => {
        const stops = walk(stride, length, 1);
        const ahead = stops.filter((stop) => stop > position + tolerance);
        const behind = stops.filter((stop) => stop < position - tolerance);
        expect(nextStop(position, 1, stride, beats, length)).toBe(ahead[0] ?? length);
        expect(nextStop(position, -1, stride, beats, length)).toBe(behind.at(-1) ?? -1);
      }),
    );
  });
});

test('by cell every step is a stop, and nothing else is', () => {
  expect(walk('cell', 4, 1)).toEqual([-1, 0, 1, 2, 3, 4]);
});
