import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { built, launchBrowser, openSite, type Site } from './site';

/** A browser, and a place on the web for plain pages with the script that is shipped. */
export interface Pages {
  readonly site: Site;
  open(page: PlainPage): Promise<OpenPlainPage>;
  close(): Promise<void>;
}

export interface PlainPage {
  readonly body: string;
  /** The page's own script, in a file of its own. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

export interface OpenPlainPage {
  readonly page: Page;
  readonly debug: CDPSession;
  /** Everything that the page asked for. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  const [site, browser, script] = await Promise.all([openSite(), launchBrowser(), built('script')]);
  site.put('/hidden-state-flow.js', { body: readFileSync(join(script, 'hidden-state-flow.js')) });
  return {
    site,
    async open({ body, script = '', headers = {}, reducedMotion = 'reduce' }) {
      site.put('/own.js', { body: script });
      site.put('/page.html', { body: pageText(body), headers });
      const context = await browser.newContext({
        viewport: { width: 1280, height: 720 },
        reducedMotion,
        locale: 'en-US',
      });
      const page = await context.newPage();
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.addInitScript(countFrames);
      const debug = await context.newCDPSession(page);
      await page.goto(`${site.origin}/page.html`);
      return { page, debug, requests, errors, close: () => context.close() };
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}

const pageText = (body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Page</title>
    <link rel="icon" href="data:,">
    <script src="/hidden-state-flow.js"></script>
    <script src="/own.js" defer></script>
  </head>
  <body>${body}</body>
</html>`;

/** Runs in the page before its own script: counts the frames that are asked for and have not come. */
function countFrames(): void {
  const waiting = new Set<number>();
  const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = globalThis;
  const scope = globalThis as unknown as { waitingFrames: () => number; plainFrame: typeof request };
  scope.waitingFrames = () => waiting.size;
  scope.plainFrame = request.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => {
    const id = request((time) => {
      waiting.delete(id);
      callback(time);
    });
    waiting.add(id);
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    waiting.delete(id);
    cancel(id);
  };
}

/** How many objects of a kind are alive after the garbage has been collected. */
export async function alive(debug: CDPSession, kind: string): Promise<number> {
  await debug.send('HeapProfiler.collectGarbage');
  const { result } = await debug.send('Runtime.evaluate', { expression: `${kind}.prototype` });
  const { objects } = await debug.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup: 'alive',
  });
  const { result: count } = await debug.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await debug.send('Runtime.releaseObjectGroup', { objectGroup: 'alive' });
  await debug.send('Runtime.releaseObject', { objectId: result.objectId! });
  return count.value as number;
}

/** How many listeners there are on the page after the garbage has been collected. */
export async function listeners(debug: CDPSession): Promise<number> {
  await debug.send('Performance.enable');
  await debug.send('HeapProfiler.collectGarbage');
  const { metrics } = await debug.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSEventListeners')!.value;
}

/** Lets observers be told; frames of the test's own are not counted. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { plainFrame } = globalThis as unknown as { plainFrame: typeof requestAnimationFrame };
        plainFrame(() => plainFrame(() => plainFrame(() => resolve())));
      }),
  );
}
