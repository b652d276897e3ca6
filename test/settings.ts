import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { browserArguments } from './browser/arguments.js';
import { prepareBrowser } from './browser/prepare.js';
import { Tally } from './reporters/tally.js';

/** A test need not wait for what the page loads later. */
const whole = { node: 'test/scene/parts.ts', browser: 'test/view/whole.ts' };

/** A number of one's own, `random`, or what every run begins with. */
const { SEED } = process.env;
const seed = SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(SEED ?? 1991);

const browserTests = 'test/**/*.browser.test.ts';

/**
 * What Vitest runs: the `node` project, then the `browser` project in a real Chromium.
 *
 * @param assetsInclude as the page is built with it: a project does not inherit it
 */
export function settings(assetsInclude: string[]): NonNullable<ViteUserConfig['test']> {
  const executablePath = prepareBrowser();
  return {
    passWithNoTests: false,
    reporters: ['default', new Tally()],
    projects: [
      {
        assetsInclude,
        test: {
          name: 'node',
          provide: { seed },
          environment: 'node',
          setupFiles: whole.node,
          // Vitest empties style sheets. What is exported takes its colours from their text.
          css: { include: [/\.css\?raw$/] },
          include: ['test/**/*.test.ts'],
          exclude: [browserTests],
          // One process runs one file after the other: it reads the source, and builds the library, once for all of them.
          isolate: false,
          globalSetup: 'test/embed/builds.ts',
          // No test waits: one that is slow is slow because the machine has other work.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        assetsInclude,
        // Vite reloads the page, and loses the tests in it, when it meets a library that is not listed.
        optimizeDeps: { include: ['d3', 'fflate', 'mediabunny', 'fast-check', 'axe-core'] },
        test: {
          name: 'browser',
          provide: { seed },
          include: [browserTests],
          setupFiles: whole.browser,
          // After the node tests and one file at a time: animations are timed, and a machine may have two cores.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 15_000,
          hookTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: false,
            // Anyone who reaches this server can have it run code.
            api: { host: '127.0.0.1' },
            viewport: { width: 1280, height: 720 },
            provider: playwright({
              launchOptions: {
                executablePath,
                args: [...browserArguments],
              },
              // The developer's own language must not change what a test reads.
              contextOptions: { locale: 'en-US' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  };
}
