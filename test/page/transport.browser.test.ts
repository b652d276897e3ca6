import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, find, openPage, position } from './open';

test('the five buttons go where they say', async () => {
  const { clock } = openPage('#at=2');
  const press = async (name: string): Promise<number> => {
    await button(name).click();
    clock.settle();
    return position();
  };
  expect(await press('next step')).toBe(3);
  expect(await press('one step back')).toBe(2);
  expect(await press('to the end')).toBe(5);
  expect(await press('to the start')).toBe(-1);
  expect(await press('next step')).toBe(0);
  await button('play').click();
  clock.pass(1);
  expect(position()).toBeGreaterThan(0);
});

test('play goes to the end and stops there', async () => {
  const { clock } = openPage();
  await button('play').click();
  expect(clock.requested).toBe(1);
  clock.settle();
  expect(position()).toBe(5);
  expect(find('.transport-play').getAttribute('aria-label')).toBe('play');
});

test('play at the end starts over from the unrolled chain', async () => {
  const { clock } = openPage('#at=5');
  await button('play').click();
  expect(position()).toBe(0);
  clock.pass(1);
  expect(position()).toBeGreaterThan(0);
  expect(position()).toBeLessThan(1);
});

test('pause stays where it is, in the middle of a step', async () => {
  const { clock } = openPage();
  await button('play').click();
  clock.pass(2);
  await button('pause').click();
  const paused = position();
  expect(paused % 1).toBeGreaterThan(0);
  expect(clock.requested).toBe(0);
  await button('play').click();
  clock.settle();
  expect(position()).toBe(5);
});

test.each(['', '#at=-1', '#at=2.5', '#at=5', '#s=', '#step=beat&at=1.3', '#speed=4&depth=numbers'])(
  'nothing moves by itself at %s',
  (address) => {
    const { clock } = openPage(address);
    expect(clock.requested).toBe(0);
  },
);

test('at either end the buttons say that there is no further', async () => {
  openPage('#at=5');
  expect(find('.transport-next').getAttribute('aria-disabled')).toBe('true');
  expect(find('.transport-toEnd').getAttribute('aria-disabled')).toBe('true');
  expect(find('.transport-previous').getAttribute('aria-disabled')).toBe('false');
  await button('to the start').click();
  expect(find('.transport-previous').getAttribute('aria-disabled')).toBe('true');
  expect(find('.transport-toStart').getAttribute('aria-disabled')).toBe('true');
  expect(find('.transport-next').getAttribute('aria-disabled')).toBe('false');
});

test('a button at its end keeps the focus and moves nothing', async () => {
  const { clock } = openPage('#at=4');
  const next = find('.transport-next');
  next.focus();
  await userEvent.keyboard('{Enter}');
  clock.settle();
  expect(document.activeElement).toBe(next);
  next.click();
  expect(clock.requested).toBe(0);
  expect(position()).toBe(5);
});

test('after a click the keys are the figure’s again: Space plays', async () => {
  const { clock } = openPage('#at=2');
  await button('numbers').click();
  await userEvent.keyboard(' ');
  expect(clock.requested).toBe(1);
  await userEvent.keyboard(' ');
});
