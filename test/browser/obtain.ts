import { BrowserError, findBrowser, type Surroundings } from '../../src/export/command-line/find-browser.js';

/** A machine that a browser can be installed on. */
export interface Machine extends Surroundings {
  /** Whether apt-get is there and this user may install with it. */
  readonly canInstallPackages: boolean;
  /** Runs a command of Playwright's own: `playwright(['install', 'chromium'])`. */
  playwright(parameters: readonly string[]): boolean;
  /** Runs a command; false where it could not be run or failed. */
  run(command: string, parameters: readonly string[]): boolean;
  /** Whether a browser just installed starts: on a bare Linux its libraries may be missing. */
  starts(executable: string): boolean;
  /** Says what takes so long. */
  say(line: string): void;
}

function installed(machine: Machine): string | undefined {
  const found = findBrowser(machine);
  return found !== undefined && machine.starts(found) ? found : undefined;
}

/**
 * Finds a browser, or installs one where there is none.
 *
 * @returns the path of its executable
 * @throws BrowserError where none can be had, or CHROME_PATH names something that cannot be run
 */
export function obtainBrowser(machine: Machine): string {
  const found = findBrowser(machine);
  if (found !== undefined) return found;

  const remedy =
    'install Chromium or Chrome, or set CHROME_PATH to the path of one, for example CHROME_PATH=/usr/bin/chromium';
  const tried = ['npx playwright install chromium'];
  machine.say(`no chromium or chrome found: trying '${tried[0]}'`);
  if (machine.playwright(['install', 'chromium'])) {
    const own = installed(machine);
    if (own !== undefined) return own;
  }
  if (machine.canInstallPackages) {
    tried.push('apt-get install chromium');
    machine.say(`that gave no browser that starts: trying '${tried[1]}'`);
    const packages = ['install', '-y', '--no-install-recommends', 'chromium'];
    if (machine.run('apt-get', ['update']) && machine.run('apt-get', packages)) {
      const packaged = installed(machine);
      if (packaged !== undefined) return packaged;
    }
  }
  const attempts = tried.map((command) => `'${command}'`).join(' and ');
  throw new BrowserError(`no chromium or chrome found, and ${attempts} gave none that starts: ${remedy}`);
}
