import { expect, test } from 'vitest';
import { mostMoments } from '../../src/view/figure/handout';
import { emulate, find, findAll, openPage } from './open';

const captions = (): string[] => findAll('.handout .caption').map((caption) => caption.textContent ?? '');

test('printing puts the sentence on paper step by step, and only that', async () => {
  openPage('#s=one+two+three&at=1.5');
  await expect.poll(() => findAll('.figure').length).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  await emulate('print');
  expect(findAll('.moment')).toHaveLength(4);
  // Before the first word there is nothing to say, and nothing to press.
  expect(captions()).toHaveLength(3);
  expect(captions()[2]).toContain('one two three');
  expect(new Set(captions()).size).toBe(3);
  const seen = findAll('#page *').filter(
    (one) => one.getClientRects().length > 0 && !one.closest('.handout'),
  );
  expect(seen).toEqual([]);
  expect(getComputedStyle(find('.handout .caption text')).fill).toBe('rgb(0, 0, 0)');
  dispatchEvent(new Event('afterprint'));
  expect(findAll('.handout')).toEqual([]);
  expect(find('.figure').getClientRects().length).toBe(1);
});

test('by beats, every beat is on paper', async () => {
  openPage('#s=one+two&step=beat');
  await expect.poll(() => findAll('.figure').length).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  expect(findAll('.moment')).toHaveLength(13);
});

test('several moments fit a page, and none is cut', async () => {
  openPage('#s=one+two+three');
  await expect.poll(() => findAll('.figure').length).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  await emulate('print');
  find('.handout').style.width = '190mm';
  find('.handout').style.display = 'block';
  const page = 277 * (96 / 25.4);
  const [first] = findAll('.moment').map((moment) => moment.getBoundingClientRect().height);
  expect(page / first!).toBeGreaterThan(2);
  expect(getComputedStyle(find('.moment')).breakInside).toBe('avoid');
});

test('a very long sentence says what is left out', async () => {
  openPage(`#s=${'word+'.repeat(200)}&depth=box`);
  await expect.poll(() => findAll('.figure').length).toBe(1);
  dispatchEvent(new Event('beforeprint'));
  expect(findAll('.moment')).toHaveLength(mostMoments);
  expect(find('.handout > p').textContent).toContain(String(201 - mostMoments));
});
