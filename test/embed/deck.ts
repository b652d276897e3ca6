import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { built, launchBrowser, openSite, type Site } from './site';

/** A real browser, and a place on the web for decks of the real reveal.js with the script that is shipped. */
export interface Decks {
  readonly browser: Browser;
  readonly site: Site;
  open(deck: Deck): Promise<OpenDeck>;
  close(): Promise<void>;
}

export interface Deck {
  /** The sections, as an author writes them. */
  readonly slides: string;
  readonly config?: Readonly<Record<string, unknown>>;
  /** What follows the name of the page, `?print-pdf#/1`. */
  readonly address?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly hasTouch?: boolean;
  /** One of reveal.js's own. */
  readonly theme?: string;
  /** False where the deck does not name the plugin. */
  readonly named?: boolean;
}

export interface OpenDeck {
  readonly page: Page;
  /** Horizontal, vertical, and how many fragments are shown. */
  where(): Promise<string>;
  /** The positions of all figures. */
  positions(): Promise<number[]>;
  press(...keys: string[]): Promise<void>;
  /** What went wrong on the page. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const usual = { width: 1280, height: 720 };

export async function openDecks(): Promise<Decks> {
  const [site, browser, script] = await Promise.all([openSite(), launchBrowser(), built('script')]);
  site.put('/hidden-state-flow.js', { body: readFileSync(join(script, 'hidden-state-flow.js')) });

  return {
    browser,
    site,
    async open(deck) {
      const { address = '', viewport = usual, reducedMotion = 'reduce', hasTouch = false } = deck;
      site.put('/start.js', { body: startText(deck.config, deck.named) });
      site.put('/deck.html', { body: pageText(deck) });
      const context = await browser.newContext({ viewport, reducedMotion, hasTouch, locale: 'en-US' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${site.origin}/deck.html${address}`);
      await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
      return {
        page,
        errors,
        where: () =>
          page.evaluate(() => {
            const { h, v, f } = (window as unknown as Global).Reveal.getIndices();
            return `${h}/${v ?? 0}/${f ?? '-'}`;
          }),
        positions: () =>
          page.evaluate(() =>
            [...document.querySelectorAll('hidden-state-flow')].map(({ position }) => position),
          ),
        async press(...keys) {
          for (const key of keys) await page.keyboard.press(key);
          await settled(page);
        },
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}

interface Global {
  readonly Reveal: { getIndices(): { h: number; v?: number; f?: number } };
}

/** Observers are told between two frames: after two of them everything has followed. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** The slides do not glide in: a test would have to wait for them. */
const startText = (config: Readonly<Record<string, unknown>> = {}, named = true): string => `
  const config = ${JSON.stringify({ transition: 'none', backgroundTransition: 'none', hash: true, ...config })};
  Reveal.on('pdf-ready', () => requestAnimationFrame(() => { document.documentElement.dataset.ready = 'print'; }));
  Reveal.initialize({ ...config, plugins: [${named ? 'HiddenStateFlow.reveal' : ''}] }).then(() => {
    if (!/print-pdf/.test(location.search)) document.documentElement.dataset.ready = 'screen';
  });
`;

const pageText = ({ slides, theme = 'white' }: Deck): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Deck</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/reveal/reveal.css">
    <link rel="stylesheet" href="/reveal/theme/${theme}.css">
  </head>
  <body>
    <div class="reveal"><div class="slides">${slides}</div></div>
    <script src="/reveal/reveal.js"></script>
    <script src="/hidden-state-flow.js"></script>
    <script src="/start.js"></script>
  </body>
</html>`;
