import { type Setting, sceneOf } from '../scene/make';

/** A telling moment of the figure. */
export interface GalleryMoment {
  readonly name: string;
  readonly position: number;
  readonly setting: Setting;
  /** What it is compared with, below: what differs from the setting. */
  readonly lower?: Setting;
}

const figure: Setting = { seed: 89 };
const narrow = { width: 390, height: 640 };
const omit = { inside: true, equations: 'all' } as const;

/** The middle of each beat of step 3: what a film of the step would stop at. */
const beats = sceneOf(figure).stage.beats.map(
  ({ name, start, end }): GalleryMoment => ({
    name: `step 3, ${name}`,
    position: 2 + (start + end) / 2,
    setting: figure,
  }),
);

export const moments: readonly GalleryMoment[] = [
  { name: 'folded', position: -1, setting: figure },
  { name: 'half unrolled', position: -0.5, setting: figure },
  { name: 'unrolled', position: 0, setting: figure },
  { name: 'between two cells', position: 2.05, setting: figure },
  ...beats,
  { name: 'after step 3', position: 3, setting: figure },
  { name: 'after the last step', position: 5, setting: figure },
  { name: 'box', position: 2.9, setting: { ...figure, depth: 'box' } },
  { name: 'numbers', position: 3, setting: { ...figure, depth: 'numbers' } },
  { name: 'numbers, adding', position: 2.6, setting: { ...figure, depth: 'numbers' } },
  { name: 'relu', position: 3, setting: { ...figure, cell: 'relu' } },
  // Spaces keep the words apart on every machine, whatever dictionary it has.
  { name: 'chinese', position: 2.55, setting: { ...figure, language: 'zh', sentence: '电影 不 好看' } },
  { name: 'phone', position: 3, setting: { ...figure, viewport: narrow } },
  { name: 'one word', position: 1, setting: { ...figure, sentence: 'hello' } },
  { name: 'sixty words', position: 30, setting: { ...figure, sentence: 60 } },
  { name: 'lstm', position: 3, setting: { ...figure, cell: 'lstm' } },
  { name: 'lstm, adding', position: 2.3, setting: { ...figure, cell: 'lstm' } },
  { name: 'lstm, the forget gate closes', position: 2.5, setting: { ...figure, cell: 'lstm' } },
  { name: 'gru', position: 3, setting: { ...figure, cell: 'gru' } },
  { name: 'gru on a phone', position: 3, setting: { ...figure, cell: 'gru', viewport: narrow } },
  { name: 'two layers', position: 7.6, setting: { ...figure, layers: 2 } },
  { name: 'both directions', position: 7.6, setting: { ...figure, directions: 2 } },
  { name: 'a followed word', position: 4, setting: { ...figure, follow: 2 } },
  { name: 'a followed word in the black box', position: 5, setting: { ...figure, depth: 'box', follow: 1 } },
  { name: 'a followed word in an lstm', position: 3.95, setting: { ...figure, cell: 'lstm', follow: 2 } },
  { name: 'read-out of two classes', position: 3, setting: { ...figure, classes: 2 } },
  { name: 'read-out of many classes', position: 3, setting: { ...figure, classes: 40 } },
  { name: 'two hundred units', position: 3, setting: { ...figure, units: 200 } },
  {
    name: 'no cell opens',
    position: 2.7,
    setting: { ...figure, classes: 2, omit, viewport: { width: 1280, height: 300 } },
  },
  { name: 'two kinds of cell', position: 3, setting: { ...figure, classes: 2 }, lower: { cell: 'lstm' } },
  {
    name: 'two sentences',
    position: 5,
    setting: { ...figure, classes: 2, sentence: 'the movie was good' },
    lower: { sentence: 'the movie was not good' },
  },
  { name: 'thirty-two units', position: 3, setting: { ...figure, units: 32 } },
];
