import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { attributes, observed, propertyNames } from '../../src/embed/attributes/attributes';
import { built, temporaryFolder } from './site';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const top = fileURLToPath(new URL('../..', import.meta.url));
const project = temporaryFolder();
/** The package as a program has it that installed it. */
const installed = join(project.path, 'node_modules/hidden-state-flow');
const library = join(installed, 'dist/library');

beforeAll(async () => {
  mkdirSync(library, { recursive: true });
  for (const mode of ['library', 'jupyter', 'script'] as const)
    cpSync(await built(mode), library, { recursive: true });
  for (const mode of ['command', 'export'] as const)
    cpSync(await built(mode), join(library, mode), { recursive: true });
  for (const name of ['@types/react', 'csstype'])
    cpSync(join(top, 'node_modules', name), join(project.path, 'node_modules', name), { recursive: true });
  for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(join(top, name), join(installed, name));
});
afterAll(() => project.remove());

const read = (name: string): string => readFileSync(join(library, name), 'utf8');

/** A module with all that it imports, as a browser fetches it. */
function withImports(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const text = read(name);
  const imported = [...text.matchAll(/from\s*['"]\.\/([^'"]+)['"]|import\s*['"]\.\/([^'"]+)['"]/g)];
  return [text, ...imported.flatMap(([, from, bare]) => withImports((from ?? bare)!, seen))];
}

const gzipped = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

test.each([
  ['model.js', 23_500],
  ['element.js', 113_500],
  ['reveal.js', 116_000],
  ['hidden-state-flow.js', 213_500],
  ['jupyter.js', 225_500],
  ['export/index.js', 7_000],
])('%s, with all that it imports, takes no more than %d bytes, gzipped', (name, most) => {
  expect(gzipped(withImports(name))).toBeLessThanOrEqual(most);
});

test('only what is used of d3 is in it', () => {
  const everything = withImports('index.js').join('\n');
  expect(everything).not.toMatch(/from\s*['"]d3/);
  expect(everything).not.toMatch(/forceSimulation|geoAlbers|d3-transition/);
});

test('every script has its licences in it, that of d3 where d3 is, and reads the same in every encoding', () => {
  const scripts = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(8);
  for (const name of scripts) {
    const text = read(name);
    expect(text, name).toMatch(/^(#!.*\n)?\/\*![^*]*MIT License[^*]*The hidden-state-flow authors/);
    expect(text.search(/[^\0-\x7f]/), name).toBe(-1);
  }
  for (const name of [
    'element.js',
    'hidden-state-flow.js',
    'jupyter.js',
    'quarto/hidden-state-flow/hidden-state-flow.js',
  ])
    expect(read(name), name).toMatch(/d3-selection[^*]*Mike Bostock[^*]*PERFORMANCE\s+OF\s+THIS\s+SOFTWARE/);
});

test('the model knows no page', () => {
  const model = withImports('model.js').join('\n');
  expect(model).not.toMatch(/\b(document|window|HTMLElement|navigator)\b/);
});

test('the command that is installed writes a picture with its colours, and says what it cannot do', () => {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(installed, bin['hidden-state-flow']), ...args], {
      cwd: project.path,
      encoding: 'utf8',
    });
  const made = run('render', 'this is not bad', '--at', '3.5', '--out', 'step.svg');
  expect([made.status, made.stdout, made.stderr]).toEqual([0, 'step.svg\n', '']);
  const svg = readFileSync(join(project.path, 'step.svg'), 'utf8');
  expect(svg).toMatch(/fill="#524bc4"/);
  expect(svg).not.toMatch(/initial|var\(/);
  for (const own of ['--cell lstm', '--cell gru', '--depth numbers', '--layers 2 --directions 2'])
    expect(run('render', 'not bad', '--at', '1.5', '--out', 'own.svg', ...own.split(' ')).stderr, own).toBe(
      '',
    );
  const refused = run('render', 'not bad', '--at', '1.5', '--out', 'nowhere/step.svg');
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('nowhere/step.svg cannot be written: there is no such file or folder');
});

test('publint finds nothing to complain of', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  expect(messages).toEqual([]);
});

test('imported on a server, nothing happens and nothing is thrown', () => {
  writeFileSync(
    join(project.path, 'server.mjs'),
    `const before = Object.getOwnPropertyNames(globalThis).join();
    const all = await Promise.all(['', '/element', '/reveal', '/export', '/model', '/jupyter', '/script'].map((name) => import('hidden-state-flow' + name)));
    const { trace, untrainedModel, cells, define, HiddenStateFlow } = all[0];
    define();
    const model = untrainedModel({ cell: cells.tanh, seed: 1, units: 2 });
    console.log(trace(model, ['a', 'b'].map(model.embed)).length, HiddenStateFlow().id);
    if (Object.getOwnPropertyNames(globalThis).filter((name) => name !== 'HiddenStateFlow').join() !== before)
      throw new Error('there is a new global');
    process.exit(0);`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, ['server.mjs'], {
    cwd: project.path,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toBe('2 hidden-state-flow\n');
});

const program = `
  import { define, HiddenStateFlowElement, readModel, type Trace, trace, untrainedModel, cells } from 'hidden-state-flow';
  import 'hidden-state-flow/element';
  import HiddenStateFlow from 'hidden-state-flow/reveal';
  import { tokenize } from 'hidden-state-flow/model';
  define();
  const element: HiddenStateFlowElement = document.createElement('hidden-state-flow');
  element.depth = 'numbers';
  element.weights = readModel(new ArrayBuffer(8));
  element.tokenizer = (sentence) => tokenize(sentence, 'words').tokens;
  element.seek(2.5, { behavior: 'smooth' });
  const stops: readonly number[] = element.stops;
  element.addEventListener('hidden-state-flow-request', (event) => console.log(event.detail.command.type, stops));
  const model = untrainedModel({ cell: cells.tanh, seed: 1, units: 2 });
  const read: Trace = trace(model, []);
  console.log(read.length, HiddenStateFlow().id);`;

const programWithJsx = `
  import 'hidden-state-flow/element';
  import type {} from 'hidden-state-flow/jsx';
  export const figure = <hidden-state-flow sentence="not good" position={1.5} depth="box" controls className="wide" />;`;

/** Programs of somebody who has installed the package; those that are called wrong have one fault. */
const programs: Readonly<Record<string, string>> = {
  'program.ts': program,
  'wrong.ts': program.replace("'numbers'", "'deep'"),
  'program.tsx': programWithJsx,
  'wrong.tsx': programWithJsx.replace('"box"', '"deep"'),
};

describe('a program of somebody who has installed the package', () => {
  let output: readonly string[];
  beforeAll(() => {
    output = check();
  });
  /** What the compiler says of one program. */
  const complaints = (name: string): string[] => output.filter((line) => line.startsWith(`${name}(`));

  test('in TypeScript knows the types', () => {
    expect(complaints('program.ts')).toEqual([]);
    expect(complaints('wrong.ts').join()).toContain('Type \'"deep"\' is not assignable');
  });

  test('with JSX knows the element', () => {
    expect(complaints('program.tsx')).toEqual([]);
    expect(complaints('wrong.tsx').join()).toContain('Type \'"deep"\' is not assignable');
  });

  test('has nothing to complain of in the package itself', () => {
    expect(output.filter((line) => !/^(wrong\.tsx?\(|\s|$)/.test(line))).toEqual([]);
  });
});

/** Checks all programs at once, since most of the time goes into the types around them, by the strictest rules. */
function check(): string[] {
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(project.path, name), text);
  writeFileSync(join(project.path, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    moduleDetection: 'force',
    jsx: 'react-jsx',
    types: [],
  };
  writeFileSync(
    join(project.path, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: Object.keys(programs) }),
  );
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const { stdout, error } = spawnSync(process.execPath, [compiler, '-p', project.path, '--pretty', 'false'], {
    cwd: project.path,
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout.split('\n');
}

test('the manifest names what the element has', () => {
  const manifest = JSON.parse(read('custom-elements.json'));
  const [declared] = manifest.modules[0].declarations;
  const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
  expect(declared.tagName).toBe('hidden-state-flow');
  expect(names(declared.attributes).sort()).toEqual([...observed].sort());
  expect(names(declared.cssProperties)).toContain('--h-text');
  const element = readFileSync(join(top, 'src/embed/element/element.ts'), 'utf8');
  const own = [...element.matchAll(/^ {2}(?:get )?([a-z]\w*)\(.*\{$/gm)].map(([, name]) => name!);
  const internal = /Callback$|^constructor$/;
  const expected = [...propertyNames, ...own.filter((name) => !internal.test(name))];
  expect(names(declared.members).sort()).toEqual([...new Set(expected)].sort());
  for (const member of declared.members)
    if (member.attribute)
      expect(Object.values(attributes).map(({ name }) => name)).toContain(member.attribute);
  const events = readFileSync(join(top, 'src/embed/element/events.ts'), 'utf8');
  expect(names(declared.events)).toEqual(
    [...events.matchAll(/^ {2}'(hidden-state-flow-\w+)'/gm)].map(([, name]) => name),
  );
  const folder = join(top, 'src/embed');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('manifest.ts'),
  );
  const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const { name } of declared.cssParts)
    expect(
      sources.some((text) => text.includes(`'${name}'`)),
      name,
    ).toBe(true);
});

test('every entry of the package is there', async () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const entry of Object.values<string | Record<string, string>>(exports)) {
    for (const path of typeof entry === 'string' ? [entry] : Object.values(entry))
      expect(readFileSync(join(installed, path), 'utf8'), path).not.toBe('');
  }
  expect(pathToFileURL(installed).href).toContain('node_modules');
});
