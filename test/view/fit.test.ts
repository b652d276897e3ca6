import { expect, test } from 'vitest';
import type { Scene, Viewport } from '../../src/scene';
import { fitScene } from '../../src/view/figure/fit';

/** A scene that needs a height, and remembers the size that it was laid out in. */
const sceneIn =
  (neededHeight: number) =>
  (viewport: Viewport): Scene =>
    ({ neededHeight, stage: { viewport } }) as Scene;

const scaleOf = (size: { width: number; height: number }, needed: number, fit: boolean): number =>
  size.width / fitScene(size, sceneIn(needed), fit).scene.stage.viewport.width;

test('on an ordinary screen the units of the scene are pixels', () => {
  expect(scaleOf({ width: 1280, height: 560 }, 500, false)).toBe(1);
});

test('on a larger screen the figure grows in both directions', () => {
  expect(scaleOf({ width: 2560, height: 1120 }, 500, false)).toBe(2);
  expect(scaleOf({ width: 2560, height: 560 }, 500, false)).toBe(1);
});

test('in a low window the figure is drawn smaller, down to three quarters', () => {
  expect(scaleOf({ width: 1280, height: 540 }, 600, false)).toBeCloseTo(0.9, 12);
  expect(scaleOf({ width: 1280, height: 300 }, 600, false)).toBe(0.75);
  expect(fitScene({ width: 1280, height: 300 }, sceneIn(600), false).leastHeight).toBe(450);
});

test('on a phone the figure keeps its scale, and has all the height that it needs', () => {
  expect(scaleOf({ width: 390, height: 300 }, 601.5, false)).toBe(1);
  expect(fitScene({ width: 390, height: 300 }, sceneIn(601.5), false).leastHeight).toBe(602);
});

test('a figure that has to fit its box is drawn as small as that takes', () => {
  expect(scaleOf({ width: 390, height: 150 }, 600, true)).toBeCloseTo(0.25, 12);
  expect(fitScene({ width: 390, height: 150 }, sceneIn(600), true).leastHeight).toBe(0);
});
