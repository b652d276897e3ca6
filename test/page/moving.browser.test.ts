import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cells } from '../../src/model/cells';
import { unrollSeconds } from '../../src/player/playhead';
import { stepSeconds } from '../../src/timeline/beats';
import { difference } from '../view/canonical';
import { button, drawing, find, openPage, position } from './open';

test('a click while it moves completes the step at once, and the next one starts the next', async () => {
  const { clock } = openPage('#s=one+two+three+four+five+six+seven');
  const click = async (): Promise<void> => {
    await button('next step').click();
    clock.pass(0.05);
  };
  await click();
  expect(position()).toBeLessThan(1);
  await click();
  expect(position()).toBe(1);
  await click();
  expect(position()).toBeGreaterThan(1);
  clock.settle();
  expect(position()).toBe(2);
});

test('keys do the same, and one the other way turns the step round', async () => {
  const { clock } = openPage('#s=one+two+three+four+five+six+seven');
  for (const key of ['ArrowRight', 'PageDown', 'ArrowRight', 'PageDown', 'ArrowRight', 'ArrowLeft']) {
    await userEvent.keyboard(`{${key}}`);
    clock.frame();
  }
  clock.settle();
  expect(position()).toBe(2);
});

test('a whole step takes as long as its beats, and a step back a third of that', () => {
  const { clock } = openPage('#s=one+two+three+four+five+six+seven');
  const secondsOf = (press: string): number => {
    find(press).click();
    let frames = 0;
    for (; clock.requested > 0; frames++) clock.frame();
    return frames / 60;
  };
  const one = secondsOf('.transport-next');
  expect(one).toBeGreaterThan(4);
  expect(one).toBeLessThan(7);
  expect(secondsOf('.transport-previous')).toBeCloseTo(one / 3, 1);
});

/** A step in so many frames: a number that a computer divides by exactly. */
const parts = 64;
/** Marks are rounded to hundredths, and a sum from the left may be rounded another way than one from the right. */
const rounding = 0.011;

test.each([
  ['vectors', 2],
  ['numbers', 0],
  ['box', 4],
  ['vectors', -1],
])('at depth %s a step back from %d is the same motion, reversed', (depth, from) => {
  const { clock } = openPage(`#at=${from}&depth=${depth}`);
  const length = from < 0 ? unrollSeconds : stepSeconds(cells.tanh);
  const frames = (press: string, seconds: number): string[][] => {
    find(press).click();
    const seen: string[][] = [];
    // The first frame only tells the time.
    for (clock.frame(); clock.requested > 0; clock.frame(seconds / parts)) seen.push(drawing());
    return seen;
  };
  const forward = frames('.transport-next', length);
  const back = frames('.transport-previous', length / 3);
  expect(position()).toBe(from);
  expect(new Set(forward.map(String)).size).toBeGreaterThan(parts / 2);
  for (let part = 1; part < parts; part++) {
    const wrong = difference(forward[part]!, back[parts - part]!, rounding);
    expect(wrong, `after ${part} of ${parts} parts`).toBeUndefined();
  }
});
