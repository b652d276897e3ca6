import { describe, expect, test } from 'vitest';
import { type Machine, obtainBrowser } from './obtain.js';

const own = '/home/someone/.cache/ms-playwright/chromium-1/chrome';
const packaged = '/usr/bin/chromium';

interface Story {
  readonly installed?: readonly string[];
  readonly canInstallPackages?: boolean;
  /** What each command brings, where it succeeds. */
  readonly brings?: Readonly<Record<string, string>>;
  readonly doesNotStart?: readonly string[];
}

/** A made-up machine, and the commands that were run on it. */
function machine({ installed = [], canInstallPackages = true, brings = {}, doesNotStart = [] }: Story) {
  const executables = new Set(installed);
  const commands: string[] = [];
  const run = (command: string, parameters: readonly string[]) => {
    const line = [command, ...parameters].join(' ');
    commands.push(line);
    const brought = brings[line];
    if (brought) executables.add(brought);
    return brought !== undefined;
  };
  const fake: Machine = {
    platform: 'linux',
    environment: { PATH: '/usr/bin' },
    playwrightPath: own,
    canInstallPackages,
    isExecutable: (path) => executables.has(path),
    playwright: (parameters) => run('playwright', parameters),
    run,
    starts: (path) => !doesNotStart.includes(path),
    say: () => {},
  };
  return { fake, commands };
}

const byPlaywright = 'playwright install chromium';
const update = 'apt-get update';
const byPackage = 'apt-get install -y --no-install-recommends chromium';

describe('obtainBrowser', () => {
  test('installs nothing where a browser is there', () => {
    const { fake, commands } = machine({ installed: [packaged] });
    expect(obtainBrowser(fake)).toBe(packaged);
    expect(commands).toEqual([]);
  });

  test("installs Playwright's browser first", () => {
    const { fake, commands } = machine({ brings: { [byPlaywright]: own } });
    expect(obtainBrowser(fake)).toBe(own);
    expect(commands).toEqual([byPlaywright]);
  });

  test('installs the package where Playwright cannot download', () => {
    const { fake, commands } = machine({ brings: { [update]: '', [byPackage]: packaged } });
    expect(obtainBrowser(fake)).toBe(packaged);
    expect(commands).toEqual([byPlaywright, update, byPackage]);
  });

  test("installs the package where Playwright's browser lacks its libraries", () => {
    const brings = { [byPlaywright]: own, [update]: '', [byPackage]: packaged };
    expect(obtainBrowser(machine({ brings, doesNotStart: [own] }).fake)).toBe(packaged);
  });

  test('says in one line what it tried and what to do where nothing helps', () => {
    expect(() => obtainBrowser(machine({}).fake)).toThrow(
      /^no chromium or chrome found, and 'npx playwright install chromium' and 'apt-get install chromium' gave none that starts: .*set CHROME_PATH[^\n]*$/,
    );
  });

  test('leaves packages alone where it may not install any', () => {
    const { fake, commands } = machine({ canInstallPackages: false });
    expect(() => obtainBrowser(fake)).toThrow(
      /^no chromium or chrome found, and 'npx playwright install chromium' gave none/,
    );
    expect(commands).toEqual([byPlaywright]);
  });
});
