import { launchBrowser } from './browser';
import { measureFollowing } from './following';
import { measureMoving } from './moving';
import { measureReading } from './reading';
import { printSection, type Row } from './report';
import { measureRest } from './rest';
import { type Site, serveSite } from './site';
import { measureSize } from './size';
import { measureStart } from './start';
import { measureTyping } from './typing';
import { visit } from './visit';

/**
 * Measures the page built in a folder and prints what it found. Only what cannot be measured makes it fail.
 *
 * @param against a folder with another build, which is measured in the same run and printed beside it
 */
export async function bench(folder: string, against?: string): Promise<void> {
  const begun = Date.now();
  const sites = [await serveSite(folder), ...(against === undefined ? [] : [await serveSite(against)])];
  const browser = await launchBrowser();
  const names = against === undefined ? folder : `${folder}, and beside it ${against},`;
  console.log(`${names} in Chromium ${browser.version()}; medians, with the least and the most`);
  /** Measures one thing of every build, one after the other. */
  const ofEach = async <Value>(
    measure: (site: Site) => Promise<Value>,
  ): Promise<[Value, Value | undefined]> => {
    const [own, other] = sites as [Site, Site | undefined];
    return [await measure(own), other && (await measure(other))];
  };
  const section = (title: string, measure: (site: Site) => Promise<readonly Row[]>): Promise<void> =>
    attempt(title, async () => printSection(title, ...(await ofEach(measure))));
  const visiting = async <Value>(
    site: Site,
    scenario: Parameters<typeof visit>[2],
    measure: (opened: Awaited<ReturnType<typeof visit>>) => Promise<Value>,
  ): Promise<Value> => {
    const opened = await visit(browser, site, scenario);
    try {
      return await measure(opened);
    } finally {
      await opened.close();
    }
  };
  try {
    await section('Size of the page', (site) => measureSize(browser, site));
    await attempt('Reading, in Node', async () => printSection('Reading, in Node', measureReading()));
    await section('Start, each time with an empty cache', (site) => measureStart(browser, site));
    await attempt('Moving', async () => {
      const [own, other] = await ofEach((site) => measureMoving(browser, site));
      printSection(
        "Main-thread work in a frame while moving (Chrome's trace: processor time of every task)",
        own.work,
        other?.work,
      );
      printSection('Elements of the figure', own.elements, other?.elements);
      printSection('Frames dropped with the processor slowed four times', own.dropped, other?.dropped);
    });
    await section('Following', (site) => measureFollowing(browser, site));
    const still = { words: 5, depth: 'vectors', at: 2 } as const;
    await section('Frames asked for', (site) => visiting(site, still, measureRest));
    const long = { words: 5_000, depth: 'vectors', at: 0 } as const;
    await section('Typing', (site) => visiting(site, long, measureTyping));
  } finally {
    await browser.close();
    for (const site of sites) site.close();
  }
  console.log(`\nmeasured in ${Math.round((Date.now() - begun) / 1000)} s`);
}

/** One thing that cannot be measured must not hide the others. */
async function attempt(title: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    console.error(`\n${title}: could not be measured: ${error instanceof Error ? error.message : error}`);
  }
}
