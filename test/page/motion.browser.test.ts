import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { difference } from '../view/canonical';
import { drawing, emulate, find, openPage, position } from './open';

const reduced = { 'prefers-reduced-motion': 'reduce' };

test('with reduced motion a step is there at once, and shows what the moving one ends with', async () => {
  const moving = openPage('#at=2');
  find('.transport-next').click();
  moving.clock.settle();
  const end = drawing();
  await emulate('', reduced);
  const { clock } = openPage('#at=2');
  find('.transport-next').click();
  expect(clock.requested).toBe(0);
  expect(position()).toBe(3);
  expect(difference(drawing(), end)).toBeUndefined();
});

test('with reduced motion every beat can be stopped at', async () => {
  await emulate('', reduced);
  const { clock } = openPage('#at=2');
  await userEvent.keyboard('.');
  expect(clock.requested).toBe(0);
  expect(position()).toBeGreaterThan(2);
  expect(position()).toBeLessThan(3);
});

test('with reduced motion playing shows one whole step after the other, and stops at the end', async () => {
  await emulate('', reduced);
  const { clock } = openPage();
  find('.transport-play').click();
  const seen = new Set<number>();
  for (let frame = 0; frame < 10_000 && clock.requested > 0; frame++) {
    clock.frame(0.1);
    seen.add(position());
  }
  expect([...seen]).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a wish for less motion that comes while something moves ends the motion', () => {
  const wish = Object.assign(new EventTarget(), { matches: false });
  const asked = vi.spyOn(window, 'matchMedia').mockReturnValue(wish as MediaQueryList);
  const { clock } = openPage('#at=2');
  expect(asked).toHaveBeenCalledWith('(prefers-reduced-motion: reduce)');
  find('.transport-next').click();
  clock.pass(1);
  wish.matches = true;
  wish.dispatchEvent(new Event('change'));
  expect(clock.requested).toBe(0);
  expect(position()).toBe(3);
  asked.mockRestore();
});

test('while the page is hidden no frame is asked for, and then it goes on from where it was', () => {
  const { clock } = openPage();
  find('.transport-play').click();
  clock.pass(1);
  const at = position();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(clock.requested).toBe(0);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(clock.requested).toBe(1);
  clock.frame(60);
  expect(position()).toBe(at);
  clock.settle();
  expect(position()).toBe(5);
  hidden.mockRestore();
});

test('a page that goes away asks for no more frames', async () => {
  const { clock } = openPage();
  find('.transport-play').click();
  openPage();
  expect(clock.requested).toBe(0);
});
