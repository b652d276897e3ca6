import { expect, test } from 'vitest';
import { button, find, findAll, laidOut, openPage, resizeTo } from './open';

const sizes = [
  [320, 640],
  [390, 844],
  [844, 390],
  [960, 540],
  [1280, 500],
  [1280, 720],
] as const;

test.each(sizes)('at %d × %d the stories are in reach without scrolling', async (width, height) => {
  await resizeTo(width, height);
  for (const lang of ['en', 'zh']) {
    openPage(`#at=1&lang=${lang}`);
    await laidOut();
    const stories = find('.stories-button');
    const { left, right, top, bottom } = stories.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    expect(stories.contains(document.elementFromPoint(x, y)), lang).toBe(true);
    expect(Math.min(left, top), lang).toBeGreaterThanOrEqual(0);
    expect(right, lang).toBeLessThanOrEqual(innerWidth);
    expect(bottom, lang).toBeLessThanOrEqual(innerHeight);
  }
  openPage('#at=1');
  await button('Stories').click();
  await expect.poll(() => findAll('dialog[open]').length).toBe(1);
});

test.each(sizes)('at %d × %d unknown words are whole, however many there are', async (width, height) => {
  await resizeTo(width, height);
  const words = Array.from({ length: 30 }, (_, index) => `zorpblick${index}`).join('+');
  openPage(`#s=the+movie+${words}&model=mood`);
  await expect.poll(() => findAll('.unknown bdi').length).toBe(3);
  for (const word of findAll('.unknown bdi')) expect(word.scrollWidth).toBeLessThanOrEqual(word.clientWidth);
  const parts = findAll('.unknowns > span, .unknown > *').filter(({ children }) => children.length === 0);
  const boxes = parts.map((part) => part.getBoundingClientRect());
  for (const [index, { left }] of boxes.slice(1).entries())
    expect(left).toBeGreaterThanOrEqual(boxes[index]!.right);
  expect(find('.unknowns').textContent).toContain('and 27 more');
});
