import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial } from './try';
import { expectSame, run, seen, serve, versionOf, type Workshop } from './workshop';

const deck = `# A heading

\`\`\`{=html}
<hidden-state-flow class="r-stretch" sentence="not good"></hidden-state-flow>
<script src="hidden-state-flow.js"></script>
\`\`\`

# Next
`;

/** Pandoc's slides for reveal.js: the figure is raw HTML, and the script finds the deck. */
export const pandoc = (revealVersion: string): Trial => ({
  host: 'pandoc',
  what: `-t revealjs, with reveal.js ${revealVersion}, pressed`,
  async run(workshop: Workshop) {
    const version = versionOf('pandoc');
    if (!version) return undefined;
    const folder = workshop.install('pandoc', [`reveal.js@${revealVersion}`]);
    cpSync(join(folder, 'node_modules/reveal.js'), join(folder, 'reveal'), { recursive: true });
    workshop.write(folder, 'hidden-state-flow.js', workshop.script);
    workshop.write(folder, 'deck.md', deck);
    run(
      'pandoc',
      ['-t', 'revealjs', '-s', '-V', 'revealjs-url=reveal', 'deck.md', '-o', 'index.html'],
      folder,
    );
    const site = await serve(folder);
    const page = await workshop.browser.newPage({
      viewport: { width: 1024, height: 768 },
      reducedMotion: 'reduce',
    });
    try {
      await page.goto(`${site.origin}/index.html`);
      await page.waitForSelector('hidden-state-flow > .fragment', { state: 'attached' });
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('hidden-state-flow')!.position === 1);
      expectSame('after a press', await seen(page), { position: 1, within: true });
    } finally {
      await page.close();
      site.close();
    }
    return version;
  },
});
