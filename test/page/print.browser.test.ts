import { expect, test } from 'vitest';
import { emulate, find, findAll, laidOut, openPage } from './open';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

test('on paper there is the figure, and nothing to press', async () => {
  openPage('#at=3');
  await emulate('print');
  expect(isSeen(find('.figure-picture'))).toBe(true);
  expect(isSeen(find('.caption'))).toBe(true);
  expect(findAll('button, input, select, summary, [role=slider], .about, h1').filter(isSeen)).toEqual([]);
});

test('a dark page is printed on white, in ink', async () => {
  openPage('#at=3&theme=dark');
  const dark = getComputedStyle(document.documentElement).backgroundColor;
  await emulate('print');
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(255, 255, 255)');
  expect(dark).not.toBe('rgb(255, 255, 255)');
  expect(getComputedStyle(find('.caption text')).fill).toBe('rgb(0, 0, 0)');
});

test('the system’s dark theme is printed on white, too', async () => {
  openPage('#at=3');
  await emulate('print', { 'prefers-color-scheme': 'dark' });
  expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(255, 255, 255)');
});

test('the figure takes one page', async () => {
  openPage('#at=3');
  await emulate('print');
  await laidOut();
  expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(innerHeight);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});
