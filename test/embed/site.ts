import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { inject } from 'vitest';
import { browserArguments } from '../browser/arguments';
import { prepareBrowser } from '../browser/prepare';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** A folder that is gone at the end. */
export interface Folder {
  readonly path: string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'hidden-state-flow-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export type Mode = 'page' | 'library' | 'jupyter' | 'script' | 'command' | 'export' | 'file';

const made = new Map<Mode, Promise<string>>();

/**
 * What `vite build --mode` makes, in a folder of its own that nobody changes: it is built once, and for all tests that
 * this process runs.
 */
export function built(mode: Mode): Promise<string> {
  let folder = made.get(mode);
  if (!folder) {
    folder = buildInto(mkdtempSync(join(inject('builds'), `${mode}-`)), mode);
    made.set(mode, folder);
  }
  return folder;
}

async function buildInto(folder: string, mode: Mode): Promise<string> {
  await build({
    root: top,
    configFile: join(top, 'vite.config.ts'),
    logLevel: 'error',
    ...(mode === 'page' ? {} : { mode }),
    build: { outDir: folder, emptyOutDir: false },
  });
  return folder;
}

/** What is served under a path: the content, and what the browser is told of it. */
export interface Served {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A server on this machine alone, with the files of reveal.js under /reveal/. */
export interface Site {
  readonly origin: string;
  /** Puts something under a path, `/deck.html`. */
  put(path: string, served: Served): void;
  close(): void;
}

export async function openSite(): Promise<Site> {
  const files = new Map<string, Served>();
  const reveal = join(top, 'node_modules/reveal.js/dist');
  const find = (path: string): Served | undefined => {
    if (files.has(path)) return files.get(path);
    if (!path.startsWith('/reveal/')) return undefined;
    return { body: readFileSync(join(reveal, path.slice('/reveal/'.length))) };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const served = find(pathname);
    const type = types[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(served ? 200 : 404, { 'content-type': type, ...served?.headers });
    response.end(served?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put: (path, served) => files.set(path, served),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: prepareBrowser(),
    args: [...browserArguments, '--js-flags=--expose-gc'],
  });
}
