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

/** What no step may follow is followed by a swipe that makes one: then the first has been seen too. */
test.each<[string, () => Promise<void>]>([
  ['up and down', () => stroke(away(10, 100), away(0, 50), away(-10, 0))],
  ['too short', () => stroke(away(15, 0), away(0, 0), away(-15, 0))],
  ['a tap', () => stroke(away(0, 0))],
])('%s is no step', async (_, gesture) => {
  const { clock } = openPage('#at=2');
  await gesture();
  await stroke(away(60, 0), away(0, 4), away(-60, 6));
  await expect.poll(() => clock.requested).toBe(1);
  clock.settle();
  expect(position()).toBe(3);
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

test('two fingers are no swipe', () => {
  const { clock } = openPage('#at=2');
  const picture = find('.figure-picture');
  const send = (type: string, pointerId: number, { x, y }: Point, isPrimary: boolean): void => {
    const options = { pointerType: 'touch', pointerId, isPrimary, clientX: x, clientY: y, bubbles: true };
    picture.dispatchEvent(new PointerEvent(type, options));
  };
  send('pointerdown', 1, away(60, 0), true);
  send('pointerdown', 2, away(-60, 0), false);
  send('pointerup', 1, away(-60, 0), true);
  send('pointerup', 2, away(60, 0), false);
  expect(clock.requested).toBe(0);
});

test('a stroke that the browser takes for scrolling is no swipe', () => {
  const { clock } = openPage('#at=2');
  const picture = find('.figure-picture');
  const send = (type: string, clientX: number): void => {
    const options = { pointerType: 'touch', pointerId: 1, isPrimary: true, clientX, bubbles: true };
    picture.dispatchEvent(new PointerEvent(type, options));
  };
  send('pointerdown', 400);
  send('pointercancel', 300);
  send('pointerup', 200);
  expect(clock.requested).toBe(0);
});
