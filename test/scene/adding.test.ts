import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/scene';
import { child } from './column-bars';
import { onPage, within } from './on-page';
import { barsOf, get, rectOf } from './read';

const units = 8;

/** The frames of all columns of the open cell, by their names. */
function columnsOf(frame: Frame, step: number): Map<string, { width: number; height: number }> {
  const cell = get(frame, 'chain', `cell ${step}`);
  const inside = get(frame, 'chain', `cell ${step}`, 'inside').children!;
  const named = [...inside, ...cell.children!].flatMap((mark) => {
    const own = child(mark, 'frame');
    return own && mark.attributes.class === 'column' ? [[mark.key, rectOf(own)] as const] : [];
  });
  return new Map(named);
}

describe.each([
  // Window, and in pixels the least width of the sum's column, height of its rows, and thickness of its lanes.
  [1280, 720, 230, 28, 7],
  [1920, 1080, 350, 55, 14],
  [960, 540, 172, 20, 4.8],
  [390, 844, 90, 20, 5],
])('while they add, in a window of %i × %i', (width, height, column, row, lane) => {
  const { scene, scale } = onPage({ width, height });
  // The first step tells one row alone.
  const frames = [1, 3, 5].map((step) => [step, scene.frame(within(scene, step, 'add', 0.5))] as const);

  test.each(frames)('the sum’s column is the largest thing in the cell: step %i', (step, frame) => {
    const columns = columnsOf(frame, step);
    expect([...columns.keys()].sort()).toEqual(['W_h h', 'W_x x', 'a', 'b', 'state']);
    const sum = columns.get('a')!;
    expect(sum.width * scale).toBeGreaterThanOrEqual(column);
    for (const [name, other] of columns) {
      // By far, and not by a hair.
      if (name !== 'a') expect(other.width, name).toBeLessThan(sum.width / 2);
    }
    expect((sum.height / units) * scale).toBeGreaterThanOrEqual(row);
  });

  test.each(frames.slice(1))('its lanes are thick enough to see whose they are: step %i', (step, frame) => {
    const sum = get(frame, 'chain', `cell ${step}`, 'inside', 'sum a');
    const arrived = barsOf(child(sum, 'W_h h'));
    expect(arrived).toHaveLength(units);
    for (const bar of arrived) expect((bar.bottom - bar.top) * scale).toBeGreaterThanOrEqual(lane);
    const end = get(
      scene.frame(within(scene, step, 'add', 0.99)),
      'chain',
      `cell ${step}`,
      'inside',
      'sum a',
    );
    for (const term of ['W_h h', 'W_x x', 'b']) {
      const bars = barsOf(child(end, term));
      expect(bars.length, term).toBe(units);
      for (const bar of bars) expect((bar.bottom - bar.top) * scale).toBeGreaterThanOrEqual(lane);
    }
  });

  test.each(frames)('the open cell takes half of the figure’s height: step %i', (step, frame) => {
    const body = rectOf(get(frame, 'chain', `cell ${step}`, 'body'));
    expect(body.height / frame.height).toBeGreaterThanOrEqual(0.5);
  });
});

test('the terms have their room while they are weighed, and draw aside while they add', () => {
  const { scene } = onPage({ width: 1280, height: 720 });
  const at = (beat: string) => columnsOf(scene.frame(within(scene, 3, beat, 0.9)), 3);
  const [weighed, added, squashed] = ['weigh', 'add', 'squash'].map(at);
  for (const term of ['W_h h', 'W_x x']) {
    expect(weighed!.get(term)!.width).toBeGreaterThan(1.8 * added!.get(term)!.width);
    expect(weighed!.get(term)!.width).toBeGreaterThan(weighed!.get('a')!.width);
  }
  // While it is squashed, the sum and what it becomes are the two largest.
  const [first, second] = [...squashed!].sort(([, one], [, other]) => other.width - one.width);
  expect(new Set([first![0], second![0]])).toEqual(new Set(['a', 'state']));
});

describe.each(['lstm', 'gru'] as const)('in an open %s', (cell) => {
  const { scene } = onPage({ width: 1280, height: 720 }, { cell });
  const { beats } = scene.stage;

  test('the gate that closes, and what it closes on, are larger than what waits in their line', () => {
    for (const beat of beats.filter(({ name }) => name === 'gate')) {
      const { columns } = scene.stage.interiorAt(beat.start + 0.9 * (beat.end - beat.start));
      const isBusy = ({ stages }: (typeof columns)[number]): boolean =>
        stages.some((stage) => beat.operations.includes(stage));
      const busy = columns.filter(isBusy);
      expect(busy.length).toBeGreaterThan(0);
      for (const own of busy) {
        const idle = columns.filter(
          (other) => other.box.y === own.box.y && other.box.width < own.box.width - 1,
        );
        expect(idle.length, own.name).toBeGreaterThan(0);
        for (const other of columns.filter(({ box }) => box.y === own.box.y)) {
          expect(own.box.width, `${own.name} beside ${other.name}`).toBeGreaterThanOrEqual(
            other.box.width - 1,
          );
        }
      }
    }
  });

  test.each([
    [1280, 720, 0.5],
    [960, 540, 0.5],
    // On a phone the equations of its gates take more lines.
    [390, 844, 0.49],
  ])('takes about half of the figure’s height at %i × %i', (width, height, share) => {
    const own = onPage({ width, height }, { cell }).scene;
    const { interior, viewport } = own.stage;
    expect(interior.height / viewport.height).toBeGreaterThanOrEqual(share);
  });
});
