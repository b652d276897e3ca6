import { type LanguageName, languages } from '../../src/language';
import { type CellName, cells } from '../../src/model/cells';
import type { Model, ReadOut } from '../../src/model/model';
import { seededRandom } from '../../src/model/random';
import { type Trace, trace } from '../../src/model/trace';
import { untrainedModel } from '../../src/model/untrained';
import { tokenize } from '../../src/model/words/tokens';
import {
  approximateMeasure,
  createScene,
  type Depth,
  type Omitted,
  type Scene,
  type SceneInput,
  type Viewport,
} from '../../src/scene';
import { versusOf } from '../../src/scene/comparing';

/** What a test says about a figure; the rest is the figure that a newcomer sees. */
export interface Setting {
  /** The sentence, or how many words one has that is made up. */
  readonly sentence?: string | number;
  readonly seed?: number;
  readonly units?: number;
  readonly cell?: CellName;
  readonly layers?: number;
  readonly directions?: 1 | 2;
  /** How many classes its read-out tells apart; none where it has no read-out. */
  readonly classes?: number;
  readonly depth?: Depth;
  readonly viewport?: Viewport;
  readonly language?: LanguageName;
  /** How heavy the weights of its first layer are: light ones make a network that hardly says anything. */
  readonly heaviness?: number;
  /** Whether one row is told alone at every step, and not only at the first. */
  readonly rowFirst?: boolean;
  /** The word that is followed, counted from 1; 0 for none. */
  readonly follow?: number;
  readonly omit?: Omitted;
}

const defaults = {
  sentence: 'the movie was not good',
  seed: 7,
  units: 8,
  cell: 'tanh',
  layers: 1,
  directions: 1,
  classes: 0,
  depth: 'vectors',
  viewport: { width: 1280, height: 555 },
  language: 'en',
  heaviness: 1,
  rowFirst: false,
  follow: 0,
  omit: {},
} as const satisfies Required<Setting>;

const vocabulary = 'the movie was not good but her voice stayed with me for days after we had left'.split(
  ' ',
);

/** A sentence of so many words, the same at every call. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) => vocabulary[(index * 7) % vocabulary.length]).join(' ');
}

const sentenceOf = ({ sentence = defaults.sentence }: Setting): string =>
  typeof sentence === 'number' ? words(sentence) : sentence;

/** An output layer that nobody trained. */
function readOutOf(rows: number, columns: number): ReadOut {
  const random = seededRandom(`read-out ${rows} ${columns}`);
  const values = Float64Array.from({ length: rows * columns }, () => 4 * random() - 2);
  return {
    weight: { rows, columns, values },
    labels: Array.from({ length: rows }, (_, row) => `class ${row}`),
  };
}

/** The same network with all its weights and biases so many times as heavy. */
function heavier(model: Model, times: number): Model {
  const parameters = Array.from(model.parameters, ([name, own]) => {
    return [name, { ...own, values: own.values.map((value) => value * times) }] as const;
  });
  return { ...model, parameters: new Map(parameters) };
}

/** Traces are made once: hundreds of scenes show the same few. */
const traces = new Map<string, Trace>();

export function traceOf(setting: Setting): Trace {
  const { seed, units, cell, layers, directions, classes, heaviness } = { ...defaults, ...setting };
  const text = sentenceOf(setting);
  const key = JSON.stringify([text, seed, units, cell, layers, directions, classes, heaviness]);
  let made = traces.get(key);
  if (!made) {
    const untrained = heavier(
      untrainedModel({ cell: cells[cell], seed, units, layers, directions }),
      heaviness,
    );
    const model = classes > 0 ? { ...untrained, readOut: readOutOf(classes, units * directions) } : untrained;
    made = trace(model, tokenize(text, 'words').tokens.map(model.embed));
    traces.set(key, made);
  }
  return made;
}

export function inputOf(setting: Setting = {}): SceneInput {
  const { depth, viewport, language, rowFirst, follow, omit } = { ...defaults, ...setting };
  return {
    trace: traceOf(setting),
    tokens: tokenize(sentenceOf(setting), 'words').tokens,
    depth,
    strings: languages[language],
    viewport,
    measure: approximateMeasure,
    rowFirst,
    follow,
    omit,
  };
}

/** Two settings, one above the other: of one sentence with two kinds of cell, or of two sentences. */
export function comparedInput(upper: Setting, lower: Setting): SceneInput {
  const [input, other] = [inputOf(upper), inputOf({ ...upper, ...lower })];
  const kind = lower.sentence === undefined ? 'network' : 'sentence';
  return { ...input, versus: versusOf(kind, input, other) };
}

export const comparedScene = (upper: Setting, lower: Setting): Scene =>
  createScene(comparedInput(upper, lower));

export const sceneOf = (setting: Setting = {}): Scene => createScene(inputOf(setting));

/** The same in a window that is scrolled where it is too low, as the page does it. */
export function fittedScene(setting: Setting = {}): Scene {
  const scene = sceneOf(setting);
  const { width, height } = scene.stage.viewport;
  if (height >= scene.neededHeight) return scene;
  return sceneOf({ ...setting, viewport: { width, height: Math.ceil(scene.neededHeight) } });
}

/** A short name of a setting for a message. */
export function nameOf(setting: Setting): string {
  return Object.entries(setting)
    .map(([name, value]) => {
      if (typeof value === 'object')
        return 'width' in value ? `${value.width}×${value.height}` : Object.keys(value).join(' ');
      return `${name} ${String(value).slice(0, 12)}`;
    })
    .join(', ');
}

/** Every combination of the given values, one setting for each. */
export function combinations(choices: { readonly [K in keyof Setting]: readonly Setting[K][] }): Setting[] {
  return Object.entries(choices).reduce<Setting[]>(
    (settings, [name, values]) =>
      settings.flatMap((setting) => values.map((value) => ({ ...setting, [name]: value }))),
    [{}],
  );
}
