import { expect, test } from 'vitest';
import { find, openPage, position } from '../page/open';
import { mouse, type Point, pointIn, stroke } from '../page/pointer';

const middle = (): Point => pointIn(find('.figure-picture'), 0.5, 0.1);
const away = (x: number, y: number): Point => ({ x: middle().x + x, y: middle().y + y });

test('a finger to the left takes a step forward, to the right one back', async () => {
  const { clock } = openPage('#at=2');
  await stroke(away(60, 0), away(0, 4), away(-60, 6));
  await expect.poll(() => clock.requested).toBe(1);
  clock.settle();
  expect(position()).toBe(3);
  await stroke(away(-60, 0), away(0, 4), away(60, 6));
  await expect.poll(() => clock.requested).toBe(1);
  clock.settle();
  expect(position()).toBe(2);
});

test('a mouse that drags across the figure is no swipe', async () => {
  const { clock } = openPage('#at=2');
  await mouse.move(away(80, 0));
  await mouse.down(away(80, 0));
  await mouse.dragTo(away(-80, 0));
  await mouse.up(away(-80, 0));
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
});

/** Fingers as events of their own: what they do not cause can be seen at once. */
function finger(type: string, { x, y }: Point, pointerId = 1): void {
  const options = { pointerType: 'touch', pointerId, isPrimary: pointerId === 1, bubbles: true };
  find('.figure-picture').dispatchEvent(new PointerEvent(type, { ...options, clientX: x, clientY: y }));
}

test.each([
  ['a swipe', [60, 0, -60, 10], 1],
  ['a stroke up and down', [0, 100, -20, 0], 0],
  ['a slanting stroke', [50, 60, -10, 0], 0],
  ['a short stroke', [15, 0, -15, 0], 0],
  ['a tap', [0, 0, 0, 0], 0],
] as const)('%s', (_, [fromX, fromY, toX, toY], moving) => {
  const { clock } = openPage('#at=2');
  finger('pointerdown', away(fromX, fromY));
  finger('pointerup', away(toX, toY));
  expect(clock.requested).toBe(moving);
});

test('two fingers are no swipe', () => {
  const { clock } = openPage('#at=2');
  finger('pointerdown', away(60, 0), 1);
  finger('pointerdown', away(-60, 0), 2);
  finger('pointerup', away(-60, 0), 1);
  finger('pointerup', away(60, 0), 2);
  expect(clock.requested).toBe(0);
});

test('a stroke that the browser takes for scrolling is no swipe', () => {
  const { clock } = openPage('#at=2');
  finger('pointerdown', away(60, 0));
  finger('pointercancel', away(0, 0));
  finger('pointerup', away(-60, 0));
  expect(clock.requested).toBe(0);
});
