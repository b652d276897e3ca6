import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { difference } from '../view/canonical';
import { button, drawing, field, find, list, openPage, position } from './open';

const sentence = (): string => find<HTMLInputElement>('.sentence').value;

async function back(): Promise<void> {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
}

test('back after a new sentence restores the former one, where it stood', async () => {
  const { clock } = openPage();
  find('.transport-next').click();
  clock.settle();
  const before = drawing();
  await field('Sentence').fill('quite another one');
  await userEvent.keyboard('{Enter}{End}');
  expect(position()).toBe(3);
  await back();
  expect(sentence()).toBe('the movie was not good');
  expect(position()).toBe(1);
  expect(difference(drawing(), before)).toBeUndefined();
});

test('back from a longer sentence restores the place in the shorter one', async () => {
  openPage('#s=a+b+c&at=1');
  await field('Sentence').fill('one two three four five six seven');
  await userEvent.keyboard('{Enter}{End}');
  expect(position()).toBe(7);
  await back();
  expect(sentence()).toBe('a b c');
  expect(position()).toBe(1);
});

test('back from a shorter sentence restores the place beyond its end', async () => {
  openPage('#at=5');
  await field('Sentence').fill('not good');
  expect(position()).toBe(2);
  await back();
  expect(sentence()).toBe('the movie was not good');
  expect(position()).toBe(5);
});

test('back while playing restores the place of the former state', async () => {
  const { clock } = openPage('#at=2');
  await button('another seed').click();
  find('.transport-play').click();
  clock.pass(4);
  await back();
  expect(find<HTMLInputElement>('.seed').value).toBe('89');
  expect(position()).toBe(2);
  expect(clock.requested).toBe(0);
});

test('typing makes one place in the history, not one for each key', async () => {
  openPage();
  const places = vi.spyOn(history, 'pushState');
  await field('Sentence').click();
  await userEvent.keyboard('{End} at all');
  expect(places).toHaveBeenCalledTimes(1);
  await userEvent.keyboard('{Enter}');
  await field('Sentence').click();
  await userEvent.keyboard('{End}!!');
  expect(places).toHaveBeenCalledTimes(2);
  places.mockRestore();
  await userEvent.keyboard('{Enter}');
  await back();
  expect(sentence()).toBe('the movie was not good at all');
  await back();
  expect(sentence()).toBe('the movie was not good');
});

test('typing after going back is a place of its own', async () => {
  openPage();
  await field('Sentence').click();
  await userEvent.keyboard('{End} at all');
  await back();
  const places = vi.spyOn(history, 'pushState');
  await userEvent.keyboard('!');
  expect(places).toHaveBeenCalledTimes(1);
  places.mockRestore();
});

test('steps, themes and depths make no places in the history', async () => {
  const { clock } = openPage();
  const places = vi.spyOn(history, 'pushState');
  find('.transport-next').click();
  clock.settle();
  await button('numbers').click();
  await userEvent.selectOptions(list('Theme'), 'dark');
  await userEvent.selectOptions(list('Speed'), '2');
  expect(places).not.toHaveBeenCalled();
  places.mockRestore();
});

test.each([
  ['the seed', () => button('another seed').click()],
  ['the units', () => userEvent.selectOptions(list('Units'), '4')],
  ['the cell', () => userEvent.selectOptions(list('Cell'), 'relu')],
  ['what is read as a unit', () => button('characters').click()],
])('back undoes a change of %s', async (_, change) => {
  openPage('#at=2');
  const before = drawing();
  await change();
  expect(difference(drawing(), before)).toBeDefined();
  await back();
  expect(difference(drawing(), before)).toBeUndefined();
});

test('forward goes to the sentence again', async () => {
  openPage();
  await field('Sentence').fill('quite another one');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toContain('quite');
  await back();
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.forward();
  await gone;
  expect(sentence()).toBe('quite another one');
});

test('an address typed by hand is followed', async () => {
  openPage();
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  location.hash = '#s=by+hand&at=2&lang=zh';
  await gone;
  expect(sentence()).toBe('by hand');
  expect(position()).toBe(2);
  expect(document.title).toBe('隐状态流');
});
