import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { pageOptions } from './browser';
import type { Row } from './report';
import type { Site } from './site';

/** In bytes, of script and styles together. */
const most = 45_000;

/** What a person downloads who comes for the first time: what is loaded on demand is not waited for. */
export async function measureSize(browser: Browser, site: Site): Promise<Row[]> {
  const requests = await requestsOf(browser, site);
  const sizeOf = (ending: string): number =>
    [...site.files]
      .filter(([path]) => path.endsWith(ending) && requests.some((url) => url.endsWith(path)))
      .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
  const [script, styles] = [sizeOf('.js'), sizeOf('.css')];
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

  const foreign = requests.filter((url) => !url.startsWith(site.page));
  return [
    {
      what: 'script and styles, gzipped',
      measured: `${kilobytes(script + styles)} (script ${kilobytes(script)}, styles ${kilobytes(styles)})`,
      goal: `<= ${kilobytes(most)}`,
      met: script + styles <= most,
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
