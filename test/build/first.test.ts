import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { built, launchBrowser } from '../embed/site';
import { differing, seen } from './seen';
import { serveBuilt } from './site';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let site: Awaited<ReturnType<typeof serveBuilt>>;
let browser: Browser;
beforeAll(async () => {
  const [folder, launched] = await Promise.all([built('page'), launchBrowser()]);
  browser = launched;
  site = await serveBuilt(folder);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
  /** Lets the page's own script come, but not what moves the figure. */
  releasePage(): void;
  /** Lets all scripts come. */
  release(): void;
  /** The same, and waits until the page is theirs. */
  takeOver(): Promise<void>;
  /** How far the page has shifted, as the browser counts it. */
  shift(): Promise<number>;
}

/** Opens the page whose scripts do not come yet. */
async function open(options: BrowserContextOptions, address = ''): Promise<Opened> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    const scope = globalThis as unknown as { shift: number };
    scope.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) scope.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const [own, all] = [gate(), gate()];
  await page.route('**/*.js', async (route) => {
    await (/\/(index|zh|rolldown-runtime)-[^/]*$/.test(route.request().url()) ? own.opened : all.opened);
    await route.continue();
  });
  const release = (): void => {
    own.open();
    all.open();
  };
  await page.goto(site.url + address, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('#from-disk + script'));
  return {
    page,
    errors,
    releasePage: own.open,
    release,
    async takeOver() {
      release();
      await page.waitForFunction(
        () =>
          !document.querySelector<HTMLElement>('#page')!.inert &&
          document.querySelector('.stage[aria-busy=false] .figure-sheet *'),
      );
    },
    shift: () => page.evaluate(() => (globalThis as unknown as { shift: number }).shift),
  };
}

function gate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

const windows = [
  '1280 x 720',
  '1920 x 1080',
  '1366 x 657',
  '1024 x 768',
  '844 x 390',
  '768 x 1024',
  '390 x 844',
  '360 x 780',
];
const looks = windows.flatMap((window) =>
  ['en-US', 'zh-CN'].map((locale, index) => ({
    window,
    locale,
    scheme: (['light', 'dark'] as const)[index]!,
  })),
);
looks.push(
  { window: '1280 x 720', locale: 'en-US', scheme: 'dark' },
  { window: '390 x 844', locale: 'zh-CN', scheme: 'light' },
);

describe('the first picture', () => {
  test.each(looks)(
    'is what the script draws: $window, $locale, $scheme',
    async ({ window, locale, scheme }) => {
      const [width, height] = window.split(' x ').map(Number) as [number, number];
      const opened = await open({ viewport: { width, height }, locale, colorScheme: scheme });
      const before = await opened.page.evaluate(seen);
      expect(before.filter(({ path }) => path === 'rect.body ghost').length).toBeGreaterThan(2);
      await opened.takeOver();
      expect(differing(before, await opened.page.evaluate(seen))).toEqual([]);
      expect(await opened.shift()).toBe(0);
      expect(opened.errors).toEqual([]);
      await opened.page.context().close();
    },
  );

  test.each([
    ['1280 x 720', 'en-US'],
    ['390 x 844', 'zh-CN'],
  ])(
    'stays where only the controls are there, and a key that is pressed then takes its step: %s, %s',
    async (window, locale) => {
      const [width, height] = window.split(' x ').map(Number) as [number, number];
      const opened = await open({ viewport: { width, height }, locale, reducedMotion: 'reduce' });
      const { page } = opened;
      const before = await page.evaluate(seen);
      opened.releasePage();
      await page.waitForFunction(() => !document.querySelector<HTMLElement>('#page')!.inert);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(differing(before, await page.evaluate(seen))).toEqual([]);
      const slider = page.locator('[role=slider]');
      expect(await slider.getAttribute('aria-valuenow')).toBe('0');
      opened.release();
      await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('2');
      expect(await page.locator('.figure').count()).toBe(1);
      expect(opened.errors).toEqual([]);
      await page.context().close();
    },
  );

  test('goes on from there: its end is the last word, though no figure knew it yet', async () => {
    const opened = await open({});
    opened.releasePage();
    await opened.page.waitForFunction(() => !document.querySelector<HTMLElement>('#page')!.inert);
    await opened.page.keyboard.press('End');
    opened.release();
    await expect.poll(() => opened.page.locator('[role=slider]').getAttribute('aria-valuenow')).toBe('9');
    await opened.page.context().close();
  });

  test.each([
    [1280, 720, 9 + 1],
    [390, 844, 9],
  ])(
    'is seen where scripts are off, with a sentence that says what is missing: %i x %i',
    async (width, height, cells) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height } });
      const page = await context.newPage();
      await page.goto(site.url);
      expect(await page.locator('.no-script').isVisible()).toBe(true);
      expect(await page.locator('.no-script').textContent()).toContain('Scripts are off here');
      expect(await page.locator('.figure-sheet:visible').count()).toBe(1);
      expect(await page.locator('.figure-sheet:visible .cell').count()).toBe(cells);
      expect(await page.locator('.figure-sheet:visible').textContent()).toContain('boring');
      await context.close();
    },
  );

  test.each(['#at=3', '?s=not+good', '?embed&s=not+good', '#lang=zh'])(
    'is never seen at %s',
    async (address) => {
      const opened = await open({}, address);
      expect(await opened.page.locator('#page').isVisible()).toBe(false);
      opened.release();
      await opened.page.locator('#page').waitFor();
      expect(await opened.page.locator('.figure-sheet.wide, .figure-sheet.narrow').count()).toBe(0);
      expect(opened.errors).toEqual([]);
      await opened.page.context().close();
    },
  );

  test('is taken over by the script: a key takes a step from it', async () => {
    const opened = await open({ reducedMotion: 'reduce' });
    await opened.takeOver();
    await opened.page.keyboard.press('ArrowRight');
    await expect.poll(() => opened.page.locator('[role=slider]').getAttribute('aria-valuenow')).toBe('1');
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });
});
