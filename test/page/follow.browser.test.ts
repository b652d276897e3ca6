import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../../src/language/en';
import { field, figureText, find, findAll, laidOut, loaded, notices, openPage, position } from './open';
import { mouse, pointIn } from './pointer';

const word = (text: string): Element =>
  findAll('.token').find((token) => token.textContent?.includes(text)) ?? find(`no word ${text}`);

const address = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

/** The address is written after a short delay: leaving the page writes it at once. */
function followedInAddress(): string | null {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  return address().get('follow');
}

test('a click on a word follows it, and another one no longer', async () => {
  openPage('#at=3');
  await laidOut();
  await mouse.click(pointIn(word('movie')));
  await loaded();
  expect(find('.followed-word')).toBeTruthy();
  expect(findAll('.followed').length).toBeGreaterThan(1);
  expect(figureText()).toMatch(/“movie” is now \d+% of what/);
  expect(followedInAddress()).toBe('2');
  expect(position()).toBe(3);
  // The table of all words comes, and takes its room from the figure.
  await vi.waitFor(() => expect(find('.whole').hidden).toBe(false));
  await laidOut();
  await mouse.click(pointIn(word('movie')));
  await loaded();
  expect(findAll('.followed, .followed-word')).toEqual([]);
  expect(followedInAddress()).toBeNull();
});

test('a click on a word that is not read yet goes there, and follows it', async () => {
  const { clock } = openPage('#at=3');
  await laidOut();
  await mouse.click(pointIn(word('not')));
  await loaded();
  clock.settle();
  expect(position()).toBe(4);
  expect(figureText()).toContain('“not” comes in');
});

test('f follows the word that is read, and lets it go', async () => {
  openPage('#at=2');
  await userEvent.keyboard('f');
  await loaded();
  expect(followedInAddress()).toBe('2');
  await userEvent.keyboard('f');
  await loaded();
  expect(followedInAddress()).toBeNull();
  openPage('#at=0');
  await userEvent.keyboard('f');
  expect(followedInAddress()).toBeNull();
});

test('Escape lets go of a word, and of a unit before it', async () => {
  openPage('#at=3&follow=2&unit=1');
  await loaded();
  await userEvent.keyboard('{Escape}');
  expect(followedInAddress()).toBe('2');
  expect(address().get('unit')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await loaded();
  expect(followedInAddress()).toBeNull();
});

test.each(['box', 'vectors', 'numbers'] as const)('an address follows a word at depth %s', async (depth) => {
  openPage(`#follow=1&at=4&depth=${depth}&cell=lstm`);
  await loaded();
  await laidOut();
  expect(findAll('.followed').length).toBeGreaterThan(0);
  expect(find('.followed-share').textContent).toMatch(/%$/);
});

test('a word is followed from where it is read on in another sentence, too', async () => {
  openPage('#follow=2&at=3');
  await loaded();
  await field(en.controls.sentence).fill('one two three');
  await loaded();
  expect(figureText()).toContain('“two” is now');
});

test('a network that is too large for it says so, and is shown without', async () => {
  openPage(`#follow=1&at=2&units=32&layers=3&directions=2&s=${'word+'.repeat(1_500)}end`);
  await loaded();
  expect(notices()).toContain(en.notices.notFollowed);
  expect(findAll('.followed')).toEqual([]);
});
