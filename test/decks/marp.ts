import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Trial } from './try';
import { expectSame, installedVersion, run, seen, type Workshop } from './workshop';

const deck = `---
marp: true
class: invert
---

<script src="hidden-state-flow.js"></script>

# A heading

<hidden-state-flow sentence="not good" position="1" controls></hidden-state-flow>
`;

/** Marp CLI: to HTML, which is stepped, and to PDF. */
export const marp = (version: string): Trial => ({
  host: 'Marp CLI',
  what: '--html stepped; --html --allow-local-files --pdf',
  async run(workshop: Workshop) {
    const folder = workshop.install('marp', [`@marp-team/marp-cli@${version}`]);
    workshop.write(folder, 'hidden-state-flow.js', workshop.script);
    workshop.write(folder, 'deck.md', deck);
    const tool = join(folder, 'node_modules/@marp-team/marp-cli/marp-cli.js');
    const make = (...words: string[]): string =>
      run(process.execPath, [tool, '--html', 'deck.md', ...words], folder);
    make('-o', 'deck.html');
    const page = await workshop.browser.newPage({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    try {
      await page.goto(pathToFileURL(join(folder, 'deck.html')).href);
      await page.locator('hidden-state-flow .transport-next').click();
      expectSame('after a click', await seen(page), { position: 2, within: true });
    } finally {
      await page.close();
    }
    make('--allow-local-files', '--pdf', '-o', 'deck.pdf');
    expectSame('the PDF has the figure', readFileSync(join(folder, 'deck.pdf')).length > 20_000, true);
    return installedVersion(folder, '@marp-team/marp-cli');
  },
});
