import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marp } from '@marp-team/marp-core';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { snippet } from '../../src/page/embed/snippets';
import { defaultState } from '../../src/page/state/state';
import { built, launchBrowser, openSite, type Site } from './site';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 90_000 });

let site: Site;
let browser: Browser;
let page: Page;
let extension: readonly string[];
let script: Buffer;
const errors: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  for (const mode of ['library', 'jupyter', 'script'] as const) {
    const folder = await built(mode);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.js')) site.put(`/library/${name}`, { body: readFileSync(join(folder, name)) });
  }
  const scriptFolder = await built('script');
  script = readFileSync(join(scriptFolder, 'hidden-state-flow.js'));
  extension = readdirSync(join(scriptFolder, 'quarto/hidden-state-flow'));
  const vue = dirname(createRequire(import.meta.url).resolve('vue/package.json'));
  site.put('/vue.js', { body: readFileSync(join(vue, 'dist/vue.runtime.esm-browser.prod.js')) });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(async () => {
  expect(errors.splice(0)).toEqual([]);
  await page?.context().close();
});

async function open(
  body: string,
  script = '',
  reducedMotion: 'reduce' | 'no-preference' = 'reduce',
): Promise<void> {
  site.put('/page.html', {
    body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`,
  });
  site.put('/own.js', { body: script });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion,
    locale: 'en-US',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.origin}/page.html`);
  await page.waitForFunction(() =>
    document.querySelector('hidden-state-flow')?.shadowRoot?.querySelector('.caption'),
  );
}

const position = (): Promise<number> =>
  page.evaluate(() => document.querySelector('hidden-state-flow')!.position);
const attribute = (name: string): Promise<string | null> =>
  page.evaluate((of) => document.querySelector('hidden-state-flow')!.getAttribute(of), name);

test('Marp: the element works on a slide, within the SVG that Marp makes of it', async () => {
  const markdown = `<script src="/library/hidden-state-flow.js"></script>

# Adding up

<hidden-state-flow sentence="not &quot;so&quot; good" controls style="width: 100%; height: 500px"></hidden-state-flow>`;
  const { html, css } = new Marp({ html: true, script: false, inlineSVG: true }).render(markdown);
  await open(`<style>${css}</style>${html}`);
  expect(await attribute('sentence')).toBe('not "so" good');
  await page.locator('hidden-state-flow .transport-next').click();
  expect(await position()).toBe(1);
  await page.keyboard.press('ArrowRight');
  expect(await position()).toBe(2);
  const handle = (await page.locator('hidden-state-flow .handle').nth(1).boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + (handle.height * 2.5) / 8);
  expect(await page.locator('hidden-state-flow .inspector p').first().textContent()).toContain('[3]');
});

test('Marp: whatever stands above and below it, it ends within its slide', async () => {
  const markdown = `<script src="/library/hidden-state-flow.js"></script>

# Adding up

- one point
- another point

<hidden-state-flow sentence="not good" controls></hidden-state-flow>

And a last word.`;
  const { html, css } = new Marp({ html: true, script: false, inlineSVG: true }).render(markdown);
  await open(`<style>${css}</style>${html}`);
  const [slide, figure, last] = await page.evaluate(() =>
    ['section', 'hidden-state-flow', 'section > p:last-of-type'].map((selector) => {
      const { top, bottom, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      return { top, bottom, width, height };
    }),
  );
  expect(last!.bottom).toBeLessThan(slide!.bottom);
  expect(figure!.bottom).toBeLessThan(last!.top);
  expect(figure!.height).toBeGreaterThan(100);
  expect(figure!.width).toBeGreaterThan(slide!.width / 2);
});

test('a page: what the dialog writes of a file shows its network', async () => {
  const url = new URL('../page/torch/words.safetensors', import.meta.url);
  site.put('/my%20words.safetensors', { body: readFileSync(url) });
  site.put('/hidden-state-flow.js', { body: script });
  const body = snippet('element', {
    state: { ...defaultState('en'), position: 4, layers: 2 },
    firstModel: 'mood',
    page: `${site.origin}/page.html`,
    label: '',
    file: { name: 'my words.safetensors', options: { readOut: false } },
  });
  await open(body);
  const shown = (): Promise<unknown[]> =>
    page.evaluate(() => {
      const { position, hidden, weights } = document.querySelector('hidden-state-flow')!;
      return [position, hidden, weights?.hiddenSize, weights?.readOut];
    });
  await expect.poll(shown).toEqual([4, false, 6, undefined]);
});

const vueMap = '<script type="importmap">{ "imports": { "vue": "/vue.js" } }</script>';

test('Slidev: the component steps with the clicks of the slide', async () => {
  await open(
    `${vueMap}<div id="app"></div><script type="module" src="/own.js"></script>`,
    `import { createApp, h, nextTick, ref } from 'vue';
    import HiddenStateFlow from '/library/slidev.js';
    const clicks = ref(2);
    globalThis.setClicks = (to) => { clicks.value = to; return nextTick(); };
    globalThis.unmount = () => app.unmount();
    const app = createApp(() => h(HiddenStateFlow, { clicks: clicks.value, sentence: 'one two three', 'step-by': 'cell', class: 'h-100', lang: 'zh' }));
    app.mount('#app');`,
  );
  expect(await position()).toBe(2);
  expect(await attribute('class')).toBe('h-100');
  expect(await attribute('lang')).toBe('zh');
  const click = (to: number): Promise<void> =>
    page.evaluate(
      (count) => (globalThis as unknown as { setClicks(to: number): Promise<void> }).setClicks(count),
      to,
    );
  for (const [clicks, expected] of [
    [3, 3],
    [9, 3],
    [1, 1],
    [0, 0],
  ] as const) {
    await click(clicks);
    expect(await position()).toBe(expected);
  }
  // The key is the slides'.
  await page.locator('hidden-state-flow .figure-picture').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowRight');
  expect(await position()).toBe(0);
  await page.evaluate(() => (globalThis as unknown as { unmount(): void }).unmount());
  expect(await page.locator('hidden-state-flow').count()).toBe(0);
});

/** The clicks of a slide as Slidev 52 keeps them, as far as a component meets them. */
const slidevClicks = `
  const current = ref(0);
  const sizes = new Map(), ends = new Map();
  const context = {
    get current() { return current.value; },
    set current(value) { current.value = Math.max(0, Math.min(value, context.total)); },
    get total() { return Math.max(0, ...ends.values()); },
    get maxMap() { return ends; },
    calculateSince(at, size) {
      const start = [...sizes.values()].reduce((sum, size) => sum + size, 0) + Number(at);
      return { start, max: start + size - 1, delta: Number(at) + size - 1 };
    },
    register(key, { delta, max }) { sizes.set(key, delta); ends.set(key, max); },
    unregister(key) { sizes.delete(key); ends.delete(key); },
  };
  context.register('what stands above', { delta: 1, max: 1 });
  globalThis.slide = { total: () => context.total, clicks: () => current.value, click: (to) => { context.current = to; } };`;

test('Slidev: nobody counts clicks, and a press while it moves completes the step', async () => {
  await open(
    `${vueMap}<div id="app"></div><script type="module" src="/own.js"></script>`,
    `import { createApp, h, ref } from 'vue';
    import HiddenStateFlow from '/library/slidev.js';
    ${slidevClicks}
    const app = createApp(() => h(HiddenStateFlow, { sentence: 'one two three', controls: true  }));
    app.provide('$$slidev-clicks-context', { value: context });
    globalThis.unmount = () => app.unmount();
    app.mount('#app');
    // As Slidev does where a slide is opened at a click, for a print.
    current.value = 2;
    globalThis.opened = document.querySelector('hidden-state-flow').position;
    current.value = 0;`,
    'no-preference',
  );
  expect(await page.evaluate(() => (globalThis as unknown as { opened: number }).opened)).toBe(1);
  const slide = (ask: 'total' | 'clicks'): Promise<number> =>
    page.evaluate(
      (name) => (globalThis as unknown as { slide: Record<string, () => number> }).slide[name]!(),
      ask,
    );
  const click = (to: number): Promise<void> =>
    page.evaluate(
      (count) => (globalThis as unknown as { slide: { click(to: number): void } }).slide.click(count),
      to,
    );
  // One click is of what stands above.
  expect(await slide('total')).toBe(4);
  await click(1);
  expect(await position()).toBe(0);
  await click(2);
  expect(await position()).toBeLessThan(1);
  await click(3);
  expect([await position(), await slide('clicks')]).toEqual([1, 2]);
  await page.locator('hidden-state-flow .transport-next').click();
  expect(await slide('clicks')).toBe(3);
  const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
  expect(focused).toBe('figure-picture');
  // While the last step moves the slide has one click more, so that a press completes it and turns no page.
  await click(4);
  expect([await position(), await slide('clicks')]).toEqual([2, 3]);
  await click(4);
  // It may have come a frame or two on its way.
  expect(Math.floor(await position())).toBe(2);
  expect(await slide('total')).toBe(5);
  await click(5);
  expect([await position(), await slide('clicks'), await slide('total')]).toEqual([3, 4, 4]);
  await page.evaluate(() => (globalThis as unknown as { unmount(): void }).unmount());
  expect(await slide('total')).toBe(1);
});

test('Jupyter: a widget shows its settings, and its position goes both ways', async () => {
  await open(
    '<div id="cell"></div><script type="module" src="/own.js"></script>',
    `import widget from '/library/jupyter.js';
    const values = { settings: { sentence: 'one two three', depth: 'box', controls: 'transport', autoplay: false, nonsense: 1 }, position: 2 };
    const listeners = new Map();
    const model = {
      get: (name) => values[name],
      set: (name, value) => { values[name] = value; },
      save_changes: () => { globalThis.saved = { ...values }; },
      on: (name, listener) => listeners.set(name, listener),
      off: (name) => listeners.delete(name),
    };
    globalThis.change = (name, value) => { values[name] = value; listeners.get('change:' + name)?.(); return listeners.size; };
    globalThis.remove = widget.render({ model, el: document.querySelector('#cell') });`,
  );
  interface Global {
    readonly saved?: { readonly position: number };
    change(name: string, value: unknown): number;
    remove(): void;
  }
  const change = (name: string, value: unknown): Promise<number> =>
    page.evaluate(([of, to]) => (globalThis as unknown as Global).change(of, to), [name, value] as const);
  expect([
    await position(),
    await attribute('depth'),
    await attribute('controls'),
    await attribute('autoplay'),
  ]).toEqual([2, 'box', 'transport', null]);
  expect(await attribute('nonsense')).toBe(null);
  await page.locator('hidden-state-flow .transport-next').click();
  expect(await page.evaluate(() => (globalThis as unknown as Global).saved?.position)).toBe(3);
  await change('position', 0.5);
  expect(await position()).toBe(0.5);
  await change('settings', { sentence: 'a b' });
  expect([await attribute('sentence'), await attribute('depth')]).toEqual(['a b', null]);
  expect(await page.evaluate(() => (globalThis as unknown as Global).remove())).toBeUndefined();
  expect(await change('position', 1)).toBe(0);
  expect(await page.locator('hidden-state-flow').count()).toBe(0);
});

test('a script tag alone is a plugin of reveal.js, as Quarto writes it', async () => {
  expect([...extension].sort()).toEqual(['_extension.yml', 'hidden-state-flow.js', 'hidden-state-flow.lua']);
  await open(
    `<link rel="stylesheet" href="/reveal/reveal.css"><div class="reveal"><div class="slides"><section>
      <hidden-state-flow sentence="a b" style="width: 800px; height: 450px"></hidden-state-flow></section></div></div>
      <script src="/reveal/reveal.js"></script><script src="/library/hidden-state-flow.js"></script><script src="/own.js"></script>`,
    'Reveal.initialize({ transition: "none", plugins: [HiddenStateFlow] });',
  );
  await page.waitForFunction(() => document.querySelector('hidden-state-flow > .fragment'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(position).toBe(1);
});

const lua = readFileSync(
  fileURLToPath(new URL('../../src/embed/decks/quarto/hidden-state-flow.lua', import.meta.url)),
  'utf8',
);

/** Runs the shortcode as Quarto does, with what Quarto and Pandoc have for it. */
function shortcode(
  formats: readonly string[],
  values: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): string {
  const {
    lua: api,
    lauxlib,
    lualib,
    to_luastring: text,
    to_jsstring: string,
  } = createRequire(import.meta.url)('fengari');
  const state = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(state);
  const table = (entries: readonly (readonly [string, string])[]): string =>
    `{${entries.map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`).join(', ')}}`;
  const program = `
    local formats = ${table(formats.map((format) => [format, 'yes']))}
    local added = {}
    quarto = { doc = {
      is_format = function(name) return formats[name] ~= nil end,
      add_html_dependency = function(dependency) added[#added + 1] = dependency.name .. ' ' .. dependency.scripts[1] end,
    } }
    pandoc = {
      Null = function() return { text = 'nothing' } end,
      RawBlock = function(format, text) return { text = format .. ': ' .. text } end,
      utils = { stringify = function(value) return value end },
    }
    local extension = (function() ${lua}
    end)()
    local made = extension['hidden-state-flow']({${words.map((word) => JSON.stringify(word)).join(', ')}}, ${table(Object.entries(values))})
    return made.text .. table.concat(added, ';')`;
  const status = lauxlib.luaL_dostring(state, text(program));
  const result: string = string(api.lua_tostring(state, -1));
  if (status) throw new Error(result);
  return result;
}

test('Quarto: the shortcode writes the element, and its values are text', () => {
  const slides = ['html:js', 'revealjs'];
  expect(shortcode(slides, { sentence: 'not "good" <b>&', depth: 'box' })).toBe(
    'html: <hidden-state-flow depth="box" sentence="not &quot;good&quot; &lt;b&gt;&amp;"></hidden-state-flow>',
  );
  expect(shortcode(slides, { depth: 'box' }, ['controls', 'a<b', 'autoplay'])).toBe(
    'html: <hidden-state-flow autoplay controls depth="box"></hidden-state-flow>',
  );
  expect(shortcode(slides, { 'on<': 'x', 'step-by': 'beat' })).toBe(
    'html: <hidden-state-flow step-by="beat"></hidden-state-flow>',
  );
  expect(shortcode(['html:js'], {})).toBe(
    'html: <hidden-state-flow></hidden-state-flow>hidden-state-flow hidden-state-flow.js',
  );
  expect(shortcode(['pdf'], { sentence: 'a' })).toBe('nothing');
});
