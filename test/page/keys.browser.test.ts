import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, field, find, findAll, list, openPage, position, resizeTo } from './open';

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

test.each([
  ['{ArrowRight}', 3],
  ['{PageDown}', 3],
  ['{ArrowLeft}', 1],
  ['{PageUp}', 1],
  ['{Home}', -1],
  ['{End}', 5],
  [' ', 5],
])('%s goes from 2 to %s', async (key, expected) => {
  const { clock } = openPage('#at=2');
  await press(key);
  clock.settle();
  expect(position()).toBe(expected);
});

test('space pauses what it plays', async () => {
  const { clock } = openPage();
  await press(' ');
  clock.pass(1);
  await press(' ');
  expect(clock.requested).toBe(0);
  expect(position()).toBeGreaterThan(0);
});

test('space holds a step that is under way, and then plays on from there', async () => {
  const { clock } = openPage('#at=2');
  await press('{ArrowRight}');
  clock.pass(1);
  const play = find('.transport-play');
  expect(play.getAttribute('aria-label')).toBe('pause');
  await press(' ');
  expect(clock.requested).toBe(0);
  const held = position();
  expect(held).toBeGreaterThan(2);
  expect(held).toBeLessThan(3);
  expect(play.getAttribute('aria-label')).toBe('play');
  await press(' ');
  clock.settle();
  expect(position()).toBe(5);
});

test('the button of playing holds a step that is under way', async () => {
  const { clock } = openPage('#at=2');
  await press('{ArrowRight}');
  clock.pass(1);
  find('.transport-play').click();
  expect(clock.requested).toBe(0);
  expect(position()).toBeLessThan(3);
});

test('. and , move by one beat, whatever a step is', async () => {
  const { clock } = openPage('#at=2');
  await press('.');
  clock.settle();
  const beat = position();
  expect(beat).toBeGreaterThan(2);
  expect(beat).toBeLessThan(2.5);
  await press('.');
  clock.settle();
  expect(position()).toBeGreaterThan(beat);
  for (let beats = 0; beats < 2; beats++) {
    await press(',');
    clock.settle();
  }
  expect(position()).toBe(2);
});

test('f follows the word that is read, and held down it does not let go of it again', async () => {
  openPage('#at=2');
  const press = (repeat: boolean): void => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', repeat, bubbles: true }));
  };
  press(false);
  await expect.poll(() => location.hash).toContain('follow=2');
  for (let held = 0; held < 3; held++) press(true);
  expect(location.hash).toContain('follow=2');
  expect(findAll('.followed').length).toBeGreaterThan(0);
  press(false);
  await expect.poll(() => location.hash).not.toContain('follow');
});

test('? opens the list of keys, Escape closes it, and no key moves the figure beneath', async () => {
  const { clock } = openPage('#at=2');
  await press('?');
  const dialog = find<HTMLDialogElement>('dialog');
  expect(dialog.open).toBe(true);
  expect(dialog.textContent).toContain('Page Down');
  await press('{ArrowRight}{End}.');
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
  await press('{Escape}');
  expect(dialog.open).toBe(false);
});

test('Shift is no modifier where it writes the character', async () => {
  openPage();
  await press('{Shift>}?{/Shift}');
  expect(find<HTMLDialogElement>('dialog').open).toBe(true);
});

test('the button with the question mark opens the same list', async () => {
  openPage();
  await button('Keys').click();
  expect(find<HTMLDialogElement>('dialog').open).toBe(true);
  await button('Close').click();
  expect(find<HTMLDialogElement>('dialog').open).toBe(false);
});

test('keys typed into the sentence stay there', async () => {
  const { clock } = openPage('#at=2');
  const sentence = field('Sentence').element() as HTMLInputElement;
  sentence.focus();
  sentence.setSelectionRange(0, 0);
  await press('a b.,?{ArrowLeft}{ArrowRight}{Home}{End}{PageDown}{PageUp}');
  expect(sentence.value).toBe('a b.,?the movie was not good');
  expect(sentence.selectionStart).toBe(sentence.value.length);
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
  expect(find<HTMLDialogElement>('dialog').open).toBe(false);
});

test('arrows in a list choose from the list', async () => {
  const { clock } = openPage('#at=2');
  const speed = list('Speed').element() as HTMLSelectElement;
  speed.focus();
  await press('{ArrowRight}');
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
});

test('arrows scroll a table that is wider than the screen', async () => {
  const { clock } = openPage('#at=2');
  await resizeTo(320, 640);
  find('details').setAttribute('open', '');
  await expect.poll(() => find('.table-host').childElementCount).toBe(1);
  find('.table-host').focus();
  await press('{ArrowRight}');
  await expect.poll(() => find('.table-host').scrollLeft).toBeGreaterThan(0);
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
});

test('space on a focused button presses it and nothing else', async () => {
  const { clock } = openPage('#at=2');
  find('.transport-next').focus();
  await press(' ');
  clock.settle();
  expect(position()).toBe(3);
  expect(find('.transport-play').getAttribute('aria-label')).toBe('play');
});

test.each(['Control', 'Alt', 'Meta', 'Shift'])('keys with %s belong to the browser', async (modifier) => {
  const { clock } = openPage('#at=2');
  await press(`{${modifier}>}{ArrowRight}{PageDown} {/${modifier}}`);
  expect(clock.requested).toBe(0);
  expect(position()).toBe(2);
});

test('a key that the page uses does not scroll it', async () => {
  openPage('#at=2');
  document.body.style.minHeight = '3000px';
  await press('{PageDown} {End}');
  expect(window.scrollY).toBe(0);
  document.body.style.minHeight = '';
});
