import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Flow, fakeTime, inside, laidOut, place } from './mount';

/** What a deck hears: the keys that reach the document. */
const heard: string[] = [];
const hear = (event: KeyboardEvent): void => {
  heard.push(event.key);
};
const press = (keys: string): Promise<void> => userEvent.keyboard(keys);

beforeEach(() => {
  heard.length = 0;
  for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, hear);
});
afterEach(() => {
  for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, hear);
});

const heardDown = (): string[] => [...new Set(heard)];

async function focused(attributes: Record<string, string> = {}): Promise<Flow> {
  const element = await place({ position: '2', ...attributes });
  inside(element, '.figure-picture').focus();
  return element;
}

test.each([
  ['{ArrowRight}', 3],
  ['{PageDown}', 3],
  ['{ArrowLeft}', 1],
  ['{PageUp}', 1],
  ['{Home}', -1],
  ['{End}', 5],
  [' ', 5],
])('%s inside goes from 2 to %s, and the page around hears nothing', async (key, expected) => {
  const clock = fakeTime();
  const element = await focused();
  await press(key);
  clock.settle();
  expect(element.position).toBe(expected);
  expect(heard).toEqual([]);
});

test('keys that it does not use go on', async () => {
  const clock = fakeTime();
  const element = await focused();
  await press('b.,?fo{Escape}{ArrowUp}{ArrowDown}{Enter}');
  await press('{Shift>}{ArrowRight}{/Shift}{Control>}{ArrowRight}{/Control}');
  expect(heardDown()).toEqual(
    expect.arrayContaining([
      'b',
      '.',
      ',',
      '?',
      'f',
      'o',
      'Escape',
      'ArrowUp',
      'ArrowDown',
      'Enter',
      'ArrowRight',
    ]),
  );
  expect(clock.requested).toBe(0);
  expect(element.position).toBe(2);
});

test('without the focus it takes no key', async () => {
  const clock = fakeTime();
  const element = await place({ position: '2', controls: '' });
  (document.activeElement as HTMLElement | null)?.blur();
  await press('{ArrowRight} {End}');
  expect(clock.requested).toBe(0);
  expect(element.position).toBe(2);
  expect(heardDown()).toEqual(['ArrowRight', ' ', 'End']);
});

test('at either end next and previous are handed on', async () => {
  const clock = fakeTime();
  const element = await focused({ position: '5' });
  await press('{ArrowRight}{PageDown}{End}');
  expect(heardDown()).toEqual(['ArrowRight', 'PageDown', 'End']);
  heard.length = 0;
  await press('{Home}');
  await press('{ArrowLeft}{PageUp}');
  clock.settle();
  expect(heardDown().filter((key) => key !== 'Home')).toEqual(['ArrowLeft', 'PageUp']);
  expect(element.position).toBe(-1);
});

test('nothing that is typed in its field leaves it', async () => {
  const clock = fakeTime();
  const element = await place({ position: '2', controls: '', sentence: '' });
  const field = inside<HTMLInputElement>(element, 'input');
  field.focus();
  await press('ab b.,? {ArrowLeft}{Home}{End}{PageDown}{Enter}');
  expect(field.value).toBe('ab b.,? ');
  expect(element.sentence).toBe('ab b.,? ');
  expect(heard).toEqual([]);
  field.focus();
  await press('x{Escape}');
  expect(heard).toEqual([]);
  expect(clock.requested).toBe(0);
  // Who has finished typing goes on with the same keys.
  await press('{Home}');
  expect(element.position).toBe(-1);
});

test('typing tells that the sentence is another', async () => {
  const element = await place({ controls: '', sentence: 'a b', position: '2' });
  const told: string[] = [];
  element.addEventListener('hidden-state-flow-sentence', () => told.push(element.sentence ?? ''));
  const field = inside<HTMLInputElement>(element, 'input');
  field.focus();
  await press('{End} c');
  expect(told).toEqual(['a b ', 'a b c']);
  expect(element.length).toBe(3);
  expect(element.position).toBe(2);
  element.sentence = 'd';
  await laidOut();
  expect(field.value).toBe('d');
  expect(told).toHaveLength(2);
  expect(element.position).toBe(1);
  expect(element.getAttribute('position')).toBe('1');
});

test('space on a focused button presses it and nothing else', async () => {
  const clock = fakeTime();
  const element = await place({ position: '2', controls: '' });
  inside(element, '.transport-next').focus();
  await press(' ');
  clock.settle();
  expect(element.position).toBe(3);
  expect(element.paused).toBe(true);
});

test('a request that is prevented is not done, and its key goes on', async () => {
  const clock = fakeTime();
  const element = await focused({ controls: '' });
  const asked: unknown[] = [];
  element.addEventListener('hidden-state-flow-request', (event) => {
    event.preventDefault();
    asked.push([event.detail.command.type, event.detail.key]);
  });
  await press('{ArrowRight}');
  inside(element, '.transport-next').click();
  expect(asked).toEqual([
    ['step', 'ArrowRight'],
    ['step', undefined],
  ]);
  expect(clock.requested).toBe(0);
  expect(heardDown()).toEqual(['ArrowRight']);
  // A program's own calls ask nobody.
  element.next();
  clock.settle();
  expect(element.position).toBe(3);
  expect(asked).toHaveLength(2);
});

test('every value can be reached with the keyboard, and its sum is shown', async () => {
  const element = await focused();
  await press('{Tab}');
  const handle = element.shadowRoot!.activeElement!;
  expect(handle.getAttribute('class')).toBe('handle');
  heard.length = 0;
  document.removeEventListener('keyup', hear);
  await press('{ArrowDown}');
  expect(inside(element, '.inspector').hidden).toBe(false);
  expect(heard).toEqual([]);
  await press('{Escape}');
  expect(inside(element, '.inspector').hidden).toBe(true);
});
