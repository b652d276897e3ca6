import { defineConfig } from 'vitest/config';

/** The weights of the networks that come with the page. */
const assetsInclude = ['**/*.safetensors'];

export default defineConfig(async () => ({
  base: './',
  assetsInclude,
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // Named here because a library that Vite meets only while a page is open makes it reload that page.
  optimizeDeps: { include: ['d3'] },
  build: {
    target: 'es2022',
    sourcemap: false,
    cssCodeSplit: false,
    // What is loaded on demand stands alone: nothing has to be fetched before it.
    modulePreload: false,
  },
  // Only tests need a browser: looking for one, or installing one, must not hold up a build.
  ...(process.env.VITEST ? { test: (await import('./test/settings.js')).settings(assetsInclude) } : {}),
}));
