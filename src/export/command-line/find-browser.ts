import { posix, win32 } from 'node:path';

/** What the search may look at; handed in, so that a test can be any machine. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
  /** Where Playwright keeps the Chromium it installs, whether or not it is there; only tests look there. */
  readonly playwrightPath?: string;
}

/** A reason why no browser can be run, with its remedy, in one line. */
export class BrowserError extends Error {}

/** As commands, in the order in which they are tried. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function onPath({ environment }: Surroundings): string[] {
  // An empty entry would mean the current directory, which is no place to run programs from.
  const folders = (environment.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function onMac({ environment }: Surroundings): string[] {
  const folders = ['/Applications'];
  if (environment.HOME) folders.push(posix.join(environment.HOME, 'Applications'));
  return ['Chromium', 'Google Chrome'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function onWindows({ environment }: Surroundings): string[] {
  const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap(
    (variable) => environment[variable] || [],
  );
  return ['Chromium', 'Google\\Chrome'].flatMap((name) =>
    folders.map((folder) => win32.join(folder, name, 'Application', 'chrome.exe')),
  );
}

function usualPlaces(surroundings: Surroundings): string[] {
  if (surroundings.platform === 'darwin') return onMac(surroundings);
  if (surroundings.platform === 'win32') return onWindows(surroundings);
  return onPath(surroundings);
}

/**
 * Looks for a Chromium or Chrome: the one that CHROME_PATH names, then an installed one, then Playwright's.
 *
 * @returns the path of its executable, or undefined where there is none
 * @throws BrowserError where CHROME_PATH names something that cannot be run
 * @example findBrowser(surroundings) // '/usr/bin/chromium'
 */
export function findBrowser(surroundings: Surroundings): string | undefined {
  const chosen = surroundings.environment.CHROME_PATH;
  if (chosen) {
    if (surroundings.isExecutable(chosen)) return chosen;
    // Whoever chose a browser would not want another one.
    throw new BrowserError(
      `CHROME_PATH is '${chosen}', which is not an executable file: set it to the path of a Chromium or Chrome, or unset it`,
    );
  }
  const { playwrightPath } = surroundings;
  const places = [...usualPlaces(surroundings), ...(playwrightPath ? [playwrightPath] : [])];
  return places.find((path) => surroundings.isExecutable(path));
}
