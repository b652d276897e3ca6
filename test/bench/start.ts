import type { Browser } from 'playwright';
import { pageOptions } from './browser';
import type { Row } from './report';
import type { Site } from './site';
import { spreadOf, written } from './statistics';

const repetitions = 15;
/** Of its first text beside that of an empty page, and of its first picture beside the same page without a script. */
const most = { empty: 1.5, frozen: 1.1 };

/** What the browser is made to be like. */
interface Conditions {
  readonly name: string;
  readonly repetitions: number;
  readonly slowness?: number;
  /** In bits a second and milliseconds. */
  readonly network?: { readonly rate: number; readonly latency: number };
}

const usual: Conditions = { name: '', repetitions };
const hard: readonly Conditions[] = [
  { name: ', processor slowed 4×', repetitions: 9, slowness: 4 },
  { name: ', slow 4G', repetitions: 9, network: { rate: 1_600_000, latency: 150 } },
];

/**
 * The first text after the drawing: when it is seen, all of the drawing is. A page without a script is painted while it still
 * comes, and a first piece of a drawing is none.
 */
const drawing = '.controls .field-name';

/**
 * How long the first true drawing takes, beside the first text of an empty page, and beside the finished page frozen as HTML,
 * which is as quick as the drawing could be: in turns, each for the first time.
 */
export async function measureStart(browser: Browser, site: Site): Promise<Row[]> {
  const frozenPage = site.put('frozen.html', await frozen(browser, site));
  const empty: number[] = [];
  const drawn: number[] = [];
  const still: number[] = [];
  await firstPaint(browser, site.emptyPage, 'p');
  for (let repetition = 0; repetition < repetitions; repetition++) {
    empty.push(await firstPaint(browser, site.emptyPage, 'p'));
    drawn.push(await firstPaint(browser, site.page, drawing));
    still.push(await firstPaint(browser, frozenPage, drawing));
  }
  const ratio = spreadOf(drawn).median / spreadOf(empty).median;
  const quickest = spreadOf(drawn).least / spreadOf(empty).least;
  const rows: Row[] = [
    { what: 'first text of an empty static page', measured: written(empty, 0, ' ms') },
    { what: 'first drawing of our finished page, frozen as HTML', measured: written(still, 0, ' ms') },
    { what: 'first true drawing of the page', measured: written(drawn, 0, ' ms') },
    {
      what: 'its ratio to the empty page',
      measured: `${ratio.toFixed(2)}, of the quickest ${quickest.toFixed(2)}`,
      goal: `<= ${most.empty}`,
      met: ratio <= most.empty,
    },
    ratioRow(usual, drawn, still),
  ];
  for (const conditions of hard) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let repetition = 0; repetition < conditions.repetitions; repetition++) {
      ours.push(await firstPaint(browser, site.page, drawing, conditions));
      theirs.push(await firstPaint(browser, frozenPage, drawing, conditions));
    }
    rows.push(ratioRow(conditions, ours, theirs));
  }
  return rows;
}

function ratioRow({ name }: Conditions, drawn: readonly number[], still: readonly number[]): Row {
  const [own, other] = [spreadOf(drawn).median, spreadOf(still).median];
  return {
    what: `its ratio to the frozen page${name}`,
    measured: `${(own / other).toFixed(2)} (${own.toFixed(0)} ms, ${other.toFixed(0)} ms)`,
    goal: `<= ${most.frozen}`,
    met: own / other <= most.frozen,
  };
}

/** The page after its script has drawn it, as HTML with its styles and without any script. */
async function frozen(browser: Browser, site: Site): Promise<string> {
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    await page.goto(site.page);
    await page.waitForSelector('.stage[aria-busy="false"] .figure-picture *', { state: 'attached' });
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('#page')!.inert);
    return await page.evaluate(() => {
      const styles = [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map(({ cssText }) => cssText),
      );
      for (const one of document.querySelectorAll('script, template, noscript, style, link:not([rel=icon])'))
        one.remove();
      const sheet = document.createElement('style');
      sheet.textContent = styles.join('');
      document.head.append(sheet);
      return `<!doctype html>${document.documentElement.outerHTML}`;
    });
  } finally {
    await context.close();
  }
}

/** From the navigation to the presentation of the first frame that shows the text that the selector finds, in milliseconds. */
export async function firstPaint(
  browser: Browser,
  url: string,
  selector: string,
  { slowness, network }: Partial<Conditions> = {},
): Promise<number> {
  // A context of its own has an empty cache, for files and for compiled script.
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFor, selector);
    const session = await context.newCDPSession(page);
    if (slowness) await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    if (network) {
      const throughput = network.rate / 8;
      const { latency } = network;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await page.goto(url);
    return await page.evaluate(() => (globalThis as unknown as { benchShown: Promise<number> }).benchShown);
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before its own script. The browser itself tells when it has presented a text, of every page in the same way,
 * whether that is in its first frame or in a later one.
 */
function watchFor(selector: string): void {
  const scope = globalThis as unknown as { benchShown: Promise<number> };
  scope.benchShown = new Promise((resolve) => {
    // Microtasks run before the frame is painted, so this also sees what is drawn at the last moment.
    const observer = new MutationObserver(() => {
      document.querySelector(selector)?.setAttribute('elementtiming', 'shown');
    });
    observer.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      observer.disconnect();
      resolve((list.getEntries()[0] as PerformanceEntry & { renderTime: number }).renderTime);
    }).observe({ type: 'element', buffered: true });
  });
}
