import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { isExecutable } from '../../src/export/command-line/executable.js';
import { BrowserError } from '../../src/export/command-line/find-browser.js';
import { type Machine, obtainBrowser } from './obtain.js';

function run(command: string, parameters: readonly string[]): boolean {
  // What installers print, pages of it when they fail, would bury the one line that tells the remedy.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { stdio: 'ignore', env: environment }).status === 0;
}

function thisMachine(): Machine {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isRoot = process.getuid?.() === 0;
  return {
    platform: process.platform,
    environment: process.env,
    isExecutable,
    playwrightPath: chromium.executablePath(),
    canInstallPackages: isRoot && folders.some((folder) => isExecutable(join(folder, 'apt-get'))),
    // Through node instead of npx: npx is a shell script that Windows does not run without a shell.
    playwright: (parameters) => {
      const manifest = createRequire(import.meta.url).resolve('playwright/package.json');
      return run(process.execPath, [join(dirname(manifest), 'cli.js'), ...parameters]);
    },
    run,
    // Chrome on Windows opens a window when asked for its version; there and on macOS nothing can be missing.
    starts: (executable) => process.platform !== 'linux' || run(executable, ['--version']),
    say: (line) => console.error(line),
  };
}

/** The browser for the tests; where none can be had, says so in one line and ends the run with exit code 1. */
export function prepareBrowser(): string {
  try {
    return obtainBrowser(thisMachine());
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    // Thrown further, Vitest would print the stack of its configuration instead of the remedy alone.
    console.error(error.message);
    process.exit(1);
  }
}
