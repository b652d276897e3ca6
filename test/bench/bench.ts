import { launchBrowser } from './browser';
import { measureMoving } from './moving';
import { measureReading } from './reading';
import { printSection, type Row } from './report';
import { measureRest } from './rest';
import { serveSite } from './site';
import { measureSize } from './size';
import { measureStart } from './start';
import { measureTyping } from './typing';
import { visit } from './visit';

/** Measures the page built in a folder and prints what it found. Only what cannot be measured makes it fail. */
export async function bench(folder: string): Promise<void> {
  const begun = Date.now();
  const site = await serveSite(folder);
  const browser = await launchBrowser();
  console.log(`${folder} in Chromium ${browser.version()}; medians, with the least and the most`);
  try {
    await section('Size of the page', () => measureSize(browser, site));
    await section('Reading, in Node', async () => measureReading());
    await section('Start, each time with an empty cache', () => measureStart(browser, site));
    await attempt('Moving', async () => {
      const { work, elements, dropped } = await measureMoving(browser, site);
      printSection(
        "Main-thread work in a frame while moving (Chrome's trace: processor time of every task)",
        work,
      );
      printSection('Elements of the figure', elements);
      printSection('Frames dropped with the processor slowed four times', dropped);
    });
    await section('Frames asked for', () => visiting({ words: 5, depth: 'vectors', at: 2 }, measureRest));
    await section('Typing', () => visiting({ words: 5_000, depth: 'vectors', at: 0 }, measureTyping));
  } finally {
    await browser.close();
    site.close();
  }
  console.log(`\nmeasured in ${Math.round((Date.now() - begun) / 1000)} s`);

  async function visiting<Value>(
    scenario: Parameters<typeof visit>[2],
    measure: (opened: Awaited<ReturnType<typeof visit>>) => Promise<Value>,
  ): Promise<Value> {
    const opened = await visit(browser, site, scenario);
    try {
      return await measure(opened);
    } finally {
      await opened.close();
    }
  }
}

const section = (title: string, measure: () => Promise<readonly Row[]>): Promise<void> =>
  attempt(title, async () => printSection(title, await measure()));

/** One thing that cannot be measured must not hide the others. */
async function attempt(title: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    console.error(`\n${title}: could not be measured: ${error instanceof Error ? error.message : error}`);
  }
}
