import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport, type UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { chunks } from './build/chunks.js';
import { firstPage } from './build/first/plugin.js';
import { leanSelection } from './build/lean-selection.js';
import { notices } from './build/notices.js';
import type * as Manifest from './src/embed/attributes/manifest.js';

const top = dirname(fileURLToPath(import.meta.url));

/** The weights of the networks that come with the page. */
const assetsInclude = ['**/*.safetensors'];

/** What a build makes; `vite build` alone makes the page. */
const builds: Readonly<Record<string, UserConfig['build']>> = {
  /** The modules of the package. */
  library: {
    outDir: 'dist/library',
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/embed/defined.ts',
        reveal: 'src/embed/decks/reveal/plugin.ts',
        slidev: 'src/embed/decks/slidev.ts',
        model: 'src/model/index.ts',
      },
      formats: ['es'],
    },
    // Slidev brings it.
    rolldownOptions: { external: ['vue'] },
  },
  /** One module for notebooks, which take a file and not a folder. */
  jupyter: {
    outDir: 'dist/library',
    emptyOutDir: false,
    lib: { entry: 'src/embed/decks/jupyter.ts', formats: ['es'], fileName: () => 'jupyter.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
  /** What makes files in a program, with all that it needs: the modules of the element stay as small as they are. */
  export: {
    outDir: 'dist/library/export',
    lib: { entry: 'src/export/program/index.ts', formats: ['es'], fileName: () => 'index.js' },
  },
  /** The command, which runs in Node. */
  command: {
    outDir: 'dist/library/command',
    lib: {
      entry: 'src/export/command-line/bin.ts',
      formats: ['es'],
      fileName: () => 'hidden-state-flow.js',
    },
    rolldownOptions: { external: /^node:/ },
  },
  /** One file for a plain script tag. */
  script: {
    outDir: 'dist/library',
    emptyOutDir: false,
    lib: {
      entry: 'src/embed/script.ts',
      formats: ['iife'],
      name: 'HiddenStateFlow',
      fileName: () => 'hidden-state-flow.js',
    },
  },
  /** The page in one file, which a lecture hall's computer opens without a network. */
  file: {
    outDir: 'dist/file',
    assetsInlineLimit: () => true,
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

const { plugin: divided, groups } = chunks();

const plugins: Readonly<Record<string, () => Plugin[]>> = {
  library: () => [declarations()],
  script: () => [quartoExtension()],
  file: () => [inlineWorkers(), oneFile()],
};

export default defineConfig(async ({ mode }) => ({
  base: './',
  assetsInclude,
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // Named here because a library that Vite meets only while a page is open makes it reload that page.
  optimizeDeps: { include: ['d3', 'fflate', 'mediabunny'] },
  plugins: [
    plainImports(),
    leanSelection(),
    notices(mode in builds),
    ...(plugins[mode]?.() ?? (mode in builds ? [] : [divided, firstPage()])),
  ],
  build: {
    target: 'es2022',
    sourcemap: false,
    cssCodeSplit: false,
    // What the page begins with is fetched side by side. What is loaded on demand stands alone.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_: string, needed: string[], { hostType }: { hostType: 'html' | 'js' }) =>
        hostType === 'html' ? needed : [],
    },
    ...(builds[mode] ?? { rolldownOptions: { output: { codeSplitting: { groups } } } }),
  },
  // Only tests need a browser: looking for one, or installing one, must not hold up a build.
  ...(process.env.VITEST ? { test: (await import('./test/settings.js')).settings(assetsInclude) } : {}),
}));

/** What is fetched later is one file and has no styles of its own: a plain import does, and is a kilobyte shorter. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** Adds what editors read to the modules: the types, and the custom elements manifest. */
function declarations(): Plugin {
  let folder = '';
  return {
    name: 'declarations',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    async closeBundle() {
      const types = join(folder, 'types');
      const compiler = join(
        dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
        'bin/tsc',
      );
      const { status } = spawnSync(
        process.execPath,
        [compiler, '-p', join(top, 'src/tsconfig.json'), '--outDir', types],
        { stdio: 'inherit' },
      );
      if (status !== 0) throw new Error('the types could not be written: see the errors of tsc above');
      copyFileSync(join(top, 'src/embed/jsx.d.ts'), join(types, 'embed/jsx.d.ts'));
      completeSpecifiers(types);
      const theme = readFileSync(join(top, 'styles/theme.css'), 'utf8');
      const colours = [...new Set(theme.match(/--[\w-]+(?=:)/g))];
      const { manifest } = (
        await runnerImport<typeof Manifest>(join(top, 'src/embed/attributes/manifest.ts'))
      ).module;
      writeFileSync(join(folder, 'custom-elements.json'), `${JSON.stringify(manifest(colours), null, 2)}\n`);
    },
  };
}

/** Beside the script: a folder that is copied into a Quarto project's `_extensions`. */
function quartoExtension(): Plugin {
  let folder = '';
  return {
    name: 'quarto-extension',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      const extension = join(folder, 'quarto/hidden-state-flow');
      cpSync(join(top, 'src/embed/decks/quarto'), extension, { recursive: true });
      copyFileSync(join(folder, 'hidden-state-flow.js'), join(extension, 'hidden-state-flow.js'));
    },
  };
}

/** Node asks for the whole name of a file where the source leaves the ending out. */
function completeSpecifiers(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = new Set(names.map((name) => join(folder, name)));
  for (const file of files) {
    if (!file.endsWith('.d.ts')) continue;
    const text = readFileSync(file, 'utf8').replace(
      /(from\s+|import\()(['"])(\.[^'"]*)\2/g,
      (_, before: string, quote: string, specifier: string) => {
        const target = join(dirname(file), specifier);
        const ending = files.has(`${target}.d.ts`) ? '.js' : '/index.js';
        return `${before}${quote}${specifier}${ending}${quote}`;
      },
    );
    writeFileSync(file, text);
  }
}

/** A worker that is started from the text of the page: from a disk it cannot be fetched. */
function inlineWorkers(): Plugin {
  const start = /new Worker\(\s*new URL\(\s*(['"][^'"]+)(['"]),\s*import\.meta\.url\s*\),[^)]*\)/g;
  return {
    name: 'inline-workers',
    enforce: 'pre',
    transform(code) {
      const imports: string[] = [];
      const changed = code.replace(start, (_, path: string, quote: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from ${path}?worker&inline${quote};`);
        return `new ${name}()`;
      });
      return imports.length > 0 ? { code: `${imports.join('\n')}\n${changed}`, map: null } : undefined;
    },
  };
}

/** Puts the script and the styles into the page: a browser loads no modules from files. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('there is no index.html to put the script into');
      // This page is to be opened from a disk.
      let html = String(page.source).replace(/\s*<p id="from-disk"[\s\S]*?<\/script>/, '');
      for (const [name, made] of Object.entries(bundle)) {
        if (made === page) continue;
        // With everything in one chunk Vite leaves its mark for what to fetch ahead where it was.
        const text =
          made.type === 'chunk' ? made.code.replaceAll('__VITE_PRELOAD__', 'void 0') : String(made.source);
        // An end tag or a comment within a string would end the script, or hide its end.
        const inline = made.type === 'chunk' ? text.replaceAll(/<(\/script|!--)/g, '<\\$1') : text;
        const [open, close] =
          made.type === 'chunk' ? ['<script type="module">', '</script>'] : ['<style>', '</style>'];
        const tag = new RegExp(`<(script|link)[^>]*${name.replaceAll('.', '\\.')}[^>]*>(</script>)?`);
        if (!tag.test(html)) throw new Error(`${name} is not in index.html: one file must hold everything`);
        html = html.replace(tag, () => `${open}${inline}${close}`);
        delete bundle[name];
      }
      page.source = html;
      page.fileName = 'hidden-state-flow.html';
    },
  };
}
