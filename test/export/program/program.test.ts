/* The part of the package that makes files, as a page has it that imports it, and as Node has it. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Export from '../../../src/export/program';
import { built, launchBrowser, openSite, type Site } from '../../embed/site';
import { readDeck, slidesOf } from '../powerpoint/deck';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The example of the README, as it stands there. */
const example = /```js\n(import \{ exportFilm[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
const importMap = '{ "imports": { "hidden-state-flow/export": "/export/index.js" } }';

let folder: string;
let site: Site;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];
beforeAll(async () => {
  [site, browser, folder] = await Promise.all([openSite(), launchBrowser(), built('export')]);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) site.put(`/export/${name}`, { body: readFileSync(path) });
  }
  const html = `<!doctype html><script type="importmap">${importMap}</script>`;
  site.put('/page.html', { body: `${html}<script type="module" src="/own.js"></script>` });
  site.put('/own.js', { body: "import * as all from 'hidden-state-flow/export'; globalThis.all = all;" });
  site.put('/example.html', { body: `${html}<script type="module" src="/example.js"></script>` });
  site.put('/example.js', { body: example });
  page = await browser.newPage();
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function opened(): Promise<Page> {
  requests.length = 0;
  errors.length = 0;
  await page.goto(`${site.origin}/page.html`);
  await page.waitForFunction('globalThis.all');
  return page;
}

declare const all: typeof Export;

test('the example of the README makes a film, tells how far it is, and offers to save it', async () => {
  errors.length = 0;
  const said: string[] = [];
  const listen = (message: { text(): string }) => said.push(message.text());
  page.on('console', listen);
  await page.goto(`${site.origin}/example.html`);
  const link = page.getByText('Save the film');
  await link.waitFor({ timeout: 100_000 });
  page.off('console', listen);
  const film = await link.evaluate(async (element) => {
    const { href, download } = element as HTMLAnchorElement;
    const video = document.createElement('video');
    video.src = href;
    await new Promise((resolve, reject) => {
      video.addEventListener('loadedmetadata', resolve);
      video.addEventListener('error', reject);
    });
    return { download, height: video.videoHeight, seconds: video.duration };
  });
  expect(film.download).toMatch(/^figure\.(mp4|webm)$/);
  expect(film.height).toBe(720);
  expect(errors).toEqual([]);
  const [, total] = /^frame \d+ of (\d+)$/.exec(said.at(-1)!)!.map(Number);
  expect(said.at(-1)).toBe(`frame ${total} of ${total}`);
  expect(film.seconds).toBeCloseTo(total! / 30, 2);
});

test('nothing is fetched for a film before one is asked for, and no film for a GIF', async () => {
  const own = await opened();
  expect(requests).toEqual(['/page.html', '/own.js', '/export/index.js']);
  const bytes = await own.evaluate(async () => {
    const gif = await all.exportGif({ sentence: 'not', depth: 'box' }, { lines: 180, from: 1 });
    return Array.from(new Uint8Array(await gif.arrayBuffer()).slice(0, 10));
  });
  expect(String.fromCharCode(...bytes.slice(0, 6))).toBe('GIF89a');
  expect([bytes[6]! + 256 * bytes[7]!, bytes[8]! + 256 * bytes[9]!]).toEqual([320, 180]);
  expect(requests.filter((path) => path.includes('film')).length).toBe(0);
  expect(errors).toEqual([]);
});

test('what is given up ends with the reason of the signal', async () => {
  const own = await opened();
  const said = await own.evaluate(async () => {
    const giveUp = new AbortController();
    const steps: number[] = [];
    const making = all.exportGif(
      { sentence: 'not good', depth: 'box' },
      {
        lines: 180,
        signal: giveUp.signal,
        onProgress: (done) => {
          steps.push(done);
          if (done === 3) giveUp.abort();
        },
      },
    );
    return making.then(
      () => 'made',
      (error) => `${error.name} after ${steps.at(-1)}`,
    );
  });
  expect(said).toBe('AbortError after 3');
});

test.each([
  [
    "exportGif({ sentence: 'not', cell: 'lsmt' })",
    "cell cannot be 'lsmt': it is 'tanh', 'relu', 'lstm', 'gru'",
  ],
  ["exportGif({ sentence: ' ' })", 'the sentence has no word'],
  ["exportGif({ sentence: 'not' }, { rate: 0 })", 'rate cannot be 0: it is a number above 0'],
  ["exportGif({ sentence: 'not' }, { from: 4 })", 'no stop lies between 4 and'],
  ["exportFilm({ sentence: 'not' }, { shape: '3:2' })", "shape cannot be '3:2': it is 16:9 or 4:3 or 1:1"],
  [
    "exportPicture({ sentence: 'not' }, { at: 1, format: 'jpeg' })",
    "format cannot be 'jpeg': it is svg or png",
  ],
  ["exportPicture({ sentence: 'not', lang: 'fr' }, { at: 1 })", "lang cannot be 'fr': it is en or zh"],
  ["exportSlides({ sentence: 'not' }, { stepBy: 'word' })", "stepBy cannot be 'word': it is cell or beat"],
  [
    "exportPicture({ sentence: 'not', hide: 'loop title' }, { at: 1 })",
    "hide cannot be 'title': it is caption or equation or loop",
  ],
  ["exportPicture({ sentence: 'not' }, { at: 7 })", 'at cannot be 7: it is a number from -1 to 1'],
])('all.%s is refused with a word on what can be', async (call, message) => {
  const own = await opened();
  const said = await own.evaluate(
    `all.${call}.then(() => 'made', (error) => error.name + ': ' + error.message)`,
  );
  expect(said).toContain('RangeError: ');
  expect(said).toContain(message);
});

test('an element of the page is the figure: its sentence, its language and its theme', async () => {
  site.put('/element.js', { body: readFileSync(join(await built('script'), 'hidden-state-flow.js')) });
  const own = await opened();
  await own.addScriptTag({ url: '/element.js' });
  const svg = await own.evaluate(async () => {
    document.body.lang = 'zh';
    document.body.innerHTML =
      '<hidden-state-flow sentence="不 好" theme="dark" cell="gru"></hidden-state-flow>';
    const element = document.querySelector('hidden-state-flow')!;
    return (await all.exportPicture(element, { at: 1 })).text();
  });
  expect(svg).toContain('不</text>');
  expect(svg).toContain('记忆');
  expect(svg).toContain('<rect width="1280" height="720" fill="#14161a"/>');
});

test('the parts that are left out may be named in any order', async () => {
  const own = await opened();
  const pictures = await own.evaluate(() =>
    Promise.all(
      ['', 'caption loop', 'loop, caption'].map(async (hide) =>
        (await all.exportPicture({ sentence: 'not good', hide }, { at: 1 })).text(),
      ),
    ),
  );
  expect(pictures[2]).toBe(pictures[1]);
  expect(pictures[1]).not.toBe(pictures[0]);
});

test('a picture in dots is as large as is asked for', async () => {
  const own = await opened();
  const size = await own.evaluate(async () => {
    const look = { at: 1.5, format: 'png', scale: 2, shape: '4:3' } as const;
    const { width, height } = await createImageBitmap(
      await all.exportPicture({ sentence: 'not good' }, look),
    );
    return [width, height];
  });
  expect(size).toEqual([1920, 1440]);
});

test('Node makes slides and both kinds of SVG', async () => {
  const { exportSlides, exportPicture, exportMovingSvg }: typeof Export = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'index.js')).href
  );
  const figure = { sentence: 'not good', cell: 'lstm' } as const;
  const slides = await exportSlides(figure, { stepBy: 'cell', theme: 'dark' });
  expect(slidesOf(readDeck(new Uint8Array(await slides.arrayBuffer())))).toHaveLength(4);
  const picture = await exportPicture(figure, { at: 1.5 });
  expect(picture.type).toBe('image/svg+xml');
  expect(await picture.text()).toMatch(/^<svg width="1280" height="720"/);
  const moving = await exportMovingSvg({ ...figure, depth: 'box' }, { from: 1, once: true });
  expect(await moving.text()).toContain('fill="freeze"');
});
