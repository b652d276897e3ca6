import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { houseFaults, limits, type SourceFile } from './house';

const top = fileURLToPath(new URL('..', import.meta.url));

/** All of the source but the numbers that were trained and what only declares. */
function source(): SourceFile[] {
  return readdirSync(join(top, 'src'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.[cm]?[jt]sx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((entry) => relative(top, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('src/trained/weights/'))
    .map((path) => ({ path, text: readFileSync(join(top, path), 'utf8') }));
}

test('the source keeps to the rules of the house', () => {
  const files = source();
  expect(files).not.toEqual([]);
  expect(houseFaults(files)).toEqual([]);
});

/** Made-up files by their paths. */
type House = Readonly<Record<string, string>>;

const faultsOf = (house: House): string[] =>
  houseFaults(Object.entries(house).map(([path, text]) => ({ path, text })));

const lines = (count: number): string => `${'\n'.repeat(count - 1)}// the last line\n`;

/** A function, from its first line to its last. */
const long = (count: number, first = 'function draw() {', last = '}'): string =>
  `${first}${'\n'.repeat(count - 1)}${last}\n`;

const folder = (path: string, count: number): House =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${path}/file${index}.ts`, '']));

const broken: readonly (readonly [what: string, house: House, faults: readonly string[]])[] = [
  [
    'two files that import each other',
    { 'src/view/a.ts': "import { b } from './b';", 'src/view/b.ts': "export { a } from './a';" },
    ['src/view/a.ts → src/view/b.ts → src/view/a.ts is a circle of imports'],
  ],
  [
    'a circle of three, of which one asks for a type and one through an index',
    {
      'src/view/a.ts': "import type { B } from '../page';",
      'src/page/index.ts': "export * from './c.js';",
      'src/page/c.ts': "export type C = import('../view/a').A;",
    },
    ['src/page/c.ts → src/view/a.ts → src/page/index.ts → src/page/c.ts is a circle of imports'],
  ],
  [
    'a circle that is closed only when it is asked for',
    { 'src/view/a.ts': "import './b';", 'src/view/b.ts': "export const later = () => import('./a');" },
    ['src/view/a.ts → src/view/b.ts → src/view/a.ts is a circle of imports'],
  ],
  [
    'a file that imports itself',
    { 'src/view/a.ts': "import { a } from './a';" },
    ['src/view/a.ts → src/view/a.ts is a circle of imports'],
  ],
  [
    'a crowded folder',
    folder('src/view', limits.filesOfFolder + 1),
    ['src/view has 17 files of its own: at most 16'],
  ],
  [
    'a file that is too long',
    { 'src/view/a.ts': lines(limits.linesOfFile + 1) },
    ['src/view/a.ts has 251 lines: at most 250'],
  ],
  [
    'a function that is too long',
    { 'src/view/a.ts': `\n${long(limits.linesOfFunction + 1)}` },
    ['src/view/a.ts:2 draw has 61 lines: at most 60 in a function'],
  ],
  [
    'the same as a value, a method and a callback',
    {
      'src/view/a.ts': long(61, 'const draw = () => {'),
      'src/view/b.ts': long(61, 'class Figure { draw() {', '} }'),
      'src/view/c.ts': long(61, 'each(function () {', '});'),
    },
    [
      'src/view/a.ts:1 draw has 61 lines: at most 60 in a function',
      'src/view/b.ts:1 draw has 61 lines: at most 60 in a function',
      'src/view/c.ts:1 a function without a name has 61 lines: at most 60 in a function',
    ],
  ],
  [
    'a function within a function, both too long',
    { 'src/view/a.ts': long(61, 'const outer = () => { function inner() {', '} };') },
    [
      'src/view/a.ts:1 outer has 61 lines: at most 60 in a function',
      'src/view/a.ts:1 inner has 61 lines: at most 60 in a function',
    ],
  ],
  [
    'an import from a room further up',
    {
      'src/scene/marks/mark.ts': "\nimport type { Chain } from '../layout/chain';",
      'src/scene/layout/chain.ts': '',
    },
    [
      'src/scene/marks/mark.ts:2 imports src/scene/layout/chain.ts from src/scene/layout: src/scene/marks may import only from src/scene/marks',
    ],
  ],
  [
    'an import from the top of the house, through its index',
    { 'src/scene/figure/fold.ts': "import { createScene } from '..';", 'src/scene/index.ts': '' },
    [
      'src/scene/figure/fold.ts:1 imports src/scene/index.ts from src/scene: src/scene/figure may import only from src/scene/marks, src/scene/layout, src/scene/motion, src/scene/follow, src/scene/cell, src/scene/figure',
    ],
  ],
  [
    'a file of the scene in no room',
    { 'src/scene/attic/box.ts': '' },
    [
      'src/scene/attic/box.ts is in no room: move it to one of src/scene/marks, src/scene/layout, src/scene/motion, src/scene/follow, src/scene/cell, src/scene/figure, src/scene',
    ],
  ],
];

const sound: readonly (readonly [what: string, house: House])[] = [
  [
    'two ways to one file',
    {
      'src/view/a.ts': "import './b';\nimport './c';",
      'src/view/b.ts': "import './c';",
      'src/view/c.ts': "import 'd3';\nimport './c.css';",
    },
  ],
  [
    'a comment that tells of an import',
    { 'src/view/a.ts': "// import './a';\nconst text = \"import './a'\";" },
  ],
  ['a full folder', { ...folder('src/view', limits.filesOfFolder), ...folder('src/view/more', 1) }],
  ['a full file', { 'src/view/a.ts': lines(limits.linesOfFile) }],
  ['a full function', { 'src/view/a.ts': long(limits.linesOfFunction) }],
  [
    'imports from the own room, and from those below it',
    {
      'src/scene/scene.ts': "import './stage';\nimport './figure';",
      'src/scene/stage.ts': "import './marks/mark';",
      'src/scene/figure/index.ts': "import './wires/wire';\nimport '../cell/open';",
      'src/scene/figure/wires/wire.ts': "import '../../layout/chain';",
      'src/scene/cell/open.ts': "import '../motion/sum';\nimport '../../timeline/beats';",
      'src/scene/motion/sum.ts': '',
      'src/scene/layout/chain.ts': '',
      'src/scene/marks/mark.ts': '',
      'src/timeline/beats.ts': '',
    },
  ],
];

describe('the rules of the house', () => {
  test.each(broken)('find %s', (_, house, faults) => {
    expect(faultsOf(house)).toEqual(faults);
  });

  test.each(sound)('leave %s alone', (_, house) => {
    expect(faultsOf(house)).toEqual([]);
  });

  test('refuse what cannot be read instead of passing it', () => {
    expect(() => faultsOf({ 'src/view/a.ts': 'const = ;' })).toThrow(/^src\/view\/a\.ts cannot be read: /);
  });
});
