import { expect, test } from 'vitest';
import { type SeenText, textsOf } from './contrast';
import { emulate, find, openPage } from './open';

/** Names of what is still to come are fainter than this on purpose: they can be read again when it is there. */
const faint = 0.7;

const seen = (): SeenText[] => textsOf(find('.figure-picture')).filter(({ opacity }) => opacity > faint);
/** What WCAG asks for: less of large type. */
const hard = (): SeenText[] => seen().filter(({ contrast, large }) => contrast < (large ? 3 : 4.5));

test.each(['light', 'dark'])('every text that is not faint on purpose can be read, %s', (theme) => {
  for (const moment of [
    'at=-1',
    'at=0',
    'at=2.3',
    'at=3.6',
    'at=5',
    'at=3&depth=box',
    'at=3&depth=numbers',
    'at=3&cell=lstm',
    'at=2&cell=gru',
    'at=7&layers=2',
  ]) {
    openPage(`#${moment}&theme=${theme}`);
    expect(seen().length).toBeGreaterThan(3);
    expect(hard(), moment).toEqual([]);
  }
});

test.each(['light', 'dark'])('the symbols of every role are among them, %s', (theme) => {
  openPage(`#at=3&cell=lstm&theme=${theme}`);
  const roles = new Set(seen().map(({ role }) => role.match(/role-\w+/)?.[0]));
  for (const role of ['role-x', 'role-h', 'role-c', 'role-bias', 'role-ink']) expect(roles).toContain(role);
});

test('on paper, too', async () => {
  openPage('#at=3.6&theme=dark');
  await emulate('print');
  expect(seen().length).toBeGreaterThan(3);
  expect(hard()).toEqual([]);
});
