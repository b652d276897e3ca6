import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { storyStrings } from '../../src/language/story';
import { button, field, find, findAll, list, loaded, notices, openPage, position, resizeTo } from './open';

const { stories } = storyStrings.en;
const caption = (): string => find('.story-caption').textContent ?? '';
const told = (text: string): Promise<void> => vi.waitFor(() => expect(caption()).toBe(text));

/** What stands in the address, once it is written. */
function inAddress(name: string): string | null {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  return new URLSearchParams(location.hash.slice(1)).get(name);
}

afterEach(() => vi.unstubAllGlobals());

const own = {
  title: 'Mine',
  moments: [
    { address: 's=a+b+c&at=1', caption: '<b>first</b>' },
    { address: 's=a+b+c&at=3&follow=1', caption: 'third' },
    { address: 's=other+words&at=2&depth=box', caption: 'another sentence' },
  ],
};

function serve(body: string, status = 200): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }));
}

test('a story is chosen, told moment by moment with the keys, and ended', async () => {
  const { clock } = openPage('', 'en');
  await button('Stories').click();
  await button(stories.unit.title).click();
  await told(stories.unit.moments[0]!.caption);
  await loaded();
  await userEvent.keyboard('{ArrowRight}');
  await told(stories.unit.moments[1]!.caption);
  await loaded();
  clock.settle();
  expect(position()).toBe(2);
  expect(inAddress('moment')).toBe('2');
  await userEvent.keyboard('{PageUp}');
  await told(stories.unit.moments[0]!.caption);
  await button('End the story').click();
  await vi.waitFor(() => expect(findAll('.story')).toEqual([]));
  expect(inAddress('story')).toBeNull();
});

test('typing another sentence ends the story', async () => {
  serve(JSON.stringify(own));
  openPage('#story=mine.json');
  await told('<b>first</b>');
  await loaded();
  await field('Sentence').fill('my own words');
  await vi.waitFor(() => expect(findAll('.story')).toEqual([]));
  expect(inAddress('story')).toBeNull();
  expect(inAddress('s')).toBe('my own words');
});

test('a story is told from its first moment, wherever the figure stands when it is chosen', async () => {
  const { clock } = openPage('#at=3');
  await loaded();
  await userEvent.keyboard('{ArrowRight}');
  clock.settle();
  await button('Stories').click();
  await button(stories.unit.title).click();
  await told(stories.unit.moments[0]!.caption);
  await loaded();
  await expect.element(field('Sentence')).toHaveValue('the keys to the old cabinet near the door');
  expect(position()).toBe(0);
});

test('a key completes what moves before the next moment is told', async () => {
  serve(JSON.stringify(own));
  const { clock } = openPage('#story=mine.json');
  await told('<b>first</b>');
  await loaded();
  await userEvent.keyboard('{ArrowRight}');
  await told('third');
  await loaded();
  clock.pass(0.1);
  expect(position()).toBeLessThan(3);
  await userEvent.keyboard('{ArrowRight}');
  expect(caption()).toBe('third');
  expect(position()).toBe(3);
});

test('the buttons of the transport lead as far as the story does, and no further', async () => {
  const atEnd = [1, 2, 3].map((number) => ({ address: 's=a+b+c&at=3', caption: `moment ${number}` }));
  serve(JSON.stringify({ title: 'Mine', moments: atEnd }));
  openPage('#story=mine.json');
  await told('moment 1');
  await loaded();
  expect(position()).toBe(3);
  const isDisabled = (name: string): boolean =>
    find(`.transport-${name}`).getAttribute('aria-disabled') === 'true';
  expect([isDisabled('previous'), isDisabled('next')]).toEqual([true, false]);
  await button('next step').click();
  await told('moment 2');
  expect([isDisabled('previous'), isDisabled('next')]).toEqual([false, false]);
  await button('next step').click();
  await told('moment 3');
  expect([isDisabled('previous'), isDisabled('next')]).toEqual([false, true]);
  await button('one step back').click();
  await told('moment 2');
  expect(isDisabled('next')).toBe(false);
  // Without the story they go along the sentence again, which ends here.
  await button('End the story').click();
  await vi.waitFor(() => expect(findAll('.story')).toEqual([]));
  expect([isDisabled('previous'), isDisabled('next')]).toEqual([false, true]);
});

test.each([
  [1280, 720],
  [1000, 500],
  [390, 844],
])('in a window of %d × %d the buttons of a story stay where they are', async (width, height) => {
  const captions = ['Short.', 'A caption that goes on and on, over several lines. '.repeat(6), '短。'];
  const moments = captions.map((text) => ({ address: 's=a+b+c&at=3', caption: text }));
  serve(JSON.stringify({ title: 'Mine', moments }));
  await resizeTo(width, height);
  openPage('#story=mine.json');
  await told(captions[0]!);
  await loaded();
  const places = (): string[] =>
    findAll('.story-buttons button').map((made) => {
      const { x, y } = made.getBoundingClientRect();
      return `${Math.round(x)}, ${Math.round(y)}`;
    });
  const first = places();
  for (const text of captions.slice(1)) {
    await userEvent.keyboard('{ArrowRight}');
    await told(text);
    expect(places()).toEqual(first);
  }
});

test('while the last moment moves, the button that completes it is enabled', async () => {
  serve(JSON.stringify({ ...own, moments: own.moments.slice(0, 2) }));
  const { clock } = openPage('#story=mine.json');
  await told('<b>first</b>');
  await loaded();
  await button('next step').click();
  await told('third');
  await loaded();
  clock.pass(0.1);
  expect(find('.transport-next').getAttribute('aria-disabled')).toBe('false');
  await button('next step').click();
  expect(position()).toBe(3);
  expect(find('.transport-next').getAttribute('aria-disabled')).toBe('true');
});

test('an address that names a story and nothing else shows its moment', async () => {
  serve(JSON.stringify(own));
  openPage('#story=mine.json&moment=2');
  await told('third');
  await loaded();
  expect(position()).toBe(3);
  await expect.element(field('Sentence')).toHaveValue('a b c');
  expect(inAddress('follow')).toBe('1');
});

test('the same sentence is travelled through, another one is there at once', async () => {
  serve(JSON.stringify(own));
  const { clock } = openPage('#story=mine.json');
  await told('<b>first</b>');
  await loaded();
  expect(find('.story-caption').children).toHaveLength(0);
  expect(position()).toBe(1);
  await userEvent.keyboard('{ArrowRight}');
  await told('third');
  await loaded();
  expect(position()).toBeLessThan(3);
  clock.settle();
  expect(position()).toBe(3);
  await userEvent.keyboard('{ArrowRight}');
  await told('another sentence');
  await loaded();
  expect(position()).toBe(2);
  // At the last moment there is nothing to go to.
  await userEvent.keyboard('{ArrowRight}');
  expect(caption()).toBe('another sentence');
});

test('the back button leads out of a story, past the address that only names it', async () => {
  serve(JSON.stringify(own));
  openPage('#s=before&at=1');
  await loaded();
  await button('Stories').click();
  await button(stories.unit.title).click();
  await told(stories.unit.moments[0]!.caption);
  await loaded();
  history.back();
  await expect.element(field('Sentence')).toHaveValue('before');
  expect(findAll('.story')).toEqual([]);
});

test('from the first page on, the back button undoes a story', async () => {
  openPage();
  await loaded();
  await button('Stories').click();
  await button(stories.unit.title).click();
  await told(stories.unit.moments[0]!.caption);
  await loaded();
  history.back();
  await vi.waitFor(() => expect(findAll('.story')).toEqual([]));
  await expect.element(field('Sentence')).toHaveValue('the movie was not good');
});

test('in another language a story of the page has its own sentence there', async () => {
  openPage('#story=gate&moment=2');
  await told(stories.gate.moments[1]!.caption);
  await list('Language').selectOptions('简体中文');
  await told(storyStrings.zh.stories.gate.moments[1]!.caption);
  await loaded();
  await expect.element(field('句子')).toHaveValue('大海然后他又告诉她？');
  expect(position()).toBe(1);
});

test('what the page shows stays when a story ends', async () => {
  serve(JSON.stringify(own));
  openPage('#story=mine.json&moment=2');
  await told('third');
  await loaded();
  await button('End the story').click();
  await vi.waitFor(() => expect(findAll('.story')).toEqual([]));
  expect(position()).toBe(3);
  expect(inAddress('follow')).toBe('1');
});

test.each([
  ['no JSON', '{', 200, 'its file is no JSON'],
  ['no list of moments', '{"title": "x"}', 200, 'it has no list of "moments"'],
  ['no file', 'gone', 404, 'the server answered 404'],
])('where there is %s the page says why, and stays as it is', async (_, body, status, reason) => {
  serve(body, status);
  openPage('#story=mine.json');
  await vi.waitFor(() => expect(notices()).toContain('This story cannot be told'));
  expect(notices()).toContain(reason);
  expect(findAll('.story')).toEqual([]);
  await expect.element(field('Sentence')).toHaveValue('the movie was not good');
});
