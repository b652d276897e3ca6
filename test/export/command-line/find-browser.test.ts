import { describe, expect, test } from 'vitest';
import { BrowserError, findBrowser, type Surroundings } from '../../../src/export/command-line/find-browser';

const playwrightPath = '/home/someone/.cache/ms-playwright/chromium-1/chrome';

function surroundings(
  executables: readonly string[],
  environment: Surroundings['environment'] = { PATH: '/usr/local/bin:/usr/bin' },
  platform: NodeJS.Platform = 'linux',
): Surroundings {
  return { platform, environment, playwrightPath, isExecutable: (path) => executables.includes(path) };
}

describe('findBrowser', () => {
  test('takes the browser that CHROME_PATH names before every other', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    expect(findBrowser(surroundings(['/usr/bin/chromium', '/opt/chrome'], environment))).toBe('/opt/chrome');
  });

  test('names a CHROME_PATH that cannot be run, though another browser is there', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/gone' };
    const search = () => findBrowser(surroundings(['/usr/bin/chromium'], environment));
    expect(search).toThrow(BrowserError);
    expect(search).toThrow("CHROME_PATH is '/opt/gone', which is not an executable file: set it to");
  });

  test('takes an empty CHROME_PATH for none', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '' };
    expect(findBrowser(surroundings(['/usr/bin/chromium'], environment))).toBe('/usr/bin/chromium');
  });

  test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'])(
    'finds an installed %s before the browser of Playwright',
    (command) => {
      const path = `/usr/bin/${command}`;
      expect(findBrowser(surroundings([playwrightPath, path]))).toBe(path);
    },
  );

  test('prefers chromium to chrome wherever on the PATH they are', () => {
    const executables = ['/usr/local/bin/google-chrome', '/usr/bin/chromium'];
    expect(findBrowser(surroundings(executables))).toBe('/usr/bin/chromium');
  });

  test('runs nothing from the current directory where the PATH has an empty entry', () => {
    expect(findBrowser(surroundings(['chromium', '/chromium'], { PATH: ':/usr/bin:' }))).toBeUndefined();
  });

  test.each([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/someone/Applications/Chromium.app/Contents/MacOS/Chromium',
  ])('finds %s on macOS', (path) => {
    expect(findBrowser(surroundings([path], { HOME: '/Users/someone' }, 'darwin'))).toBe(path);
  });

  test.each([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\someone\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ])('finds %s on Windows', (path) => {
    const environment = {
      LOCALAPPDATA: 'C:\\Users\\someone\\AppData\\Local',
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(findBrowser(surroundings([path], environment, 'win32'))).toBe(path);
  });

  test('takes the browser that Playwright installed where no other is', () => {
    expect(findBrowser(surroundings([playwrightPath]))).toBe(playwrightPath);
  });

  test.each<NodeJS.Platform>(['linux', 'darwin', 'win32'])(
    'finds none on a bare machine with %s',
    (platform) => {
      expect(findBrowser(surroundings([], {}, platform))).toBeUndefined();
    },
  );
});
