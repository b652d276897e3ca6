import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, find, laidOut, openPage, resizeTo } from './open';

/** What axe finds wrong, short enough to read. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 120)}`),
  );
}

test.each([
  '#at=-1',
  '#at=-0.5&theme=dark',
  '#at=0&lang=zh',
  '#at=2&depth=box',
  '#at=2.3&depth=box&theme=dark&lang=zh',
  '#at=3&theme=dark',
  '#at=3.6',
  '#at=3.6&depth=numbers&theme=dark&lang=zh',
  '#at=5&depth=numbers',
  '#at=5&lang=zh&theme=light',
  '#at=3&cell=lstm',
  '#at=2.5&cell=gru&theme=dark&lang=zh',
  '#at=7.5&layers=2&directions=2',
  '#at=3&model=mood&theme=dark',
  '#s=',
  '#depth=deep&theme=dark',
  '#depth=deep',
])('axe finds nothing at %s', async (address) => {
  openPage(address);
  await laidOut();
  expect(await violations()).toEqual([]);
});

test.each(['light', 'dark'])('nor with the card of a value open, %s', async (theme) => {
  openPage(`#at=3&theme=${theme}`);
  find('.handle[data-name="W_h h"]').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(find('.inspector').hidden).toBe(false);
  expect(await violations()).toEqual([]);
});

test.each(['light', 'dark'])('nor with the list of keys open, %s', async (theme) => {
  openPage(`#at=3&theme=${theme}`);
  await userEvent.keyboard('?');
  expect(find<HTMLDialogElement>('dialog').open).toBe(true);
  expect(await violations()).toEqual([]);
});

test.each(['light', 'dark'])('nor with the table open, %s', async (theme) => {
  openPage(`#at=3&theme=${theme}`);
  find('details').setAttribute('open', '');
  await expect.poll(() => find('.table-host').childElementCount).toBe(1);
  expect(await violations()).toEqual([]);
});

test.each(['light', 'dark'])('nor with what can be taken along, %s', async (theme) => {
  openPage(`#s=not+good&at=1&theme=${theme}`);
  await button('Take it with you').click();
  await expect.poll(() => find('.take-planned').textContent, { timeout: 10_000 }).not.toBe('');
  expect(await violations()).toEqual([]);
  await button('Make it').click();
  await expect.poll(() => find('.take-making a').hidden, { timeout: 10_000 }).toBe(false);
  expect(await violations()).toEqual([]);
  await button('iframe').click();
  expect(await violations()).toEqual([]);
});

test('nor on a phone', async () => {
  openPage('#at=3&s=a+somewhat+longer+sentence+than+usual');
  await resizeTo(320, 640);
  find('details').setAttribute('open', '');
  await expect.poll(() => find('.table-host').childElementCount).toBe(1);
  expect(await violations()).toEqual([]);
});
