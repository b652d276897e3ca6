import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { built, launchBrowser, openSite, type Site, temporaryFolder } from './site';

/* The one script on the pages of others: where a thread of its own can start, it does the long work, and elsewhere the page's own. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.sin(from + 1.7 * index) / 25);
const weights = Buffer.from(
  fileOfTensors(
    Object.fromEntries(
      Object.entries(networkTensors({ hiddenSize: 640, inputSize: 4 })).map(([name, { shape }], index) => {
        const count = shape.reduce((product, length) => product * length, 1);
        return [name, { shape, numbers: wave(count, index) }];
      }),
    ),
    { nonlinearity: 'tanh' },
  ),
).toString('base64');

let site: Site;
let browser: Browser;
const disk = temporaryFolder();
const html =
  '<!doctype html><script src="script.js"></script><hidden-state-flow sentence="not good"></hidden-state-flow>';
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  const body = readFileSync(join(await built('script'), 'hidden-state-flow.js'));
  site.put('/script.js', { body, headers: { 'content-type': 'text/javascript' } });
  site.put('/plain.html', { body: html });
  site.put('/around.html', {
    body: '<!doctype html><iframe sandbox="allow-scripts" src="/plain.html" style="width: 960px; height: 540px"></iframe>',
  });
  const policy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";
  site.put('/strict.html', { body: html, headers: { 'content-security-policy': policy } });
  writeFileSync(join(disk.path, 'script.js'), body);
  writeFileSync(join(disk.path, 'page.html'), html);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  disk.remove();
});

/** Runs in the page: gives the element many weights, and tells when they are there. */
const give = (base64: string): Promise<number> => {
  const element = document.querySelector('hidden-state-flow')!;
  element.weights = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return new Promise((resolve) => {
    const look = (): void => {
      if (element.weights) resolve(element.weights.hiddenSize);
      else setTimeout(look, 20);
    };
    look();
  });
};

test.each([
  ['on a page', '/plain.html', 1],
  ['on a page from a disk', pathToFileURL(join(disk.path, 'page.html')).href, 1],
  ['in a frame with sandbox="allow-scripts"', '/around.html', 1],
  ['under a policy without worker-src', '/strict.html', 0],
])(
  '%s many weights are read, by a thread of their own where there can be one',
  async (_, address, threads) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    let started = 0;
    page.on('worker', () => {
      started += 1;
    });
    await page.goto(address.startsWith('/') ? site.origin + address : address);
    const frame: Frame = page.frames().at(-1)!;
    await frame.waitForFunction(() =>
      document.querySelector('hidden-state-flow')?.shadowRoot?.querySelector('.cell'),
    );
    expect(await frame.evaluate(give, weights)).toBe(640);
    expect(started).toBe(threads);
    await context.close();
  },
);
