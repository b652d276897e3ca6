import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { built, launchBrowser, openSite, type Site } from './site';

/* Pages, browsers and frames that are not as one expects them. */

vi.setConfig({ testTimeout: 30_000, hookTimeout: 120_000 });

let site: Site;
let browser: Browser;
let page: Page;
let folder: string;
let onePage: string;
const errors: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  folder = await built('page');
  onePage = join(await built('file'), 'hidden-state-flow.html');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (extname(name)) site.put(`/page/${name}`, { body: readFileSync(join(folder, name)) });
  site.put('/file.html', { body: readFileSync(onePage) });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(async () => {
  expect(errors.splice(0)).toEqual([]);
  await page?.context().close();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-US', ...options });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address.startsWith('/') ? site.origin + address : address);
}

test('in a frame with sandbox="allow-scripts" the page in one file works', async () => {
  site.put('/around.html', {
    body: `<!doctype html><iframe sandbox="allow-scripts" src="/file.html?embed&amp;s=not+good&amp;controls" style="width: 960px; height: 540px"></iframe>`,
  });
  await open('/around.html');
  const frame = page.frameLocator('iframe');
  await frame.locator('hidden-state-flow .transport-next').click();
  expect(await frame.locator('hidden-state-flow').getAttribute('position')).toBe('1');
  expect(await frame.locator('.caption').textContent()).toContain('not');
});

test('on a page in GBK, whose script names no encoding, every sign is right', async () => {
  const script = readFileSync(join(await built('script'), 'hidden-state-flow.js'));
  site.put('/plain.js', { body: script, headers: { 'content-type': 'text/javascript' } });
  const [before, after] = ['<hidden-state-flow lang="zh" position="1" sentence="', '"></hidden-state-flow>'];
  // 不好, in GBK.
  const sentence = Buffer.from([0xb2, 0xbb, 0xba, 0xc3]);
  const body = Buffer.concat([
    Buffer.from(`<!doctype html><script src="/plain.js"></script>${before}`),
    sentence,
    Buffer.from(after),
  ]);
  site.put('/gbk.html', { body, headers: { 'content-type': 'text/html; charset=gbk' } });
  await open('/gbk.html');
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
  const figure = page.locator('hidden-state-flow');
  expect(await figure.getAttribute('sentence')).toBe('不好');
  expect(await figure.locator('.caption').textContent()).toMatch(/记忆|网络|记住/);
  expect(await figure.locator('.token').first().textContent()).toMatch(/^[不好]/);
});

test('in forced colours a chosen segment is told from the others', async () => {
  await open('/page/index.html', { forcedColors: 'active' });
  // The script of the page makes its buttons anew where it takes over.
  await page.locator('#page:not([inert])').waitFor();
  const group = page.getByRole('group', { name: 'Detail' });
  const looks = await group.locator('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { backgroundColor, color } = getComputedStyle(button);
      return { chosen: button.getAttribute('aria-pressed') === 'true', backgroundColor, color };
    }),
  );
  const chosen = looks.filter((look) => look.chosen);
  expect([looks.length, chosen.length]).toEqual([3, 1]);
  for (const look of looks) {
    expect(look.backgroundColor).not.toBe(look.color);
    if (!look.chosen) expect(look.backgroundColor).not.toBe(chosen[0]!.backgroundColor);
  }
});

test('opened from a disk, the page that needs a server says what to open instead', async () => {
  await open(pathToFileURL(join(folder, 'index.html')).href);
  const note = page.locator('#from-disk');
  expect(await note.isVisible()).toBe(true);
  expect(await note.textContent()).toMatch(/file\/hidden-state-flow\.html[\s\S]*单文件网页/);
  await page.context().close();
  await open('/page/index.html');
  await page.locator('.caption').waitFor();
  expect(await page.locator('#from-disk').isVisible()).toBe(false);
});

describe('the licences, which d3’s asks for in every copy', () => {
  const ours = /MIT License[\s\S]*The hidden-state-flow authors[\s\S]*WITHOUT WARRANTY OF ANY KIND/;
  const ofD3 = /d3-selection[\s\S]*Mike Bostock[\s\S]*PERFORMANCE\s+OF\s+THIS\s+SOFTWARE/;

  test('are in a file of the page, and every script of it says whose it is and where they are', () => {
    const full = readFileSync(join(folder, 'licences.txt'), 'utf8');
    expect(full).toMatch(ours);
    expect(full).toMatch(ofD3);
    expect(full).toMatch(/mediabunny [\d.]+ \(http[^)]*\)[\s\S]*Mozilla Public License/);
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    const texts = scripts.map((name) => readFileSync(join(folder, 'assets', name), 'utf8'));
    for (const [index, text] of texts.entries())
      expect(text.slice(0, 2000), scripts[index]).toMatch(/^\/\*![^*]*hidden-state-flow[^*]*licences\.txt/);
  });

  test('are in the page in one file', () => {
    const text = readFileSync(onePage, 'utf8');
    expect(text).toMatch(ours);
    expect(text).toMatch(ofD3);
  });
});
