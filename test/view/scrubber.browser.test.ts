import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { languages } from '../../src/language';
import { createScrubber } from '../../src/view/controls/scrubber/scrubber';
import { find, findAll, laidOut, type OpenPage, openPage, position, resizeTo } from '../page/open';
import { mouse, type Point, pointIn } from '../page/pointer';

async function openLaidOut(address = ''): Promise<OpenPage> {
  const opened = openPage(address);
  await laidOut();
  return opened;
}

const scrubber = (): HTMLElement => find('[role=slider]');
const labels = (): SVGTextElement[] => findAll<SVGTextElement>('.scrubber text');
const label = (word: string): SVGTextElement => labels().find(({ textContent }) => textContent === word)!;

/** The place on the line that stands for a position, by the words that hang below it. */
function placeOf(at: number): Point {
  const [first, last] = [labels()[0]!, labels().at(-1)!].map((word) => ({
    step: Number(word.dataset.step),
    x: pointIn(word).x,
  }));
  const pitch = (last!.x - first!.x) / (last!.step - first!.step);
  return { x: first!.x + (at - first!.step) * pitch, y: pointIn(scrubber(), 0.5, 0.32).y };
}

test('a click on a word travels to its cell', async () => {
  const { clock } = await openLaidOut('#at=1');
  await mouse.click(pointIn(label('not')));
  expect(clock.requested).toBe(1);
  clock.settle();
  expect(position()).toBe(4);
});

test('a click on a word far away is there at once', async () => {
  const { clock } = await openLaidOut('#s=one+two+three+four+five+six+seven+eight+nine');
  await mouse.click(pointIn(label('nine')));
  expect(clock.requested).toBe(0);
  expect(position()).toBe(9);
});

test('a press near a tick means the tick', async () => {
  await openLaidOut('#at=1');
  await mouse.click({ ...placeOf(3), x: placeOf(3).x + 5 });
  expect(position()).toBe(3);
  await mouse.click(placeOf(-1));
  expect(position()).toBe(-1);
});

test('a drag shows every moment on its way, and stays where it ends', async () => {
  const { clock } = await openLaidOut('#at=1');
  await mouse.move(placeOf(1));
  await mouse.down(placeOf(1));
  await mouse.dragTo(placeOf(2.25));
  expect(position()).toBeCloseTo(2.25, 1);
  await mouse.dragTo(placeOf(3.6));
  expect(position()).toBeCloseTo(3.6, 1);
  await mouse.up(placeOf(3.6));
  await mouse.move(placeOf(1));
  expect(position()).toBeCloseTo(3.6, 1);
  expect(clock.requested).toBe(0);
});

test('a drag beyond the ends stays within the sentence', async () => {
  await openLaidOut('#at=1');
  await mouse.move(placeOf(1));
  await mouse.down(placeOf(1));
  await mouse.dragTo({ ...placeOf(1), x: 1 });
  expect(position()).toBe(-1);
  await mouse.dragTo({ ...placeOf(1), x: 1279 });
  expect(position()).toBe(5);
  await mouse.up({ ...placeOf(1), x: 1279 });
});

test('a drag stops what plays', async () => {
  const { clock } = await openLaidOut();
  find('.transport-play').click();
  clock.pass(1);
  await mouse.click(placeOf(2.5));
  expect(clock.requested).toBe(0);
  expect(position()).toBeCloseTo(2.5, 1);
});

test('the slider tells where it is', async () => {
  const { clock } = await openLaidOut('#at=2');
  const told = (): (string | null)[] =>
    ['aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'].map((name) =>
      scrubber().getAttribute(name),
    );
  expect(told()).toEqual(['-1', '5', '2', 'step 2 of 5, movie']);
  find('.transport-next').click();
  clock.settle();
  expect(told()).toEqual(['-1', '5', '3', 'step 3 of 5, was']);
});

test('the handle and the word at work follow the position', async () => {
  const { clock } = await openLaidOut('#at=2');
  const handle = (): number => pointIn(find('.scrubber-handle')).x;
  expect(handle()).toBeCloseTo(placeOf(2).x, 0);
  find('.transport-next').click();
  clock.settle();
  expect(handle()).toBeCloseTo(placeOf(3).x, 0);
  expect(findAll('.scrubber text.current').map(({ textContent }) => textContent)).toEqual(['was']);
});

test.each([
  ['#at=0', []],
  ['#at=2.4', ['was']],
  ['#at=3', ['was']],
])('at %s the word at work is marked', async (address, words) => {
  await openLaidOut(address);
  expect(findAll('.scrubber text.current').map(({ textContent }) => textContent)).toEqual(words);
});

test('with the focus on it the keys step', async () => {
  const { clock } = await openLaidOut('#at=2');
  scrubber().focus();
  await userEvent.keyboard('{ArrowRight}');
  clock.settle();
  expect(position()).toBe(3);
  await userEvent.keyboard('{Home}');
  expect(position()).toBe(-1);
  expect(document.activeElement).toBe(scrubber());
});

const long = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join('+');

test.each([
  [1, 1280],
  [60, 1280],
  [60, 320],
  [600, 3840],
])('the labels of %d words in %d pixels never overlap and stay on the page', async (count, width) => {
  await resizeTo(width, 720);
  await openLaidOut(`#s=${long(count)}`);
  const boxes = labels().map((word) => word.getBoundingClientRect());
  expect(boxes.length).toBeGreaterThan(0);
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
  }
});

test('a long last word stays on the page', async () => {
  await openLaidOut(
    `#s=${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'}`,
  );
  expect(labels().at(-1)!.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
});

test('5,000 words are a bounded number of nodes, and every one can be reached', async () => {
  await openLaidOut();
  const field = find<HTMLInputElement>('.sentence');
  field.value = long(5_000).replaceAll('+', ' ');
  field.dispatchEvent(new Event('input'));
  expect(scrubber().querySelectorAll('*').length).toBeLessThan(200);
  await mouse.click(pointIn(labels().at(-1)!));
  expect(position()).toBe(Number(labels().at(-1)!.dataset.step));
  await userEvent.keyboard('{End}');
  expect(position()).toBe(5_000);
});

test('what the scrubber draws does not change its size, even where no style gives it one', async () => {
  const errors: string[] = [];
  const onError = ({ message }: ErrorEvent): number => errors.push(message);
  addEventListener('error', onError);
  // No style of the page reaches into a shadow root.
  const host = document.createElement('div');
  document.body.append(host);
  const scrubber = createScrubber({
    measure: (text) => 8 * text.length,
    strings: () => languages.en,
    onSeek: () => {},
    onWord: () => {},
  });
  host.attachShadow({ mode: 'open' }).append(scrubber.element);
  scrubber.setTokens(['not', 'good']);
  for (const width of ['600px', '300px']) {
    host.style.width = width;
    // The first frame tells the size to the observer, the second would tell what it has changed.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(scrubber.element.querySelector('svg')!.getBoundingClientRect()).toMatchObject({ height: 44 });
  }
  expect(errors).toEqual([]);
  scrubber.destroy();
  host.remove();
  removeEventListener('error', onError);
});
