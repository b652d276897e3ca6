import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { built, launchBrowser } from './site';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let folder: string;
let file: string;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), built('file')]);
  file = join(folder, 'hidden-state-flow.html');
  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce', locale: 'en-US' });
  page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
});
afterAll(() => browser?.close());

const position = async (): Promise<number> =>
  Number(await page.getByRole('slider').getAttribute('aria-valuenow'));
const caption = (): Promise<string | null> => page.locator('.caption').textContent();

test('the build is one file', () => {
  expect(readdirSync(folder)).toEqual(['hidden-state-flow.html']);
  expect(readFileSync(file).length).toBeGreaterThan(50_000);
});

test('opened from a disk, without a network, the page does everything', async () => {
  await page.getByRole('textbox', { name: 'Sentence' }).fill('never so good again');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  expect(await position()).toBe(2);
  expect(await caption()).toContain('never so');
  await page.keyboard.press('.');
  expect(await position()).toBeGreaterThan(2);
  await page.keyboard.press('End');
  expect(await position()).toBe(4);

  await page.getByRole('button', { name: 'numbers' }).click();
  await page.mouse.move(0, 0);
  const handle = (await page.locator('.handle').first().boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 10);
  expect(await page.locator('.inspector').isVisible()).toBe(true);

  await page.getByLabel('Theme').selectOption('dark');
  const paper = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(20, 22, 26)');
  await page.getByLabel('Language').selectOption('zh');
  await expect.poll(caption).toContain('记忆');
  await page.getByRole('button', { name: '按键' }).click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '带走这张图' }).click();
  await page.getByRole('button', { name: 'iframe' }).click();
  await expect.poll(() => page.locator('dialog[open] textarea').inputValue()).toContain('<iframe');
  await page.keyboard.press('Escape');
  await page.getByLabel('语言').selectOption('en');
  await expect.poll(caption).toContain('all that the network remembers');
});

test('a network of one’s own is read, in a thread of its own', async () => {
  const weights = fileURLToPath(new URL('../page/torch/words.safetensors', import.meta.url));
  await page.locator('input[type=file]').setInputFiles(weights);
  await expect.poll(() => page.locator('.network-name').inputValue()).toBe('file');
  await expect.poll(caption).toContain('never so good again');
  await page.locator('.network-name').selectOption('untrained');
});

test('what was set is in the address, and is there when it is opened again', async () => {
  await expect.poll(() => page.url()).toMatch(/^file:.*#.*s=never\+so\+good\+again/);
  await page.reload();
  expect(await position()).toBe(4);
  expect(await caption()).toContain('never so good again');
});

test('it asked for nothing but itself, and nothing went wrong', () => {
  expect(
    requests.filter((url) => !url.startsWith('data:') && !url.startsWith(pathToFileURL(file).href)),
  ).toEqual([]);
  expect(errors).toEqual([]);
});
