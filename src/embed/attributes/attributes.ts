import { type CellName, cells } from '../../model/cells';
import type { TokenUnit } from '../../model/words/tokens';
import { type Depth, depths } from '../../scene';
import { firstPosition } from '../../timeline/moment';
import type { Stride } from '../../timeline/stops';
import { type TaskName, tasks } from '../../trained/tasks';
import { flag, flagOrWords, maybeOneOf, number, oneOf, someOf, text } from './attribute';
import { defaults } from './defaults';

export type ModelName = 'untrained' | TaskName;
export type ThemeName = 'auto' | 'light' | 'dark';

/** The parts of a figure that can be left out. */
export const hideable = ['caption', 'equation', 'loop'] as const;

/** A position beyond the end of the longest sentence. */
const farthest = 1e6;

/** Every attribute of the element, by the name of the property that reflects it. */
export const attributes = {
  sentence: text('sentence', {
    description: 'The sentence that is read; without it, a sentence of the language.',
  }),
  secondSentence: text('second-sentence', {
    description: 'Another sentence, which the same network reads below, in lock-step.',
  }),
  readBy: oneOf<TokenUnit>('read-by', ['words', 'characters'], 'words', {
    description: 'What a step reads: a word or a character.',
  }),
  model: oneOf<ModelName>('model', ['untrained', ...tasks], 'untrained', {
    description:
      'The network: untrained, or one that has learned a task. Own weights are the property `weights`.',
  }),
  cell: oneOf<CellName>('cell', Object.keys(cells) as CellName[], 'tanh', {
    description: 'The kind of cell.',
  }),
  versus: maybeOneOf<CellName>('versus', Object.keys(cells) as CellName[], {
    description:
      'Another kind of cell, which reads the same sentence below, in lock-step. It comes before `second-sentence`.',
  }),
  units: oneOf('units', [2, 4, 8, 16, 32], defaults.units, {
    description: 'The length of the hidden state of an untrained network.',
  }),
  layers: oneOf('layers', [1, 2, 3], 1, { description: 'How many layers an untrained network has.' }),
  directions: oneOf('directions', [1, 2], 1, {
    description: '2 for an untrained network that also reads from right to left.',
  }),
  seed: number('seed', [0, defaults.largestSeed], defaults.seed, {
    whole: true,
    description: 'What the random weights of an untrained network are made from.',
  }),
  position: number('position', [firstPosition, farthest], 0, {
    description:
      'Where the figure is: −1 folded, 0 unrolled, 3 after cell 3, 3.5 half-way through cell 4. As an attribute, where it last came to rest.',
  }),
  depth: oneOf<Depth>('depth', depths, 'vectors', { description: 'How far the black box is opened.' }),
  follow: number('follow', [0, farthest], 0, {
    whole: true,
    description:
      'The word, counted from 1, that is followed through the states: its share of each is drawn in its colour. 0 for none.',
  }),
  stepBy: oneOf<Stride>('step-by', ['cell', 'beat'], 'cell', {
    description: 'What a step forward is: a whole cell, or one beat of it.',
  }),
  speed: number('speed', [0.25, 4], 1, { description: 'How fast it moves; 1 is the usual speed.' }),
  controls: flagOrWords('controls', {
    description: 'Shows the controls: all, or those that it names of `sentence`, `scrubber` and `transport`.',
  }),
  hide: someOf('hide', hideable, {
    description:
      'Parts that are left out: `caption`, the words below; `equation`; and `loop`, the small folded figure before the chain.',
  }),
  compact: flag('compact', {
    description:
      'Larger type for a hall: at least 14 points on a slide of 7.5 inches, 11 in half of one, where that fits. The equation goes first.',
  }),
  autoplay: flag('autoplay', {
    description: 'Plays when it is first seen; nothing plays by itself without it.',
  }),
  theme: oneOf<ThemeName>('theme', ['auto', 'light', 'dark'], 'auto', {
    description: 'Light or dark; `auto` is dark where the page around it writes in light ink.',
  }),
  label: text('label', { description: 'What the figure is called where it is read out.' }),
} as const;

export type Attributes = typeof attributes;
export type PropertyName = keyof Attributes;

/** What all attributes together say, every one with a value that makes sense. */
export type Settings = { readonly [Key in PropertyName]: ReturnType<Attributes[Key]['read']> };

export const propertyNames = Object.keys(attributes) as PropertyName[];

/** The attributes whose changes an element is told of. The language is an attribute of HTML. */
export const observed: readonly string[] = [...propertyNames.map((name) => attributes[name].name), 'lang'];

/** What the attributes of an element say. */
export function settingsOf(element: Pick<Element, 'getAttribute'>): Settings {
  const read = propertyNames.map((key) => {
    const { name, read } = attributes[key];
    return [key, read(element.getAttribute(name))];
  });
  return Object.fromEntries(read) as Settings;
}
