import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { isLight } from '../../src/embed/mounted/theme';
import { type Deck, type Decks, type OpenDeck, openDecks, settled } from './deck';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let decks: Decks;
let open: OpenDeck | undefined;
beforeAll(async () => {
  decks = await openDecks();
});
afterAll(() => decks?.close());
afterEach(async () => {
  expect(open?.errors ?? []).toEqual([]);
  await open?.close();
  open = undefined;
});

async function deck(given: Deck): Promise<OpenDeck> {
  open = await decks.open(given);
  return open;
}

const figure = (attributes = ''): string =>
  `<hidden-state-flow sentence="one two three" ${attributes} style="width: 900px; height: 520px"></hidden-state-flow>`;
const three = `<section><h2>Before</h2></section>
  <section>${figure('controls')}</section>
  <section><h2>After</h2></section>`;

/** What the figure shows: its words as they are read. */
const shown = ({ page }: OpenDeck, index = 0): Promise<string> =>
  page.evaluate(
    (at) =>
      document.querySelectorAll('hidden-state-flow')[at]!.shadowRoot!.querySelector('.caption')!.textContent!,
    index,
  );

test.each([
  ['arrows', 'ArrowRight', 'ArrowLeft'],
  ['a clicker', 'PageDown', 'PageUp'],
  ['N and P', 'n', 'p'],
])('%s go through three slides and back', async (_, next, previous) => {
  const opened = await deck({ slides: three });
  const way = ['0/0/-', '1/0/-1', '1/0/0', '1/0/1', '1/0/2', '2/0/-'];
  const positions = [0, 0, 1, 2, 3, 3];
  for (const [index, place] of way.entries()) {
    expect([await opened.where(), await opened.positions()]).toEqual([place, [positions[index]]]);
    await opened.press(next);
  }
  // Entered from behind, the figure is at its end.
  for (const [index, place] of [...way.entries()].reverse()) {
    expect([await opened.where(), await opened.positions()]).toEqual([place, [positions[index]]]);
    await opened.press(previous);
  }
});

test('the deck’s own arrows on the screen step, too', async () => {
  const opened = await deck({ slides: three });
  for (const expected of ['1/0/-1', '1/0/0', '1/0/1']) {
    await opened.page.click('.navigate-right');
    await settled(opened.page);
    expect(await opened.where()).toBe(expected);
  }
  expect(await opened.positions()).toEqual([2]);
  expect(await shown(opened)).toContain('one two');
});

test('a step is a motion, entering a slide is not', async () => {
  const opened = await deck({ slides: three, reducedMotion: 'no-preference' });
  await opened.press('ArrowRight', 'ArrowRight');
  const [moving] = await opened.positions();
  expect(moving).toBeGreaterThanOrEqual(0);
  expect(moving).toBeLessThan(1);
  await opened.press('ArrowRight');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
  await opened.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/2', [3]]);
  await opened.press('ArrowRight');
  expect(await opened.where()).toBe('2/0/-');
  await opened.press('ArrowLeft');
  expect(await opened.positions()).toEqual([3]);
});

test('a press during the last step completes it, and the next one turns the page', async () => {
  const opened = await deck({ slides: three, address: '#/1/0/1', reducedMotion: 'no-preference' });
  await opened.press('PageDown');
  expect((await opened.positions())[0]).toBeLessThan(3);
  await opened.press('PageDown');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/2', [3]]);
  await opened.press('PageDown');
  expect(await opened.where()).toBe('2/0/-');
});

test('a press while it plays goes on from there, and never back to the start', async () => {
  const opened = await deck({ slides: three, address: '#/1', reducedMotion: 'no-preference' });
  await opened.page.evaluate(() => {
    const figure = document.querySelector('hidden-state-flow')!;
    figure.speed = 4;
    figure.play();
  });
  await opened.page.waitForFunction(() => document.querySelector('hidden-state-flow')!.position > 1.1);
  await opened.press('PageDown');
  expect(await opened.where()).toBe('1/0/1');
  const target = await opened.page.evaluate(() => document.querySelector('hidden-state-flow')!.target);
  expect(target).toBe(2);
});

test('a deck that names no plugin has the steps all the same, on the screen and on paper', async () => {
  const opened = await deck({ slides: three, named: false });
  await opened.page.waitForFunction(() => document.querySelector('hidden-state-flow > .fragment'));
  await opened.press('ArrowRight', 'ArrowRight');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
  const printed = await deck({ slides: three, named: false, address: '?print-pdf' });
  expect(await printed.positions()).toEqual([0, 1, 2, 3]);
});

/** The colours of the figures' captions and of the text around them, as they are printed. */
const inks = ({ page }: OpenDeck): Promise<[figure: string, around: string][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('hidden-state-flow')].map((figure) => [
      getComputedStyle(figure.shadowRoot!.querySelector('.caption text, .tokens text')!).fill,
      getComputedStyle(figure.parentElement!).color,
    ]),
  );

test('a dark deck is printed in light ink, and a white slide of it in dark ink', async () => {
  const figure = '<hidden-state-flow sentence="one"></hidden-state-flow>';
  const opened = await deck({
    slides: `<section>${figure}</section><section data-background-color="#ffffff">${figure}</section>`,
    theme: 'black',
    address: '?print-pdf',
  });
  await opened.page.emulateMedia({ media: 'print' });
  const seen = (await inks(opened)).map((pair) => pair.map(isLight));
  expect(seen).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [false, false],
  ]);
});

test('whatever stands above and below it, it is within its slide', async () => {
  const opened = await deck({
    slides: `<section><h1>A high title</h1><hidden-state-flow sentence="one" style="height: 600px"></hidden-state-flow>
      <p>One line</p><p>and another</p></section>`,
  });
  const [slide, deckHeight, width] = await opened.page.evaluate(() => {
    const section = document.querySelector('section')!;
    const { clientHeight, clientWidth } = document.querySelector('.slides')!;
    const figure = document.querySelector('hidden-state-flow')!;
    return [section.scrollHeight, clientHeight, figure.offsetWidth / clientWidth];
  });
  expect(slide).toBeLessThanOrEqual(deckHeight!);
  expect(width).toBeCloseTo(1, 2);
});

test('on paper nothing plays by itself: every page shows its step', async () => {
  const opened = await deck({
    slides: '<section><hidden-state-flow sentence="one two three" autoplay></hidden-state-flow></section>',
    address: '?print-pdf',
    reducedMotion: 'no-preference',
  });
  expect(await opened.positions()).toEqual([0, 1, 2, 3]);
});

test('overview and return leave the figure where it was', async () => {
  const opened = await deck({ slides: three, address: '#/1/0/1' });
  expect(await opened.positions()).toEqual([2]);
  await opened.press('Escape');
  expect(await opened.page.locator('.reveal.overview').count()).toBe(1);
  expect(await opened.positions()).toEqual([2]);
  await opened.press('Escape');
  expect(await opened.page.locator('.reveal.overview').count()).toBe(0);
  expect(await opened.positions()).toEqual([2]);
  await opened.press('ArrowRight');
  expect(await opened.positions()).toEqual([3]);
});

test('a link to the third step shows the third step', async () => {
  const opened = await deck({ slides: three, address: '#/1/0/2', config: { fragmentInURL: true } });
  expect(await opened.where()).toBe('1/0/2');
  expect(await opened.positions()).toEqual([3]);
  expect(await shown(opened)).toContain('one two three');
  await opened.press('ArrowLeft');
  expect(await opened.positions()).toEqual([2]);
});

test('a jump to any fragment is followed, though it tells nobody', async () => {
  const opened = await deck({ slides: three });
  const slide = (...to: number[]): Promise<void> =>
    opened.page.evaluate(
      (at) => (window as unknown as { Reveal: { slide(...at: number[]): void } }).Reveal.slide(...at),
      to,
    );
  for (const [to, position] of [
    [[1, 0, 2], 3],
    [[1, 0, 0], 1],
    [[0, 0], 1],
    [[1, 0, -1], 0],
    [[2, 0], 0],
  ] as const) {
    await slide(...to);
    await settled(opened.page);
    const [now] = await opened.positions();
    if (to[0] === 1) expect(now).toBe(position);
  }
});

test('printed, a figure of any height is on its page, in half of a slide and below a heading', async () => {
  const beside = '<div style="display: flex"><p style="flex: 1">A word</p><div style="flex: 1">';
  const opened = await deck({
    slides: `<section><h2>Half</h2>${beside}<hidden-state-flow compact sentence="a b"></hidden-state-flow></div></div></section>
      <section><h2>Whole</h2><hidden-state-flow sentence="a b"></hidden-state-flow></section>`,
    address: '?print-pdf',
  });
  await settled(opened.page);
  const places = await opened.page.evaluate(() =>
    [...document.querySelectorAll('hidden-state-flow')].map((figure) => {
      const [page, slide] = ['.pdf-page', 'section'].map((name) =>
        figure.closest(name)!.getBoundingClientRect(),
      );
      const { bottom, height } = figure.getBoundingClientRect();
      const middle = (box: DOMRect): number => (box.top + box.bottom) / 2;
      return {
        height,
        beyond: bottom - page!.bottom,
        off: Math.abs(middle(slide!) - middle(page!)),
      };
    }),
  );
  expect(places).toHaveLength(6);
  for (const { height, beyond, off } of places) {
    expect(height).toBeGreaterThan(400);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(off).toBeLessThan(20);
  }
});

test('printed, every step is there once, and none is blank', async () => {
  const opened = await deck({ slides: three, address: '?print-pdf', config: { pdfSeparateFragments: true } });
  const pages = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.pdf-page')].map((page) => {
      const found = page.querySelector('hidden-state-flow');
      const caption = found?.shadowRoot?.querySelector('.caption')?.textContent ?? '';
      const marks = found?.shadowRoot?.querySelectorAll('.figure-picture *').length ?? 0;
      const { width, height } = found?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return { position: found?.position, caption, marks, width, height };
    }),
  );
  expect(pages.map(({ position }) => position)).toEqual([undefined, 0, 1, 2, 3, undefined]);
  const figures = pages.slice(1, 5);
  expect(new Set(figures.map(({ caption }) => caption)).size).toBe(4);
  for (const { marks, width, height } of figures) {
    expect(marks).toBeGreaterThan(50);
    expect([Math.round(width), Math.round(height)]).toEqual([900, 520]);
  }
  const file = await opened.page.pdf({ preferCSSPageSize: true });
  const text = file.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
});

test('whatever gives the figure other steps, its fragments are those', async () => {
  const opened = await deck({ slides: `<section>${figure()}</section>` });
  const count = async (change: () => Promise<unknown>): Promise<number> => {
    await change();
    await settled(opened.page);
    return opened.page.locator('hidden-state-flow > .fragment').count();
  };
  const attribute = (name: string, value: string) => () =>
    opened.page.evaluate(([of, to]) => document.querySelector('hidden-state-flow')!.setAttribute(of, to), [
      name,
      value,
    ] as const);
  expect(await count(attribute('layers', '2'))).toBe(6);
  expect(await count(attribute('directions', '2'))).toBe(12);
  expect(await count(attribute('model', 'mood'))).toBe(3);
  const byLetters = () =>
    opened.page.evaluate(() => {
      document.querySelector('hidden-state-flow')!.tokenizer = (text) => text.replaceAll(' ', '').split('');
    });
  expect(await count(byLetters)).toBe(11);
  const sentence = () =>
    opened.page.evaluate(() => {
      const element = document.querySelector('hidden-state-flow')!;
      element.tokenizer = undefined;
      element.removeAttribute('sentence');
      element.readBy = 'characters';
    });
  const english = await count(sentence);
  expect(await count(attribute('lang', 'zh'))).not.toBe(english);
  await opened.page.evaluate(() =>
    document.querySelector('hidden-state-flow')!.setAttribute('sentence', 'ab'),
  );
  expect(await count(() => opened.page.evaluate(setWeights, weights))).toBe(8);
});

/** Two layers of two directions: four rows of cells. */
const weights = [...readFileSync(new URL('../model/torch/gru-2layer-bi-f64.safetensors', import.meta.url))];
function setWeights(bytes: readonly number[]): void {
  (document.querySelector('hidden-state-flow') as { weights: unknown } | null)!.weights = new Uint8Array(
    bytes,
  );
}

test('weights of one’s own that come late are on every printed page', async () => {
  // Behind the plugin, and before the deck is laid out for paper.
  const late = `<script>addEventListener('DOMContentLoaded', () => (${setWeights})(${JSON.stringify(weights)}))</script>`;
  const opened = await deck({
    slides: `<section>${figure()}</section>${late}`,
    address: '?print-pdf',
    config: { pdfSeparateFragments: true },
  });
  const pages = await opened.page.evaluate(() =>
    [...document.querySelectorAll('.pdf-page hidden-state-flow')].map((found) => {
      const { position, weights: own } = found as HTMLElementTagNameMap['hidden-state-flow'];
      return [position, own?.cell.title, found.shadowRoot!.querySelector('.caption')!.textContent];
    }),
  );
  expect(pages.map(([position, title]) => [position, title])).toEqual(
    Array.from({ length: 13 }, (_, position) => [position, 'GRU']),
  );
  expect(new Set(pages.map(([, , caption]) => caption)).size).toBe(13);
});

test('by beats, every beat is a fragment', async () => {
  const slides = `<section>${figure('data-step-by="beat"')}</section>`;
  const opened = await deck({ slides });
  expect(await opened.page.locator('hidden-state-flow > .fragment').count()).toBe(18);
  await opened.press('ArrowRight', 'ArrowRight');
  const [position] = await opened.positions();
  expect(position).toBeGreaterThan(0.1);
  expect(position).toBeLessThan(0.6);
  for (let beat = 0; beat < 16; beat++) await opened.press('ArrowRight');
  expect(await opened.positions()).toEqual([3]);
});

test('a figure may start anywhere', async () => {
  const slides = `<section>${figure('position="-1"')}</section><section>${figure('position="2"')}</section>`;
  const opened = await deck({ slides });
  expect(await opened.positions()).toEqual([-1, 2]);
  await opened.press('ArrowRight');
  expect(await opened.positions()).toEqual([0, 2]);
  await opened.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await opened.positions()).toEqual([3, 3]);
  await opened.press(
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
  );
  expect(await opened.positions()).toEqual([-1, 2]);
});

test('two figures on a slide step one after the other, or together where they share their places', async () => {
  const small = 'style="width: 400px; height: 300px"';
  const two = (more = ''): string =>
    `<hidden-state-flow sentence="a b" ${small} ${more}></hidden-state-flow>`.repeat(2);
  const opened = await deck({
    slides: `<section>${two()}</section><section>${two('data-fragment-index="0"')}</section>`,
  });
  await opened.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await opened.positions()).toEqual([2, 1, 0, 0]);
  await opened.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await opened.positions()).toEqual([2, 2, 1, 1]);
  await opened.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  expect(await opened.positions()).toEqual([2, 1, 0, 0]);
});

test('fragments of the author’s own keep their place', async () => {
  const slides = `<section><p class="fragment">first</p>${figure()}<p class="fragment">last</p></section>`;
  const opened = await deck({ slides });
  const visible = (): Promise<string[]> =>
    opened.page.evaluate(() =>
      [...document.querySelectorAll('p.fragment.visible')].map((p) => p.textContent!),
    );
  await opened.press('ArrowRight');
  expect([await visible(), await opened.positions()]).toEqual([['first'], [0]]);
  await opened.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  expect([await visible(), await opened.positions()]).toEqual([['first'], [3]]);
  await opened.press('ArrowRight');
  expect([await visible(), await opened.positions()]).toEqual([['first', 'last'], [3]]);
});

test('works on vertical slides', async () => {
  const slides = `<section><h2>Start</h2></section><section><section><h2>Top</h2></section><section>${figure()}</section></section>`;
  const opened = await deck({ slides });
  await opened.press('ArrowRight', 'ArrowDown');
  expect(await opened.where()).toBe('1/1/-1');
  await opened.press('ArrowDown', 'PageDown');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/1/1', [2]]);
  await opened.press('ArrowUp', 'ArrowUp', 'ArrowUp');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/-', [0]]);
});

test('a slide that was hidden is laid out right when it is shown', async () => {
  const slides = `${'<section><h2>More</h2></section>'.repeat(6)}<section>${figure()}</section>`;
  const opened = await deck({ slides });
  await opened.page.evaluate(() => {
    (window as unknown as { Reveal: { slide(h: number): void } }).Reveal.slide(6);
  });
  await settled(opened.page);
  const box = await opened.page.evaluate(() => {
    const element = document.querySelector('hidden-state-flow')!;
    const svg = element.shadowRoot!.querySelector<SVGSVGElement>('.figure-overlay')!;
    return {
      host: [element.clientWidth, element.clientHeight],
      picture: [svg.clientWidth, svg.clientHeight],
      view: svg.getAttribute('viewBox'),
    };
  });
  expect(box.host).toEqual([900, 520]);
  expect(box.picture).toEqual([900, 520]);
  expect(box.view).toMatch(/^0 0 \d/);
});

test('typing in the sentence field changes nothing in the deck', async () => {
  const opened = await deck({ slides: three, address: '#/1/0' });
  const before = await opened.where();
  await opened.page.locator('hidden-state-flow .sentence').click();
  await opened.page.keyboard.press('End');
  for (const key of [
    'b',
    '.',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'f',
    'o',
    's',
    '?',
    ' ',
    'n',
    'PageDown',
    'Home',
    'End',
  ])
    await opened.page.keyboard.press(key);
  await settled(opened.page);
  expect(await opened.where()).toBe(before);
  expect(await opened.page.locator('.reveal.paused, .reveal.overview').count()).toBe(0);
  expect(await opened.page.locator('hidden-state-flow .sentence').inputValue()).toBe('one two threeb.fos? n');
  // Another sentence, other steps: the fragments are those of the new one.
  const length = await opened.page.evaluate(() => document.querySelector('hidden-state-flow')!.length);
  expect(await opened.page.locator('hidden-state-flow > .fragment').count()).toBe(length);
  await opened.press('Enter', 'ArrowRight');
  expect(await opened.positions()).toEqual([1]);
});

test('a finger’s stroke on the figure is one step of the deck', async () => {
  const opened = await deck({ slides: three, address: '#/1/0', hasTouch: true });
  const debug = await opened.page.context().newCDPSession(opened.page);
  const stroke = async (from: number, to: number): Promise<void> => {
    const points = (x: number) => [{ x, y: 250 }];
    await debug.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
    for (const part of [0.3, 0.6, 1])
      await debug.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: points(from + (to - from) * part),
      });
    await debug.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled(opened.page);
  };
  await stroke(800, 500);
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
  await stroke(800, 500);
  await stroke(500, 800);
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
  for (let count = 0; count < 3; count++) await stroke(800, 500);
  expect(await opened.where()).toBe('2/0/-');
});

test('with a click on the figure the keys are still the deck’s', async () => {
  const opened = await deck({ slides: three, address: '#/1/0' });
  await opened.page.mouse.click(640, 300);
  await opened.press('ArrowRight', ' ', 'PageDown', 'ArrowRight');
  expect(await opened.where()).toBe('2/0/-');
  await opened.press('ArrowLeft', 'Home');
  expect(await opened.where()).toBe('0/0/-');
  await opened.press('b');
  expect(await opened.page.locator('.reveal.paused').count()).toBe(1);
});

test('Escape closes the card of a value first, and is the deck’s then', async () => {
  const opened = await deck({ slides: three, address: '#/1/0/1' });
  // A value of a cell that is not at work: no handle of its own takes the focus.
  const column = (await opened.page
    .locator('hidden-state-flow .figure-picture .column-frame.role-h')
    .first()
    .boundingBox())!;
  await opened.page.mouse.click(column.x + column.width / 2, column.y + 10);
  const card = opened.page.locator('hidden-state-flow .inspector');
  expect(await card.isVisible()).toBe(true);
  await opened.page.mouse.move(5, 5);
  await opened.press('Escape');
  expect(await card.isVisible()).toBe(false);
  expect(await opened.page.locator('.reveal.overview').count()).toBe(0);
  await opened.press('Escape');
  expect(await opened.page.locator('.reveal.overview').count()).toBe(1);
});

test('the figure’s own buttons and line move the deck’s fragments along', async () => {
  const opened = await deck({ slides: three, address: '#/1/0' });
  await opened.page.locator('hidden-state-flow .transport-next').click();
  await settled(opened.page);
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
  await opened.page.locator('hidden-state-flow .transport-toEnd').click();
  await settled(opened.page);
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/2', [3]]);
  const line = (await opened.page.locator('hidden-state-flow .scrubber').boundingBox())!;
  await opened.page.mouse.click(line.x + line.width * 0.68, line.y + 8);
  await settled(opened.page);
  const [position] = await opened.positions();
  expect(position).toBeGreaterThan(1);
  expect(position).toBeLessThan(2);
  expect(await opened.where()).toBe('1/0/0');
  await opened.press('PageDown');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/1', [2]]);
  await opened.page.locator('hidden-state-flow .transport-toStart').click();
  await settled(opened.page);
  expect(await opened.where()).toBe('1/0/-1');
  await opened.press('PageUp');
  expect(await opened.where()).toBe('0/0/-');
});

test.each([
  [0.5, { width: 480, height: 350 }],
  [2, { width: 1920, height: 1400 }],
])('at a deck’s scale of %s a value under the pointer is the value that is told', async (scale, viewport) => {
  const opened = await deck({
    slides: three,
    address: '#/1/0/1',
    viewport,
    config: { margin: 0, maxScale: 2 },
  });
  const found = await opened.page.evaluate(() =>
    (window as unknown as { Reveal: { getScale(): number } }).Reveal.getScale(),
  );
  expect(found).toBeCloseTo(scale, 1);
  const handle = opened.page.locator('hidden-state-flow .handle').nth(1);
  const box = (await handle.boundingBox())!;
  for (const row of [0, 3, 7]) {
    await opened.page.mouse.move(box.x + box.width / 2, box.y + (box.height * (row + 0.5)) / 8);
    const card = opened.page.locator('hidden-state-flow .inspector');
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator('p').first().textContent()).toContain(`[${row + 1}]`);
  }
});

test('the state that a speaker’s window sends shows its step', async () => {
  const opened = await deck({ slides: three });
  interface Stated {
    readonly Reveal: { getState(): object; setState(state: object): void };
  }
  const set = (state: object): Promise<void> =>
    opened.page.evaluate((to) => (window as unknown as Stated).Reveal.setState(to), state);
  await set({ indexh: 1, indexv: 0, indexf: 1, paused: false, overview: false });
  await settled(opened.page);
  expect(await opened.positions()).toEqual([2]);
  const state = await opened.page.evaluate(() => (window as unknown as Stated).Reveal.getState());
  await opened.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  expect(await opened.where()).toBe('0/0/-');
  await set(state);
  await settled(opened.page);
  expect(await opened.positions()).toEqual([2]);
});

test('slides that go on by themselves wait for each step', async () => {
  const opened = await deck({ slides: three, config: { autoSlide: 1_000 } });
  const waits = await opened.page.evaluate(() => {
    const { duration, length } = document.querySelector('hidden-state-flow')!;
    const steps = [...document.querySelectorAll<HTMLElement>('hidden-state-flow > .fragment')];
    return {
      step: (duration / length) * 1_000,
      waits: steps.map(({ dataset }) => Number(dataset.autoslide)),
    };
  });
  expect(waits.step).toBeGreaterThan(4_000);
  for (const wait of waits.waits) expect(Math.abs(wait - waits.step)).toBeLessThan(2);
  expect(waits.waits).toHaveLength(3);
});

test('slides that come later have their steps, too', async () => {
  const opened = await deck({ slides: '<section><h2>Only</h2></section>' });
  await opened.page.evaluate((html) => {
    const section = document.createElement('section');
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    section.append(...parsed.body.children);
    document.querySelector('.slides')!.append(section);
    (window as unknown as { Reveal: { sync(): void } }).Reveal.sync();
  }, figure());
  await settled(opened.page);
  await opened.press('ArrowRight', 'ArrowRight');
  expect([await opened.where(), await opened.positions()]).toEqual(['1/0/0', [1]]);
});

test.each([
  ['white', 'rgb(30, 33, 38)', 'rgb(82, 75, 196)'],
  ['black', 'rgb(236, 234, 228)', 'rgb(131, 124, 240)'],
])('on a %s deck it has the colours for it', async (theme, ink, memory) => {
  const opened = await deck({ slides: `<section>${figure('position="2"')}</section>`, theme });
  const colours = await opened.page.evaluate(() => {
    const element = document.querySelector('hidden-state-flow')!;
    const frame = element.shadowRoot!.querySelector('.column-frame.role-h')!;
    const caption = element.shadowRoot!.querySelector('.caption text')!;
    return [getComputedStyle(caption).fill, getComputedStyle(frame).stroke];
  });
  expect(colours).toEqual([ink, memory]);
});
