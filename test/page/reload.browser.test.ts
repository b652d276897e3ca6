import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { difference } from '../view/canonical';
import { button, drawing, field, find, list, notices, openPage, position, reloadPage } from './open';

test('a reload shows exactly what was there', async () => {
  const { clock } = openPage();
  await field('Sentence').fill('我 made <this> & “that” 100%+1 #?');
  await button('characters').click();
  await button('numbers').click();
  await button('beat').click();
  await userEvent.selectOptions(list('Cell'), 'relu');
  await userEvent.selectOptions(list('Units'), '4');
  await userEvent.selectOptions(list('Theme'), 'dark');
  await userEvent.selectOptions(list('Speed'), '0.5');
  await button('another seed').click();
  for (let beat = 0; beat < 9; beat++) find('.transport-next').click();
  clock.settle();
  const before = { drawing: drawing(), at: position() };
  expect(before.at % 1).toBeGreaterThan(0);
  reloadPage();
  expect(position()).toBe(before.at);
  expect(difference(drawing(), before.drawing)).toBeUndefined();
  expect(find<HTMLInputElement>('.sentence').value).toBe('我 made <this> & “that” 100%+1 #?');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(find<HTMLSelectElement>('.controls select').value).toBe('0.5');
  expect(button('beat').element().getAttribute('aria-pressed')).toBe('true');
  expect(notices()).toBe('');
});

test('a reload in the middle of a beat shows the same moment', async () => {
  const { clock } = openPage();
  find('.transport-play').click();
  clock.pass(3.3);
  find('.transport-play').click();
  const before = drawing();
  reloadPage();
  // Four decimals of a step: less than a pixel anywhere.
  expect(difference(drawing(), before, 0.5)).toBeUndefined();
});

test('the language goes with the address', async () => {
  openPage();
  await userEvent.selectOptions(list('Language'), 'zh');
  const before = drawing();
  reloadPage();
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(difference(drawing(), before)).toBeUndefined();
});

test('a link shows the same to a person whose browser asks for another language', async () => {
  const { clock } = openPage('', 'en');
  find('.transport-next').click();
  clock.settle();
  const before = drawing();
  reloadPage('zh');
  expect(difference(drawing(), before)).toBeUndefined();
});

test('the address can be read', async () => {
  const { clock } = openPage();
  await field('Sentence').fill('not good');
  await userEvent.keyboard('{Enter}');
  await button('numbers').click();
  find('.transport-next').click();
  clock.settle();
  await expect.poll(() => location.hash).toContain('at=1');
  expect(location.hash).toBe('#s=not+good&at=1&depth=numbers');
});

test('a page that goes away has written what was done last', () => {
  const { clock } = openPage();
  find('.transport-next').click();
  clock.settle();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(location.hash).toBe('#at=1');
});

test('the default page has a bare address', async () => {
  openPage('#depth=numbers');
  await button('vectors').click();
  await expect.poll(() => location.href).not.toContain('#');
});

test('nothing is written while the figure moves', async () => {
  const { clock } = openPage('#at=1');
  find('.transport-next').click();
  clock.pass(1);
  reloadPage();
  expect(position()).toBe(1);
});

test.each([
  ['#depth=deep', 'depth'],
  ['#at=NaN', 'at'],
  ['#at=-2', 'at'],
  ['#seed=-5', 'seed'],
  ['#units=7', 'units'],
  ['#lang=klingon', 'lang'],
  ['#cell=lstm9&theme=__proto__', 'cell, theme'],
])('the bad value in %s is replaced by the default, and named', (address, name) => {
  openPage('#at=2');
  const usual = drawing();
  openPage(`${address}${address.includes('at=') ? '' : '&at=2'}`);
  expect(notices()).toContain(`(${name})`);
  if (!address.includes('at=')) expect(difference(drawing(), usual)).toBeUndefined();
  else expect(position()).toBe(0);
});

test('a place beyond the last word is its end, and the page says so until the next change', async () => {
  openPage('#at=99');
  expect(position()).toBe(5);
  expect(notices()).toContain('step 99');
  await button('numbers').click();
  expect(notices()).toBe('');
});

test('a notice can be put away, and stays away', async () => {
  openPage();
  const sentence = find<HTMLInputElement>('.sentence');
  sentence.value = '\ud800 not good';
  sentence.dispatchEvent(new Event('input'));
  expect(notices()).not.toBe('');
  await button('dismiss').click();
  expect(notices()).toBe('');
  await button('numbers').click();
  expect(notices()).toBe('');
});

test('the notice of a bad value goes with the next change', async () => {
  openPage('#depth=deep');
  expect(notices()).not.toBe('');
  await button('numbers').click();
  expect(notices()).toBe('');
});

const long = 'ab '.repeat(3_000).trim();

test('a sentence too long for an address survives a reload in the same tab, and the page says so', async () => {
  openPage();
  const sentence = page.getByRole('textbox', { name: 'Sentence' }).element() as HTMLInputElement;
  sentence.value = long;
  sentence.dispatchEvent(new Event('input'));
  expect(notices()).toContain('too long for an address');
  find('.transport-toEnd').click();
  expect(position()).toBe(3_000);
  const before = drawing();
  reloadPage();
  expect(location.href.length).toBeLessThan(500);
  expect(find<HTMLInputElement>('.sentence').value).toBe(long);
  expect(position()).toBe(3_000);
  expect(difference(drawing(), before)).toBeUndefined();
  expect(notices()).toContain('too long for an address');
});

test('a link to such a sentence opens the example at its start, and not somewhere in it', async () => {
  openPage('#at=2');
  const sentence = page.getByRole('textbox', { name: 'Sentence' }).element() as HTMLInputElement;
  sentence.value = long;
  sentence.dispatchEvent(new Event('input'));
  find('.transport-toEnd').click();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  const { hash } = location;
  openPage(hash);
  expect(position()).toBe(0);
});

declare global {
  var hit: boolean | undefined;
}

const hostile = [
  '#s=<script>globalThis.hit=true</script>',
  '#s=<img src=x onerror="globalThis.hit=true">',
  '#s=%3Csvg%20onload%3D%22globalThis.hit%3Dtrue%22%3E&at=1',
  '#at=NaN&depth=__proto__&cell=constructor&theme=toString&units=hasOwnProperty',
  '#at=1e309&seed=99999999999999999999&units=-0&speed=Infinity',
  '#at=9999999&s=a',
  '#%E0%A4%A',
  '#s=%00%01%FF%FE',
  '#&&&===&at&s&__proto__=1',
  `#s=${'a'.repeat(1_000_000)}`,
  `#${'x=1&'.repeat(50_000)}`,
];

test.each(hostile.map((address) => [address.slice(0, 60), address]))('%s does no harm', (_, address) => {
  const { clock } = openPage(address);
  expect(find('.figure-sheets').childElementCount).toBeGreaterThan(0);
  find('.transport-toStart').click();
  find('.transport-next').click();
  clock.settle();
  expect(position()).toBe(0);
  expect(globalThis.hit).toBeUndefined();
  expect(document.querySelectorAll('#page script, #page img').length).toBe(0);
  expect(find('.figure-sheets').querySelectorAll('*').length).toBeLessThan(1_200);
});
