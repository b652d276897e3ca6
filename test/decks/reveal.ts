import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial } from './try';
import { expectSame, installedVersion, serve, type Workshop } from './workshop';

const deck = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme/black.css"></head>
<body><div class="reveal"><div class="slides">
<section><h2>A heading</h2><hidden-state-flow class="r-stretch" sentence="not good"></hidden-state-flow></section>
<section><h2>Next</h2></section>
</div></div>
<script src="reveal.js"></script><script src="hidden-state-flow.js"></script>
<script>Reveal.initialize({ transition: 'none', width: 1024, height: 768 });
Reveal.on('pdf-ready', () => { document.documentElement.dataset.ready = ''; });</script></body></html>`;

/** What the dialog writes for reveal.js: the script finds the deck, every press is a step, and paper has every step. */
export const reveal = (version: string): Trial => ({
  host: 'reveal.js',
  what: 'pressed, pressed while it moves, printed in a dark theme',
  async run(workshop: Workshop) {
    const folder = workshop.install(`reveal-${version}`, [`reveal.js@${version}`]);
    cpSync(join(folder, 'node_modules/reveal.js/dist'), folder, { recursive: true });
    workshop.write(folder, 'hidden-state-flow.js', workshop.script);
    workshop.write(folder, 'index.html', deck);
    const site = await serve(folder);
    const page = await workshop.browser.newPage({ viewport: { width: 1024, height: 768 } });
    try {
      await page.goto(`${site.origin}/index.html`);
      await page.waitForSelector('hidden-state-flow > .fragment', { state: 'attached' });
      const position = (): Promise<number[]> =>
        page.evaluate(() => [...document.querySelectorAll('hidden-state-flow')].map((one) => one.position));
      for (const step of [1, 2]) {
        await page.keyboard.press('PageDown');
        await page.waitForFunction(
          (from) => document.querySelector('hidden-state-flow')!.position > from,
          step - 1,
        );
        await page.keyboard.press('PageDown');
        expectSame('after a press while it moves', await position(), [step]);
      }
      await page.goto('about:blank');
      await page.goto(`${site.origin}/index.html?print-pdf`);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      expectSame('on paper', await position(), [0, 1, 2]);
      await page.emulateMedia({ media: 'print' });
      const ink = await page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('hidden-state-flow')!.shadowRoot!.querySelector('.tokens text')!,
          ).fill,
      );
      expectSame('the ink on black paper', Number(/\d+/.exec(ink)) > 128, true);
    } finally {
      await page.close();
      site.close();
    }
    return installedVersion(folder, 'reveal.js');
  },
});
