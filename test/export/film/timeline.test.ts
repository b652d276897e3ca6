import { expect, test } from 'vitest';
import { framesOf, shotsOf } from '../../../src/export/film/schedule';
import { createTimeline, readingSeconds } from '../../../src/export/film/timeline';
import { unwatched } from '../../../src/export/job';
import { storyboardOf } from '../content';

const storyboard = storyboardOf({ sentence: 'not good' });
const timeline = await createTimeline(storyboard, storyboard.stops('beat'), 1, unwatched);

test('a film begins at its first stop and ends at its last', () => {
  expect(timeline.at(0)).toBe(-1);
  expect(timeline.at(timeline.length)).toBe(2);
  expect(timeline.at(timeline.length + 5)).toBe(2);
});

test('it waits at every stop for as long as a person reads what stands there', () => {
  const waits = timeline.scenes.filter(({ from, to }) => from === to);
  expect(waits.map(({ from }) => from)).toEqual(storyboard.stops('beat'));
  for (const { seconds } of waits) expect(seconds).toBeGreaterThan(1.5);
  expect(readingSeconds('one two three four')).toBeGreaterThan(readingSeconds('one two'));
  expect(readingSeconds('每个词都用同一个单元')).toBeGreaterThan(readingSeconds('每个词'));
});

test('between two stops it moves as fast as the page does, and twice as fast where that is asked for', async () => {
  const ways = timeline.scenes.filter(({ from, to }) => from !== to);
  const total = ways.filter(({ from }) => from >= 0).reduce((sum, { seconds }) => sum + seconds, 0);
  expect(total).toBeCloseTo(2 * storyboard.stepSeconds, 6);
  const fast = await createTimeline(storyboard, storyboard.stops('beat'), 2, unwatched);
  const waiting = timeline.length - ways.reduce((sum, { seconds }) => sum + seconds, 0);
  expect(fast.length - waiting).toBeCloseTo((timeline.length - waiting) / 2, 6);
});

test('its frames are as many as its time asks for, each seen once, and none moves back', () => {
  for (const rate of [15, 25, 30, 60]) {
    const shots = shotsOf(timeline, rate);
    expect(shots.reduce((sum, { count }) => sum + count, 0)).toBe(framesOf(timeline, rate));
    expect(framesOf(timeline, rate)).toBe(Math.round(timeline.length * rate));
    for (const [index, shot] of shots.entries()) {
      if (index === 0) continue;
      const before = shots[index - 1]!;
      expect(shot.first).toBe(before.first + before.count);
      expect(shot.position).toBeGreaterThan(before.position);
    }
  }
});
