import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { firstVisit } from '../../build/size';
import { pageOptions } from './browser';
import type { Row } from './report';
import type { Site } from './site';

/** In bytes, of script and styles together. */
const most = 45_000;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a person downloads who comes for the first time, and what comes when the first picture is there. */
export async function measureSize(browser: Browser, site: Site): Promise<Row[]> {
  const read = (path: string): string => site.files.get(path)!.toString('utf8');
  const { script, styles, figure, network, page, files } = firstVisit(site.files.keys(), read);
  const requests = await requestsOf(browser, site);
  const foreign = requests.filter((url) => !url.startsWith(site.page));
  const after = requests
    .map((url) => url.slice(site.page.length))
    .filter((path) => path.endsWith('.js') && !files.includes(path));
  const later = after.reduce((sum, path) => sum + gzipSync(site.files.get(path)!, { level: 9 }).length, 0);
  return [
    {
      what: 'script and styles of a first visit, gzipped',
      measured: `${kilobytes(script + styles)} (script ${kilobytes(script)}, styles ${kilobytes(styles)})`,
      goal: `<= ${kilobytes(most)}`,
      met: script + styles <= most,
    },
    {
      what: 'right after them, what moves the figure',
      measured: `${kilobytes(figure)}, so that a first step needs ${kilobytes(script + styles + figure)}`,
    },
    { what: 'its network: the weights, and the words of the first sentence', measured: kilobytes(network) },
    { what: 'the page itself, with what stands within it', measured: kilobytes(page) },
    {
      what: 'what it fetches right after, in idle moments',
      measured: `${kilobytes(later)} in ${after.length} files`,
    },
    {
      what: 'requests: for its own files, for others',
      measured: `${requests.length - foreign.length}, ${[foreign.length, ...foreign].join(' ')}`,
      goal: 'others 0',
      met: foreign.length === 0,
    },
  ];
}

async function requestsOf(browser: Browser, site: Site): Promise<string[]> {
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.page, { waitUntil: 'networkidle' });
    return requests.filter((url) => !url.startsWith('data:'));
  } finally {
    await context.close();
  }
}
