import type { Browser } from 'playwright';
import { pageOptions } from './browser';
import type { Row } from './report';
import type { Site } from './site';
import { spreadOf, written } from './statistics';

const repetitions = 15;
const most = 1.5;

/** How long the first true drawing takes, beside the first text of an empty page: in turns, each for the first time. */
export async function measureStart(browser: Browser, site: Site): Promise<Row[]> {
  const empty: number[] = [];
  const drawn: number[] = [];
  await firstPaint(browser, site.emptyPage, 'p');
  for (let repetition = 0; repetition < repetitions; repetition++) {
    empty.push(await firstPaint(browser, site.emptyPage, 'p'));
    drawn.push(await firstPaint(browser, site.page, '.figure-picture *'));
  }
  const ratio = spreadOf(drawn).median / spreadOf(empty).median;
  const quickest = spreadOf(drawn).least / spreadOf(empty).least;
  return [
    { what: 'first text of an empty static page', measured: written(empty, 0, ' ms') },
    { what: 'first true drawing of the page', measured: written(drawn, 0, ' ms') },
    {
      what: 'their ratio',
      measured: `${ratio.toFixed(2)}, of the quickest ${quickest.toFixed(2)}`,
      goal: `<= ${most}`,
      met: ratio <= most,
    },
  ];
}

/** From the navigation to the presentation of the first frame that shows what the selector finds, in milliseconds. */
export async function firstPaint(browser: Browser, url: string, selector: string): Promise<number> {
  // A context of its own has an empty cache, for files and for compiled script.
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFor, selector);
    await page.goto(url);
    return await page.evaluate(() => (globalThis as unknown as { benchShown: Promise<number> }).benchShown);
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own script. */
function watchFor(selector: string): void {
  let there: number | undefined;
  const scope = globalThis as unknown as { benchShown: Promise<number> };
  scope.benchShown = new Promise((resolve) => {
    // Microtasks run before the frame is painted, so this also sees what is drawn at the last moment.
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      there = performance.now();
      observer.disconnect();
      const painted = performance.getEntriesByName('first-contentful-paint')[0];
      if (painted) afterPaint(resolve);
    });
    observer.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0] as
        | (PerformanceEntry & { paintTime?: number })
        | undefined;
      if (!entry) return;
      // The first paint may have been of something else: then the drawing's own is still to come.
      if (there !== undefined && there <= (entry.paintTime ?? entry.startTime)) resolve(entry.startTime);
      else if (there !== undefined) afterPaint(resolve);
    }).observe({ type: 'paint', buffered: true });
  });

  function afterPaint(report: (time: number) => void): void {
    requestAnimationFrame(() => requestAnimationFrame(() => report(performance.now())));
  }
}
