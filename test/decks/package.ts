import { join } from 'node:path';
import type { Trial } from './try';
import { expectSame, installedVersion, run, serve, type Workshop } from './workshop';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { margin: 0 } .reveal { height: 100vh }</style></head>
<body><div class="reveal"><div class="slides"><section>
<hidden-state-flow class="r-stretch" sentence="not good"></hidden-state-flow></section></div></div>
<div id="app"></div><script type="module" src="/main.ts"></script></body></html>`;

const program = `import 'hidden-state-flow/element';
import HiddenStateFlow from 'hidden-state-flow/reveal';
import Component from 'hidden-state-flow/slidev';
import { cells, trace, untrainedModel } from 'hidden-state-flow/model';
import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import { createApp, h } from 'vue';

const model = untrainedModel({ cell: cells.tanh, seed: 1, units: 2 });
const length = trace(model, ['a', 'b', 'c'].map(model.embed)).length;
createApp(() => h(Component, { clicks: 1, sentence: 'one two' })).mount('#app');
await new Reveal({ transition: 'none', plugins: [HiddenStateFlow] }).initialize();
document.documentElement.dataset.length = String(length);
`;

/** A fresh project that installs the packed file, bundled by Vite: the element, the plugin, the component and the model. */
export const freshProject = (version: string): Trial => ({
  host: 'Vite, a fresh project',
  what: 'the packed file installed; element, reveal.js plugin, Slidev component and model bundled and used',
  async run(workshop: Workshop) {
    const folder = workshop.install('fresh', [`vite@${version}`, 'vue@3.5.45', 'reveal.js@6.0.2']);
    workshop.write(folder, 'index.html', page);
    workshop.write(folder, 'main.ts', program);
    run(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], folder);
    const site = await serve(join(folder, 'dist'));
    const view = await workshop.browser.newPage({
      viewport: { width: 1280, height: 720 },
      reducedMotion: 'reduce',
    });
    const errors: string[] = [];
    view.on('pageerror', (error) => errors.push(error.message));
    try {
      await view.goto(`${site.origin}/`);
      await view.waitForSelector('html[data-length]', { state: 'attached' });
      await view.waitForSelector('.reveal hidden-state-flow > .fragment', { state: 'attached' });
      await view.keyboard.press('ArrowRight');
      await view.waitForFunction(() => document.querySelector('hidden-state-flow')!.position === 1);
      const found = await view.evaluate(() => [
        document.documentElement.dataset.length,
        document.querySelector<HTMLElementTagNameMap['hidden-state-flow']>('#app hidden-state-flow')!
          .position,
      ]);
      expectSame('the length of the trace, and the position of the component', found, ['3', 1]);
      expectSame('errors', errors, []);
    } finally {
      await view.close();
      site.close();
    }
    return installedVersion(folder, 'vite');
  },
});
