import { describe, expect, test } from 'vitest';
import { command, type Machine } from '../../../src/export/command-line/command';
import { CommandError } from '../../../src/export/command-line/options';
import { fileOfTensors, networkTensors } from '../../model/weights/write';
import { readDeck, slidesOf } from '../powerpoint/deck';

interface Run {
  readonly code: number;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly said: string;
  readonly warned: string;
  /** The parts of its work that it told to be done, and how many there are. */
  readonly told: readonly (readonly [done: number, total: number])[];
  /** What a browser was asked to draw. */
  readonly drawn: readonly { readonly scale: number; readonly transparent: boolean }[];
}

/** Runs the command on a machine of the test's own, with the files that are given. */
async function run(args: readonly string[], given: Readonly<Record<string, Uint8Array>> = {}): Promise<Run> {
  const files = new Map<string, string | Uint8Array>();
  const drawn: { scale: number; transparent: boolean }[] = [];
  const told: [number, number][] = [];
  let [said, warned] = ['', ''];
  const machine: Machine = {
    readFile: (path) => {
      const file = given[path];
      if (!file) throw new CommandError(`${path} cannot be read: there is no such file`);
      return file;
    },
    writeFile: (path, content) => files.set(path, content),
    say: (line) => {
      said += `${line}\n`;
    },
    warn: (line) => {
      warned += `${line}\n`;
    },
    progress: (done, total) => told.push([done, total]),
    photograph: async (_, scale, transparent) => {
      drawn.push({ scale, transparent });
      return new Uint8Array([1]);
    },
  };
  const code = await command(args, machine);
  return { code, files, said, warned, told, drawn };
}

const svgOf = (run: Run, name: string): string => String(run.files.get(name));

test('a moment is written as a picture that needs nothing else', async () => {
  const made = await run(['render', 'this is not bad', '--at', '3.5', '--out', 'step.svg']);
  expect(made.code).toBe(0);
  expect(made.said).toBe('step.svg\n');
  expect(svgOf(made, 'step.svg')).toMatch(/^<svg width="1280" height="720"/);
  expect(svgOf(made, 'step.svg')).toMatch(/>bad<\/text>/);
  expect(svgOf(made, 'step.svg')).not.toMatch(/var\(|light-dark|initial/);
});

test('every stop of a sentence is a slide of one deck', async () => {
  const made = await run(['render', 'not bad', '--all', '--by', 'beat', '--out', 'slides.pptx']);
  expect(made.code).toBe(0);
  const slides = slidesOf(readDeck(made.files.get('slides.pptx') as Uint8Array));
  expect(slides).toHaveLength(2 + 2 * 6);
  expect(made.said).toMatch(/^slides\.pptx: 14 slides, \d+ kB\n$/);
  expect(made.told.at(-1)).toEqual([14, 14]);
});

test('the same request is the same file, to the byte', async () => {
  const once = await run(['render', 'not bad', '--all', '--out', 'slides.pptx']);
  const twice = await run(['render', 'not bad', '--all', '--out', 'slides.pptx']);
  expect(once.files).toEqual(twice.files);
});

test('stops between two positions are numbered pictures', async () => {
  const made = await run([
    'render',
    'not bad at all',
    '--all',
    '--from',
    '2',
    '--to',
    '3',
    '--out',
    'a/b.svg',
  ]);
  expect([...made.files.keys()]).toEqual(['a/b-01.svg', 'a/b-02.svg']);
});

test('a position before the first word is a value and not an option', async () => {
  const made = await run(['render', 'not bad', '--at', '-1', '--out', 'a.svg']);
  expect(svgOf(made, 'a.svg')).toContain('A recurrent network is one cell with a loop');
});

test('options say which network, how much of it, and how it looks', async () => {
  const made = await run(
    'render 不好 --at 1 --model untrained --cell lstm --depth box --theme dark --lang zh --shape 1:1 --out a.svg'.split(
      ' ',
    ),
  );
  expect(made.warned).toBe('');
  expect(svgOf(made, 'a.svg')).toMatch(/^<svg width="960" height="960"/);
  expect(svgOf(made, 'a.svg')).toContain('fill="#14161a"');
  expect(svgOf(made, 'a.svg')).toContain('LSTM');
});

test('a picture without paper has none', async () => {
  const [paper, none] = await Promise.all(
    [[], ['--transparent']].map((more) => run(['render', 'not', '--at', '1', '--out', 'a.svg', ...more])),
  );
  expect(svgOf(paper!, 'a.svg')).toContain('<rect width="1280" height="720" fill="#ffffff"/>');
  expect(svgOf(none!, 'a.svg')).not.toContain('<rect width="1280"');
});

test('a picture in dots is drawn by a browser, as finely as is asked for', async () => {
  const made = await run('render not --at 1 --scale 3 --transparent --out a.png'.split(' '));
  expect(made.drawn).toEqual([{ scale: 3, transparent: true }]);
  expect(made.files.get('a.png')).toEqual(new Uint8Array([1]));
});

test('all stops can be one picture that plays by itself', async () => {
  const made = await run('render not --all --play --depth box --out a.svg'.split(' '));
  expect(made.said).toMatch(/^a\.svg: \d+ seconds, \d+ kB\n$/);
  expect(svgOf(made, 'a.svg')).toContain('<animate ');
});

test('markup in a sentence is text', async () => {
  const made = await run(['render', '<script>x</script>', '--at', '1', '--out', 'a.svg']);
  expect(svgOf(made, 'a.svg')).not.toContain('<script');
  expect(svgOf(made, 'a.svg')).toContain('&lt;');
});

describe('own weights', () => {
  const weights = new Uint8Array(
    fileOfTensors({ ...networkTensors(), 'embedding.weight': { shape: [3, 2] } }, { nonlinearity: 'tanh' }),
  );

  test('read the sentence, with their words', async () => {
    const words = new TextEncoder().encode('zip\nzap\nzup\n');
    const args = 'render zip --at 1 --weights own.safetensors --vocabulary words.txt --out a.svg'.split(' ');
    const made = await run(args, { 'own.safetensors': weights, 'words.txt': words });
    expect(made.warned).toBe('');
    expect(svgOf(made, 'a.svg')).toContain('>zip</text>');
  });

  test('that are none are refused with the name of their file', async () => {
    const args = 'render zip --at 1 --weights own.safetensors --out a.svg'.split(' ');
    const made = await run(args, { 'own.safetensors': new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]) });
    expect(made.code).toBe(2);
    expect(made.warned).toMatch(/^hidden-state-flow: own\.safetensors: /);
  });
});

test('three hundred words are a warning that says how many slides they are, and how to have fewer', async () => {
  const sentence = Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ');
  const args = ['render', sentence, '--all', '--from', '2', '--to', '3', '--out', 'a.pptx'];
  expect((await run(args)).warned).toBe('');
  const options = '--all --by beat --units 2 --depth box --out a.pptx'.split(' ');
  const many = await run(['render', sentence, ...options]);
  expect(many.warned).toContain('these are 1802 slides: --from 4 --to 8');
  expect(many.said).toMatch(/^a\.pptx: 1802 slides, \d+ kB\n$/);
  const wanted = ['ppt/slides/slide1.xml', 'ppt/slides/slide1802.xml', 'ppt/notesSlides/notesSlide1802.xml'];
  const deck = readDeck(many.files.get('a.pptx') as Uint8Array, (path) => wanted.includes(path));
  expect([...deck.keys()].sort()).toEqual(wanted.toSorted());
  expect(JSON.stringify([...deck.values()].map(({ children }) => children))).toContain('w299');
}, 120_000);

test.each([
  [['render', '--at', '1', '--out', 'a.svg'], 'no sentence: give one in quotes'],
  [['render', 'not', 'bad', '--at', '1', '--out', 'a.svg'], "'bad' stands beside the sentence"],
  [['render', ' ', '--at', '1', '--out', 'a.svg'], 'the sentence has no word'],
  [['render', 'not', '--out', 'a.svg'], 'no moment: say which with --at 3.5'],
  [['render', 'not', '--at', '1', '--all', '--out', 'a.svg'], '--at and --all exclude each other'],
  [['render', 'not', '--at', '7', '--out', 'a.svg'], 'this sentence ends at 1'],
  [['render', 'not', '--at', 'x', '--out', 'a.svg'], "--at cannot be 'x': it is a number from -1 on"],
  [['render', 'not', '--all', '--from', '3', '--out', 'a.svg'], 'no stop lies between --from 3 and --to 1'],
  [['render', 'not', '--at', '1'], 'no file: name one with --out'],
  [['render', 'not', '--at', '1', '--out', 'a.gif'], "'a.gif' is no file that can be written"],
  [
    ['render', 'not', '--at', '1', '--out', 'a.svg', '--cell', 'lsmt'],
    "--cell cannot be 'lsmt': it is 'tanh'",
  ],
  [['render', 'not', '--at', '1', '--out', 'a.svg', '--seed', '-3'], '--seed'],
  [
    ['render', 'not', '--at', '1', '--out', 'a.svg', '--theme', 'auto'],
    "--theme cannot be 'auto': it is light or dark",
  ],
  [['render', 'not', '--at', '1', '--out', 'a.png', '--scale', '9'], 'it is a number from 1 to 4'],
  [['render', 'not', '--at', '1', '--out', 'a.svg', '--colour', 'red'], "unknown option '--colour'"],
  [
    ['render', 'not', '--at', '1', '--out', 'a.svg', '--model', 'mood', '--cell', 'relu'],
    'no network has learned mood with relu',
  ],
  [['render', 'not', '--all', '--play', '--out', 'a.pptx'], '--play makes one moving .svg of all stops'],
  [['draw', 'not'], "'draw' is unknown"],
] as const)('%j is refused with a word on what to do', async (args, message) => {
  const made = await run(args);
  expect(made.code).toBe(2);
  expect(made.warned).toContain(message);
  expect(made.files.size).toBe(0);
});

test('--help names every option', async () => {
  const { code, said } = await run(['render', '--help']);
  expect(code).toBe(0);
  for (const option of [
    'at',
    'all',
    'by',
    'from',
    'to',
    'out',
    'theme',
    'lang',
    'shape',
    'transparent',
    'play',
    'scale',
    'weights',
    'vocabulary',
    'nonlinearity',
    'model',
    'cell',
    'units',
    'layers',
    'directions',
    'seed',
    'depth',
    'read-by',
  ])
    expect(said).toContain(`--${option}`);
});
