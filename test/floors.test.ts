import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './floors';

const top = fileURLToPath(new URL('..', import.meta.url));

function sourceFiles(): string[] {
  return readdirSync(join(top, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

describe('the source', () => {
  test('keeps to its floors', () => {
    const files = sourceFiles();
    expect(files).not.toEqual([]);
    expect(files.flatMap((path) => faultsOf(path, readFileSync(join(top, path), 'utf8')))).toEqual([]);
  });

  test('is laid out as one look at the top level tells', () => {
    const known = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'biome.json',
      'build',
      'index.html',
      'package-lock.json',
      'package.json',
      'src',
      'styles',
      'test',
      'tsconfig.json',
      'vite.config.ts',
    ];
    const ignored = ['node_modules', 'dist', 'coverage'];
    const others = readdirSync(top).filter(
      (name) => !name.startsWith('.') && ![...known, ...ignored].includes(name) && !name.endsWith('.local'),
    );
    expect(others).toEqual([]);
  });
});

/** A made-up file, one line for each expected fault. */
interface Example {
  readonly path: string;
  readonly text: string;
  readonly fault: string;
}

const broken: readonly Example[] = [
  {
    path: 'src/model/cell.ts',
    text: "import { draw } from '../view/draw';",
    fault:
      "src/model/cell.ts:1 imports '../view/draw' from src/view: src/model may import only from src/model",
  },
  {
    path: 'src/model/cells/rnn.ts',
    text: "\nexport type { Beat } from '../../timeline/beats';",
    fault:
      "src/model/cells/rnn.ts:2 imports '../../timeline/beats' from src/timeline: src/model may import only from src/model",
  },
  {
    path: 'src/language/rich.ts',
    text: "export * from '/src/player/player.ts?raw';",
    fault:
      "src/language/rich.ts:1 imports '/src/player/player.ts?raw' from src/player: src/language may import only from src/model, src/trained, src/training, src/language",
  },
  {
    path: 'src/model/cell.ts',
    text: "const later = () => import('../main');",
    fault:
      "src/model/cell.ts:1 imports '../main' from src/main.ts and src/index.ts: src/model may import only from src/model",
  },
  {
    path: 'src/model/cell.ts',
    text: "type Scene = import('../scene').Scene;",
    fault: "src/model/cell.ts:1 imports '../scene' from src/scene: src/model may import only from src/model",
  },
  {
    path: 'src/view/view.ts',
    text: 'export const load = (name: string) => import(name);',
    fault: 'src/view/view.ts:1 imports a name worked out at run time: write it as a string',
  },
  {
    path: 'src/view/view.ts',
    text: "import { rows } from '../../test/fixtures/rows';",
    fault: "src/view/view.ts:1 imports '../../test/fixtures/rows': src may not import tests",
  },
  {
    path: 'src/view/view.ts',
    text: "import 'd3-transition';",
    fault: "src/view/view.ts:1 imports 'd3-transition': draw the moment that the timeline gives",
  },
  {
    path: 'src/scene/scene.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
    text: 'const label = `on ${document.title}`;',
    fault: "src/scene/scene.ts:1 uses 'document': only src/view and the floors above it may know the page",
  },
  {
    path: 'src/scene/scene.ts',
    text: 'export const draw = (target: SVGGElement) => target;',
    fault: "src/scene/scene.ts:1 uses 'SVGGElement': only src/view and the floors above it may know the page",
  },
  {
    path: 'src/player/player.ts',
    text: 'const shared = { window };',
    fault: "src/player/player.ts:1 uses 'window': only src/view and the floors above it may know the page",
  },
  {
    path: 'src/timeline/beats.ts',
    text: 'const parent: Node | undefined = undefined;',
    fault: "src/timeline/beats.ts:1 uses 'Node': only src/view and the floors above it may know the page",
  },
  {
    path: 'src/page/page.ts',
    text: 'const { random } = Math;',
    fault: "src/page/page.ts:1 uses 'Math.random': take a seeded random source",
  },
  {
    path: 'src/view/clock.ts',
    text: "const seed = globalThis.Math['random']();",
    fault: "src/view/clock.ts:1 uses 'Math.random': take a seeded random source",
  },
  {
    path: 'src/view/view.ts',
    text: 'const start = Date.now();',
    fault: "src/view/view.ts:1 uses 'Date.now': take the time from src/view/clock.ts",
  },
  {
    path: 'src/main.ts',
    text: 'const now = () => window.performance.now();',
    fault: "src/main.ts:1 uses 'performance.now': take the time from src/view/clock.ts",
  },
  {
    path: 'src/main.ts',
    text: 'setInterval(() => {}, 16);',
    fault: "src/main.ts:1 uses 'setInterval': take the time from the clock",
  },
  {
    path: 'src/view/view.ts',
    text: "element['innerHTML'] = markup;",
    fault: "src/view/view.ts:1 uses 'innerHTML': create the elements, and set their text",
  },
  {
    path: 'src/view/view.ts',
    text: 'element.insertAdjacentHTML(where, markup);',
    fault: "src/view/view.ts:1 uses 'insertAdjacentHTML': create the elements, and set their text",
  },
  {
    path: 'src/view/view.ts',
    text: 'cells\n  .transition()\n  .attr("x", 1);',
    fault: "src/view/view.ts:1 calls '.transition(': draw the moment that the timeline gives",
  },
  {
    path: 'src/view/view.ts',
    text: 'label?.html(markup);',
    fault: "src/view/view.ts:1 calls '.html(': append the elements, and set their text",
  },
  {
    path: 'src/tools/tool.ts',
    text: '',
    fault:
      'src/tools/tool.ts is on no floor: move it to one of src/model, src/trained, src/training, src/language, src/timeline, src/player, src/scene, src/view, src/embed, src/export, src/page, src/main.ts and src/index.ts',
  },
];

const sound: readonly Omit<Example, 'fault'>[] = [
  { path: 'src/model/cells/rnn.ts', text: "import type { Cell } from '../cell';\nimport { sum } from 'd3';" },
  { path: 'src/page/page.ts', text: "import '../../styles/page.css';\nimport { draw } from '../view/draw';" },
  { path: 'src/main.ts', text: "import './index';\nimport { page } from './page';\ndocument.title = page;" },
  { path: 'src/view/clock.ts', text: 'export const now = () => performance.now() || Date.now();' },
  {
    path: 'src/scene/scene.ts',
    text: [
      '// document.title, and `window` too',
      "const text = 'document.innerHTML';",
      'const pattern = /window/;',
      'interface Node { readonly window: number; document(): void }',
      'export const root: Node = { window: 1, document() {} };',
      'export const width = (history: readonly Node[], node: Node) => node.window * history.length;',
      "const transition = 'cubic';",
      'export const moment = { transition, text, pattern, html: false };',
    ].join('\n'),
  },
];

describe('the rules of the floors', () => {
  test.each(broken)('find the fault in $path: $text', ({ path, text, fault }) => {
    expect(faultsOf(path, text)).toContain(fault);
  });

  test.each(sound)('leave $path alone', ({ path, text }) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  test('refuse what cannot be read instead of passing it', () => {
    expect(faultsOf('src/view/view.ts', 'const = ;')[0]).toMatch(/^src\/view\/view\.ts cannot be read: /);
  });
});
