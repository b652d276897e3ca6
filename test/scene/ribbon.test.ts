import { describe, expect, test } from 'vitest';
import type { Frame, Mark } from '../../src/scene';
import { ribbonPath, threadsOf } from '../../src/scene/marks/ribbon';
import { roleIn } from './column-bars';
import { type Setting, sceneOf, traceOf } from './make';
import { within } from './on-page';
import { cornersOf, find, get, rectOf } from './read';

/** A thread at its two ends: where its middle is, and how thick it is. */
interface ThreadEnd {
  readonly x: number;
  readonly middle: number;
  readonly thick: number;
}

/** Each thread of a ribbon, its start and its end. */
function threadsIn(d: string): (readonly [ThreadEnd, ThreadEnd])[] {
  return d
    .split(/(?=M)/)
    .filter(Boolean)
    .map((thread) => {
      const points = cornersOf(thread);
      const [topStart, bottomStart] = [points[0]!, points.at(-1)!];
      const [topEnd, bottomEnd] = [points[3]!, points[4]!];
      const end = (top: readonly [number, number], bottom: readonly [number, number]): ThreadEnd => ({
        x: top[0],
        middle: (top[1] + bottom[1]) / 2,
        thick: bottom[1] - top[1],
      });
      return [end(topStart, bottomStart), end(topEnd, bottomEnd)] as const;
    });
}

const ends = [
  { x: 0, y: 0, height: 160 },
  { x: 50, y: 20, height: 80 },
] as const;

describe('a ribbon', () => {
  test('has threads as thick as their components are large, whatever their sign', () => {
    const values = [0.25, -0.5, 1, -1];
    const threads = threadsIn(ribbonPath(values, 1, ...ends));
    const [one] = threads.slice(2);
    for (const side of [0, 1] as const) {
      expect(threads.map((thread) => thread[side].thick / one![side].thick)).toEqual([0.25, 0.5, 1, 1]);
    }
  });

  test('is never thicker than its row: no thread runs into the next', () => {
    const threads = threadsIn(ribbonPath([3, -7, 1, Number.POSITIVE_INFINITY], 1, ...ends));
    expect(threads).toHaveLength(4);
    ends.forEach(({ y, height }, side) => {
      threads.forEach((thread, row) => {
        const { middle, thick } = thread[side]!;
        expect(middle).toBeCloseTo(y + ((row + 0.5) * height) / 4, 2);
        expect(thick).toBeLessThan(height / 4);
      });
    });
  });

  test('has no thread of what is nothing, and none of what is no number', () => {
    expect(threadsIn(ribbonPath([0, 0.5, Number.NaN], 1, ...ends))).toHaveLength(1);
    expect(ribbonPath([0.5], 1, ...ends, 0)).toBe('');
  });

  test('of many components has sixteen threads, of each group the one that goes furthest', () => {
    const values = Array.from({ length: 64 }, (_, row) => Math.sin(row * 7 + 1));
    const chosen = threadsOf(values);
    expect(chosen).toHaveLength(16);
    chosen.forEach((row, thread) => {
      const group = values.slice(4 * thread, 4 * thread + 4).map(Math.abs);
      expect(Math.abs(values[row]!)).toBe(Math.max(...group));
      expect(Math.floor(row / 4)).toBe(thread);
    });
    expect(threadsIn(ribbonPath(values, 1, ...ends))).toHaveLength(16);
    expect(threadsOf([1, 2, 3])).toEqual([0, 1, 2]);
  });
});

/** The ribbons from cell to cell, and over the edges of the figure, with the step that made what flows in them. */
function ribbonsOf(frame: Frame, state = ''): { step: number; ribbon: Mark }[] {
  const pattern = new RegExp(`^(wire|entry|exit) ${state}(\\d+)$`);
  return get(frame, 'wires').children!.flatMap((wire) => {
    const [, kind, step] = pattern.exec(wire.key) ?? [];
    const ribbons = wire.children!.filter(({ attributes }) => attributes.class!.startsWith('ribbon'));
    // One path an edge, not one a component.
    expect(ribbons.length).toBeLessThanOrEqual(1);
    if (kind === undefined) return [];
    return ribbons.map((ribbon) => ({ step: Number(step) - (kind === 'entry' ? 1 : 0), ribbon }));
  });
}

describe.each<readonly [string, Setting, readonly (readonly [state: string, role: string])[]]>([
  ['an RNN', {}, [['h', 'h']]],
  ['a ReLU network, whose values go beyond 1', { cell: 'relu' }, [['h', 'h']]],
  ['an RNN on a phone', { viewport: { width: 390, height: 560 } }, [['h', 'h']]],
  [
    'an LSTM',
    { cell: 'lstm' },
    [
      ['h', 'h'],
      ['c', 'c'],
    ],
  ],
  ['a GRU', { cell: 'gru', units: 16 }, [['h', 'h']]],
])('the state of %s', (_, setting, states) => {
  const scene = sceneOf(setting);
  const made = traceOf(setting);

  test.each(states)('flows from cell to cell with the thickness of its components: %s', (state, role) => {
    const key = state === 'h' ? '' : `${state} `;
    let seen = 0;
    for (const position of [2, 3, 4, 4.9]) {
      for (const { step, ribbon } of ribbonsOf(scene.frame(position), key)) {
        expect(roleIn(ribbon)).toBe(role);
        const values = made.at(step)[state]!;
        const shown = values.filter((value) => value !== 0);
        const threads = threadsIn(ribbon.attributes.d!);
        expect(threads.length, `${state}_${step}`).toBe(shown.length);
        const [start, end] = ([0, 1] as const).map((side) => {
          const thick = threads.map((thread) => thread[side].thick);
          const scale = Math.max(...thick) / Math.max(...shown.map(Math.abs));
          thick.forEach((own, thread) => {
            expect(
              Math.abs(own - Math.abs(shown[thread]!) * scale),
              `${state}_${step}, ${thread}`,
            ).toBeLessThan(0.03);
          });
          return scale;
        });
        // Thicker where there is more room: both ends say the same.
        expect(start! > 0 && end! > 0).toBe(true);
        seen++;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(4);
  });

  test('is not there before it is passed on', () => {
    const madeIn = (position: number): number[] => ribbonsOf(scene.frame(position)).map(({ step }) => step);
    expect(madeIn(0)).toEqual([]);
    expect(madeIn(within(scene, 3, 'pass', 0))).not.toContain(3);
    expect(madeIn(3)).toContain(3);
  });

  test('runs on, thread by thread, to the rows of the memory that it becomes', () => {
    const frame = scene.frame(within(scene, 4, 'carry', 0.4));
    const cell = ['chain', 'cell 4'];
    const box = rectOf(get(frame, ...cell, 'waiting previous h', 'there', 'frame'));
    const threads = threadsIn(get(frame, ...cell, 'threads previous h 4').attributes.d!);
    const values = made.at(3).h!;
    const shown = values.flatMap((value, row) => (value === 0 ? [] : [row]));
    expect(threads).toHaveLength(shown.length);
    threads.forEach(([start], thread) => {
      expect(start.x).toBeCloseTo(box.x, 1);
      expect(start.middle).toBeCloseTo(box.y + ((shown[thread]! + 0.5) * box.height) / values.length, 1);
    });
    expect(find(scene.frame(4), ...cell, 'threads previous h 4')).toBeUndefined();
  });
});

test('where a ribbon ends, the threads into the memory go on at the same height and thickness', () => {
  const scene = sceneOf();
  const frame = scene.frame(within(scene, 4, 'carry', 0.4));
  const [shiftX, shiftY] = /translate\((-?[\d.]+) (-?[\d.]+)\)/
    .exec(get(frame, 'chain', 'cell 4').attributes.transform!)!
    .slice(1)
    .map(Number) as [number, number];
  const coming = threadsIn(get(frame, 'wires', 'wire 3', 'ribbon').attributes.d!);
  const going = threadsIn(get(frame, 'chain', 'cell 4', 'threads previous h 4').attributes.d!);
  expect(coming).toHaveLength(8);
  expect(going).toHaveLength(8);
  coming.forEach(([, end], row) => {
    const [start] = going[row]!;
    expect(start.x + shiftX).toBeCloseTo(end.x, 1);
    expect(start.middle + shiftY).toBeCloseTo(end.middle, 1);
    expect(Math.abs(start.thick - end.thick)).toBeLessThan(0.03);
  });
});
