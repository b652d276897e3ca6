import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { launchBrowser, temporaryFolder } from '../embed/site';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** A folder with the packed package, in which hosts are installed, and a browser. */
export interface Workshop {
  readonly browser: Browser;
  /** The script of the package. */
  readonly script: Buffer;
  /** Installs packages into a folder of their own, and the packed one with them. @returns the folder */
  install(name: string, packages: readonly string[]): string;
  /** Writes a file of an author. @returns its path */
  write(folder: string, name: string, text: string | Buffer): string;
  close(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const { path, remove } = temporaryFolder();
  run('npm', ['pack', '--pack-destination', path], top);
  const { version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  const packed = join(path, `hidden-state-flow-${version}.tgz`);
  const browser = await launchBrowser();
  return {
    browser,
    script: readFileSync(join(top, 'dist/library/hidden-state-flow.js')),
    install(name, packages) {
      const folder = join(path, name);
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
      run('npm', ['install', '--no-audit', '--no-fund', packed, ...packages], folder);
      return folder;
    },
    write(folder, name, text) {
      const file = join(folder, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    async close() {
      await browser.close();
      remove();
    },
  };
}

/** Runs a program to its end. @throws Error with what it wrote, where it fails */
export function run(program: string, words: readonly string[], folder: string): string {
  // The browser that is there is used: none is fetched.
  const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' };
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The first line that a program says of its version; undefined where there is no such program. */
export function versionOf(program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n')[0]!.trim() : undefined;
}

/** The version of an installed package. */
export const installedVersion = (folder: string, name: string): string =>
  JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves a folder on this machine alone; what is not in it is its index.html, as decks of one page need it. */
export async function serve(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = join(folder, decodeURIComponent(pathname));
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(folder, 'index.html');
    const found = existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    response.end(found ? readFileSync(file) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Where the figure that is looked at is: its position, and whether it is within the window. */
export function seen(page: Page): Promise<{ readonly position: number; readonly within: boolean }> {
  return page.evaluate(() => {
    const figures = [...document.querySelectorAll('hidden-state-flow')];
    const figure = figures.find((one) => one.checkVisibility() && one.getBoundingClientRect().width > 100);
    if (!figure) return { position: Number.NaN, within: false };
    const { bottom, height } = figure.getBoundingClientRect();
    return { position: figure.position, within: height > 100 && bottom <= innerHeight + 1 };
  });
}

/** @throws Error where what was found is not what was expected */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is}, not ${should}`);
}
