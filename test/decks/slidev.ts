import { join } from 'node:path';
import type { Trial } from './try';
import { expectSame, installedVersion, run, seen, serve, type Workshop } from './workshop';

const deck = `---
theme: default
fonts:
  provider: none
---

# A heading

<HiddenStateFlow sentence="not good" controls />

---

# Next
`;

/** Slidev, built: the slide has as many clicks as the figure has steps, also after a click on one of its buttons. */
export const slidev = (version: string): Trial => ({
  host: 'Slidev',
  what: 'built; pressed, pressed while it moves, also during the last step; its buttons clicked',
  async run(workshop: Workshop) {
    const packages = [`@slidev/cli@${version}`, '@slidev/theme-default'];
    const folder = workshop.install(`slidev-${version}`, packages);
    workshop.write(folder, 'slides.md', deck);
    workshop.write(
      folder,
      'components/HiddenStateFlow.ts',
      "export { default } from 'hidden-state-flow/slidev'\n",
    );
    const tool = join(folder, 'node_modules/@slidev/cli/bin/slidev.mjs');
    run(process.execPath, [tool, 'build', 'slides.md'], folder);
    const site = await serve(join(folder, 'dist'));
    const page = await workshop.browser.newPage({ viewport: { width: 1280, height: 720 } });
    try {
      await page.goto(`${site.origin}/1`);
      await page.waitForFunction(() =>
        document.querySelector('hidden-state-flow')?.shadowRoot?.querySelector('.caption'),
      );
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('hidden-state-flow')!.position > 0);
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/clicks=1/);
      expectSame('after a press while it moves', await seen(page), { position: 1, within: true });
      await page.locator('hidden-state-flow .transport-next').click();
      await page.waitForURL(/clicks=2/);
      await page.waitForFunction(() => document.querySelector('hidden-state-flow')!.position > 1);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('hidden-state-flow')!.position === 2);
      expectSame('a press during the last step turns no page', new URL(page.url()).pathname, '/1');
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/\/2/);
    } finally {
      await page.close();
      site.close();
    }
    return installedVersion(folder, '@slidev/cli');
  },
});
