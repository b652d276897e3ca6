import { join } from 'node:path';
import type { Trial } from './try';
import { expectSame, installedVersion, run, serve, type Workshop } from './workshop';

/** A framework, and a small program in it: a figure, a button that gives it another sentence, and what it tells. */
interface Framework {
  readonly host: string;
  /** The package whose version is told. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const page = (main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>
<body><div id="app"></div><script type="module" src="/${main}"></script></body></html>`;

const react: Framework = {
  host: 'React',
  name: 'react',
  packages: ['react@19.3.1', 'react-dom@19.3.1', '@vitejs/plugin-react@6.3.0'],
  files: {
    'vite.config.js': "import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };",
    'index.html': page('main.jsx'),
    'main.jsx': `import 'hidden-state-flow/element';
import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [sentence, setSentence] = useState('not good');
  const [told, setTold] = useState('');
  const figure = useRef(null);
  useEffect(() => {
    const tell = () => setTold(String(figure.current.position));
    figure.current.addEventListener('hidden-state-flow-settle', tell);
    return () => figure.current?.removeEventListener('hidden-state-flow-settle', tell);
  }, []);
  return <>
    <hidden-state-flow ref={figure} sentence={sentence} depth="box" controls={true} />
    <button id="other" onClick={() => setSentence('one two three')}>other</button><output>{told}</output>
  </>;
}
createRoot(document.querySelector('#app')).render(<StrictMode><App /></StrictMode>);`,
  },
};

const vue: Framework = {
  host: 'Vue',
  name: 'vue',
  packages: ['vue@3.5.45', '@vitejs/plugin-vue@6.0.11'],
  files: {
    'vite.config.js': `import vue from '@vitejs/plugin-vue';
const isCustomElement = (tag) => tag === 'hidden-state-flow';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };`,
    'index.html': page('main.js'),
    'main.js':
      "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');",
    'App.vue': `<script setup>
import 'hidden-state-flow/element';
import { ref } from 'vue';
const sentence = ref('not good');
const told = ref('');
</script>
<template>
  <hidden-state-flow :sentence="sentence" depth="box" :controls="true" @hidden-state-flow-settle="told = String($event.target.position)" />
  <button id="other" @click="sentence = 'one two three'">other</button><output>{{ told }}</output>
</template>`,
  },
};

const svelte: Framework = {
  host: 'Svelte',
  name: 'svelte',
  packages: ['svelte@5.57.3', '@sveltejs/vite-plugin-svelte@7.3.1'],
  files: {
    'vite.config.js':
      "import { svelte } from '@sveltejs/vite-plugin-svelte';\nexport default { plugins: [svelte()] };",
    'index.html': page('main.js'),
    'main.js':
      "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('#app') });",
    'App.svelte': `<script>
  import 'hidden-state-flow/element';
  let sentence = $state('not good');
  let told = $state('');
</script>
<hidden-state-flow {sentence} depth="box" controls={true} onhidden-state-flow-settle={(event) => (told = String(event.target.position))}></hidden-state-flow>
<button id="other" onclick={() => (sentence = 'one two three')}>other</button><output>{told}</output>`,
  },
};

/** A program in a framework, built by Vite: the figure takes properties, tells where it is, and takes another sentence. */
const inFramework = ({ host, name, packages, files }: Framework): Trial => ({
  host,
  what: 'built by Vite; properties set, stepped, its events heard, its sentence changed',
  async run(workshop: Workshop) {
    const folder = workshop.install(name, ['vite@8.3.8', ...packages]);
    for (const [file, text] of Object.entries(files)) workshop.write(folder, file, text);
    run(process.execPath, [join(folder, 'node_modules/vite/bin/vite.js'), 'build'], folder);
    const site = await serve(join(folder, 'dist'));
    const view = await workshop.browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const errors: string[] = [];
    view.on('pageerror', (error) => errors.push(error.message));
    try {
      await view.goto(`${site.origin}/`);
      await view.locator('hidden-state-flow .transport-next').click();
      await view.waitForFunction(() => document.querySelector('output')!.textContent === '1');
      await view.locator('#other').click();
      await view.waitForFunction(() => document.querySelector('hidden-state-flow')!.length === 3);
      const found = await view.evaluate(() => {
        const { depth, position } = document.querySelector('hidden-state-flow')!;
        return [depth, position];
      });
      expectSame('its depth and position', found, ['box', 1]);
      expectSame('errors', errors, []);
    } finally {
      await view.close();
      site.close();
    }
    return installedVersion(folder, name);
  },
});

export const frameworks: readonly Trial[] = [react, vue, svelte].map(inFramework);
