import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { snippet } from '../../src/page/embed/snippets';
import { defaultState } from '../../src/page/state/state';
import { built, launchBrowser, openSite, type Site } from './site';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The page's own place, and that of the deck: two origins. */
let home: Site;
let deck: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [home, deck, browser] = await Promise.all([openSite(), openSite(), launchBrowser()]);
  for (const mode of ['page', 'script'] as const) {
    const folder = await built(mode);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.\w+$/.test(name)) continue;
      const body = readFileSync(join(folder, name));
      for (const site of [home, deck]) site.put(`/${name}`, { body });
    }
  }
});
afterAll(async () => {
  await browser?.close();
  home?.close();
  deck?.close();
});
afterEach(() => page?.context().close());

interface Told {
  readonly origin: string;
  readonly data: { readonly type: string } & Record<string, unknown>;
}

interface Global {
  readonly told: Told[];
  readonly keys: string[];
  readonly targets: string[];
  readonly HiddenStateFlow: { connect(frame: HTMLIFrameElement, listeners?: object): void };
}

/** What the browser has written to its console. */
const complaints: string[] = [];

/** A page that holds the figure in a frame, with what the frame has told it. */
async function openIn(
  site: Site,
  address: string,
  more = '',
  reducedMotion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Frame> {
  site.put('/own.js', {
    body: `
      var told = [], keys = [], targets = [];
      var send = postMessage;
      postMessage = (data, target, ...more) => { targets.push(target); send.call(window, data, target, ...more); };
      addEventListener('message', ({ origin, data }) => told.push({ origin, data }));
      addEventListener('keydown', ({ key }) => keys.push(key));`,
  });
  site.put('/around.html', {
    body: `<!doctype html><link rel="icon" href="data:,"><script src="/own.js"></script><script src="/hidden-state-flow.js"></script>
      <body style="margin: 0; background: rgb(200, 255, 200)">
      <iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="800" height="450" style="border: 0"></iframe>${more}`,
  });
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    reducedMotion,
    locale: 'en-US',
  });
  page = await context.newPage();
  complaints.length = 0;
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  await page.goto(`${site.origin}/around.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame())!;
  await frame.waitForSelector('hidden-state-flow .caption', { state: 'attached' });
  await rested(frame);
  return frame;
}

const rested = (frame: Frame): Promise<void> =>
  frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
const position = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.querySelector('hidden-state-flow')!.position);
const told = (): Promise<Told[]> => page.evaluate(() => (globalThis as unknown as Global).told);
const lastTold = async (): Promise<Told['data'] | undefined> => (await told()).at(-1)?.data;
const keys = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as Global).keys);
const ask = (message: object, target?: string): Promise<void> =>
  page.evaluate(
    ([data, origin]) => document.querySelector('iframe')!.contentWindow!.postMessage(data, origin),
    [{ 'hidden-state-flow': 1, ...message }, target ?? home.origin] as const,
  );

const address = (more = ''): string =>
  `${home.origin}/index.html?embed&s=one+two+three&at=1${more}&origin=${encodeURIComponent(deck.origin)}`;

test('the figure is there alone, and fills the frame', async () => {
  const frame = await openIn(deck, address('&controls=transport'));
  const seen = await frame.evaluate(() => {
    const element = document.querySelector('hidden-state-flow')!;
    return {
      others: document.querySelectorAll('header, main, h1').length,
      size: [element.clientWidth, element.clientHeight],
      scrolls: document.documentElement.scrollHeight > innerHeight,
      controls: element.controls,
      sentence: element.sentence,
    };
  });
  expect(seen).toEqual({
    others: 0,
    size: [800, 450],
    scrolls: false,
    controls: 'transport',
    sentence: 'one two three',
  });
});

const colourAt = async (x: number, y: number): Promise<number[]> => {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    },
    [...shot],
  );
};

test('asked to be transparent, it shows the page around it', async () => {
  await openIn(deck, address('&transparent'));
  expect(await colourAt(3, 3)).toEqual([200, 255, 200]);
  await page.context().close();
  await openIn(deck, address());
  expect(await colourAt(3, 3)).toEqual([251, 250, 246]);
});

test('it tells that it is there, and is stepped', async () => {
  const frame = await openIn(deck, address());
  await expect.poll(told).toHaveLength(1);
  const [ready] = await told();
  expect(ready).toEqual({
    origin: home.origin,
    data: {
      'hidden-state-flow': 1,
      type: 'ready',
      position: 1,
      length: 3,
      paused: true,
      stops: [-1, 0, 1, 2, 3],
    },
  });
  await ask({ type: 'next' });
  await expect.poll(lastTold).toMatchObject({ type: 'state', position: 2 });
  await ask({ type: 'previous' });
  await expect.poll(lastTold).toMatchObject({ type: 'state', position: 1 });
  await ask({ type: 'seek', position: 2.5 });
  await expect.poll(lastTold).toMatchObject({ type: 'state', position: 2.5 });
  await ask({ type: 'hello' });
  await expect.poll(lastTold).toMatchObject({ type: 'ready', position: 2.5 });
  await ask({ type: 'seek', position: 99 });
  await expect.poll(() => position(frame)).toBe(3);
  await ask({ type: 'next' });
  await expect.poll(lastTold).toEqual({ 'hidden-state-flow': 1, type: 'next' });
  await ask({ type: 'seek', position: -1 });
  await ask({ type: 'previous' });
  await expect.poll(lastTold).toEqual({ 'hidden-state-flow': 1, type: 'previous' });
});

test.each([
  ['next', 2, 3],
  ['previous', 0, -1],
])(
  'during its last glide a second %s completes it, and only a third is the page’s',
  async (type, from, to) => {
    const frame = await openIn(deck, address('&controls').replace('at=1', `at=${from}`), '', 'no-preference');
    await expect.poll(told).toHaveLength(1);
    await ask({ type });
    await expect.poll(() => position(frame)).not.toBe(from);
    await ask({ type });
    await expect.poll(lastTold).toMatchObject({ type: 'state', position: to });
    expect((await told()).filter(({ data }) => data.type === type)).toEqual([]);
    await ask({ type });
    await expect.poll(lastTold).toEqual({ 'hidden-state-flow': 1, type });
    // What a button asks for, too.
    await frame.locator(`hidden-state-flow .transport-${type}`).click({ force: true });
    await expect.poll(async () => (await told()).filter(({ data }) => data.type === type).length).toBe(2);
  },
);

test('of several origins only the one that is there is told anything', async () => {
  const named = ['https://example.org', 'http://127.0.0.1:9']
    .map((origin) => `&origin=${encodeURIComponent(origin)}`)
    .join('');
  await openIn(deck, address(named));
  await expect.poll(told).toHaveLength(1);
  await ask({ type: 'next' });
  await expect.poll(lastTold).toMatchObject({ type: 'state', position: 2 });
  expect(complaints).toEqual([]);
});

test('connected before the frame has come, it is greeted when it has', async () => {
  await openIn(deck, address());
  await page.route('**/index.html*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const state = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
        const { HiddenStateFlow: flow } = globalThis as unknown as Global;
        const figure = flow.connect(frame, { onState: resolve }) as unknown as { next(): void };
        figure.next();
      }),
    address(),
  );
  expect(state).toMatchObject({ position: 1, length: 3 });
  expect(complaints).toEqual([]);
});

test('it is silent and deaf where its address names no origin, or another', async () => {
  for (const origin of ['', '&origin=https://example.org', '&origin=*', `&origin=${deck.origin}/`]) {
    const frame = await openIn(deck, `${home.origin}/index.html?embed&s=one+two+three&at=1${origin}`);
    await ask({ type: 'next' });
    await ask({ type: 'hello' });
    await frame.locator('hidden-state-flow').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('b');
    await rested(frame);
    expect(await position(frame), origin).toBe(1);
    expect(await told(), origin).toEqual([]);
    await page.context().close();
  }
});

test('only the page around is heard, and nothing is told to everybody', async () => {
  // The same origin all around, so that the test can look on.
  const own = `${home.origin}/index.html?embed&s=one+two+three&at=1&origin=${encodeURIComponent(home.origin)}`;
  const frame = await openIn(home, own, '<iframe id="other" src="/own.js"></iframe>');
  await page.evaluate(() => {
    const [figure, other] = document.querySelectorAll('iframe');
    const script = other!.contentDocument!.createElement('script');
    (globalThis as unknown as { figure: Window }).figure = figure!.contentWindow!;
    script.textContent = `parent.figure.postMessage({ 'hidden-state-flow': 1, type: 'next' }, '*')`;
    other!.contentDocument!.documentElement.append(script);
  });
  await frame.evaluate(() => postMessage({ 'hidden-state-flow': 1, type: 'next' }, '*'));
  await rested(frame);
  expect(await position(frame)).toBe(1);
  await ask({ type: 'next' });
  await expect.poll(() => position(frame)).toBe(2);
  const targets = await page.evaluate(() => (globalThis as unknown as Global).targets);
  expect(targets.length).toBeGreaterThan(1);
  expect(new Set(targets)).toEqual(new Set([home.origin]));
});

test('10,000 malformed messages change nothing', async () => {
  const frame = await openIn(deck, address());
  const before = await frame.evaluate(
    () => document.querySelector('hidden-state-flow')!.shadowRoot!.textContent,
  );
  await page.evaluate((origin) => {
    const { contentWindow } = document.querySelector('iframe')!;
    const values = [
      undefined,
      null,
      0,
      1,
      2,
      Number.NaN,
      '',
      '1',
      'next',
      'seek',
      [],
      {},
      [1],
      new Date(),
      new Map(),
      new Uint8Array(2),
    ];
    let seed = 1;
    const pick = (): unknown => {
      seed = (seed * 16_807) % 2_147_483_647;
      return values[seed % values.length];
    };
    for (let count = 0; count < 10_000; count++) {
      const message: Record<string, unknown> = { type: pick(), position: pick(), length: pick() };
      message['hidden-state-flow'] = count % 2 ? 1 : pick();
      // A number is a right position, and `next` a right type: these must not come together with the right mark.
      if (message['hidden-state-flow'] === 1 && message.type === 'next') message.type = 'nextt';
      if (message.type === 'seek' && typeof message.position === 'number')
        message.position = String(message.position);
      contentWindow!.postMessage(count % 3 ? message : pick(), origin);
    }
  }, home.origin);
  // The last in the queue is answered after all of them.
  const count = (await told()).length;
  await ask({ type: 'hello' });
  await expect.poll(async () => (await told()).length).toBe(count + 1);
  expect(await lastTold()).toMatchObject({ type: 'ready', position: 1 });
  expect(
    await frame.evaluate(() => document.querySelector('hidden-state-flow')!.shadowRoot!.textContent),
  ).toBe(before);
});

test('keys that the figure does not use are the page’s, and at either end all steps are', async () => {
  const frame = await openIn(deck, address('&controls'));
  const connected = { next: 0, previous: 0 };
  await page.exposeFunction('count', (name: 'next' | 'previous') => {
    connected[name]++;
  });
  await page.evaluate(() => {
    const { HiddenStateFlow: flow, count } = globalThis as unknown as Global & { count(name: string): void };
    flow.connect(document.querySelector('iframe')!, {
      onNext: () => count('next'),
      onPrevious: () => count('previous'),
    });
  });
  await frame.locator('hidden-state-flow .figure-picture').click({ position: { x: 5, y: 5 } });
  for (const key of ['ArrowRight', 'b', 'f', 'Escape', 'Tab', 'PageDown']) await page.keyboard.press(key);
  await expect.poll(keys).toEqual(['b', 'f', 'Escape']);
  expect(await position(frame)).toBe(3);
  await frame.locator('hidden-state-flow .figure-picture').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(keys).toEqual(['b', 'f', 'Escape', 'PageDown', 'ArrowRight']);
  // It says that it is at the end; a person presses it all the same.
  await frame.locator('hidden-state-flow .transport-next').click({ force: true });
  await expect.poll(() => connected.next).toBe(1);
  await frame.locator('hidden-state-flow .sentence').click();
  await page.keyboard.type('b.');
  await rested(frame);
  expect(await keys()).toHaveLength(5);
});

test('in a frame on a slide, the keys lead through the figure and on to the next slide', async () => {
  deck.put('/start.js', {
    body: `
      Reveal.initialize({ transition: 'none' }).then(() => {
        HiddenStateFlow.connect(document.querySelector('iframe'), { onNext: () => Reveal.next(), onPrevious: () => Reveal.prev() });
        document.documentElement.dataset.ready = '';
      });`,
  });
  deck.put('/deck.html', {
    body: `<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/reveal/reveal.css">
      <div class="reveal"><div class="slides"><section><iframe src="${address().replaceAll('&', '&amp;')}" width="900" height="500"></iframe></section>
      <section>After</section></div></div><script src="/reveal/reveal.js"></script><script src="/hidden-state-flow.js"></script><script src="/start.js"></script>`,
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${deck.origin}/deck.html`);
  await page.waitForSelector('[data-ready]');
  const frame = page.frames().find((one) => one !== page.mainFrame())!;
  await frame.locator('hidden-state-flow .figure-picture').click({ position: { x: 5, y: 5 } });
  const slide = (): Promise<number> =>
    page.evaluate(
      () => (globalThis as unknown as { Reveal: { getIndices(): { h: number } } }).Reveal.getIndices().h,
    );
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect.poll(() => position(frame)).toBe(3);
  expect(await slide()).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(slide).toBe(1);
});

test('markup in any part of the address is text', async () => {
  const markup = encodeURIComponent(
    '"><img src="/stolen" onerror="document.title=1"><script>document.title=2</script>',
  );
  const names = [
    's',
    'by',
    'at',
    'depth',
    'cell',
    'units',
    'seed',
    'step',
    'speed',
    'theme',
    'lang',
    'controls',
    'autoplay',
    'label',
    'transparent',
    'origin',
  ];
  const requests: string[] = [];
  const frame = await openIn(
    deck,
    `${home.origin}/index.html?embed&${names.map((name) => `${name}=${markup}`).join('&')}`,
  );
  page.on('request', (request) => requests.push(request.url()));
  await rested(frame);
  const found = await frame.evaluate(() => {
    const root = document.querySelector('hidden-state-flow')!.shadowRoot!;
    return root.querySelectorAll('img, script').length + document.querySelectorAll('img').length;
  });
  expect(found).toBe(0);
  expect(requests).toEqual([]);
  expect(await frame.title()).toContain('<img');
});

test('printed for real, the page is the sentence in drawings, three to a sheet', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  page = await context.newPage();
  await page.goto(`${home.origin}/index.html#s=one+two+three+four+five&at=2&model=untrained`);
  await page.waitForSelector('.figure-picture .caption', { state: 'attached' });
  const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
  const file = (await page.pdf({ format: 'A4', margin, printBackground: true })).toString('latin1');
  expect(file.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  expect(file).not.toMatch(/\/Subtype\s*\/Image/);
  // And the page is as it was.
  expect(await page.locator('.handout').count()).toBe(0);
  expect(await page.locator('.transport-next').isVisible()).toBe(true);
});

test('what the dialog writes for a frame hands on every key that the figure does not use', async () => {
  const state = { ...defaultState('en'), sentence: 'one two three', position: 2 };
  const text = snippet('iframe', { state, firstModel: 'mood', page: `${home.origin}/index.html`, label: '' });
  deck.put('/own.js', {
    body: `var keys = []; addEventListener('keydown', ({ key, keyCode }) => keys.push(key + ' ' + keyCode));`,
  });
  deck.put('/snippet.html', {
    body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/own.js"></script>${text}`,
  });
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  await page.goto(`${deck.origin}/snippet.html`);
  const inside = page.frameLocator('iframe').locator('hidden-state-flow .figure-picture');
  await inside.click({ position: { x: 5, y: 5 } });
  const pressed = ['PageDown', 'PageDown', 'b', 'Escape'];
  for (const key of pressed) await page.keyboard.press(key);
  // The first Page Down is the last step of the figure.
  await expect.poll(keys).toEqual(['PageDown 34', 'b 66', 'Escape 27']);
  // A button beyond the end is the deck's next slide.
  await page.frameLocator('iframe').locator('hidden-state-flow .transport-next').click({ force: true });
  await expect.poll(async () => (await keys()).at(-1)).toBe('PageDown 34');
  expect(await keys()).toHaveLength(4);
});
