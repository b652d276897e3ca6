import { type Browser, chromium } from 'playwright';
import { browserArguments } from '../browser/arguments';
import { prepareBrowser } from '../browser/prepare';

/** The browser of the tests, found as they find it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: prepareBrowser(),
    args: [...browserArguments],
  });
}

/** What every page of the bench is opened with. */
export const pageOptions = {
  viewport: { width: 1280, height: 720 },
  locale: 'en-US',
  reducedMotion: 'no-preference',
} as const;
