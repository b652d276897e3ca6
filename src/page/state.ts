import { type LanguageName, languages } from '../language';
import { type CellName, cells } from '../model/cells';
import type { TokenUnit } from '../model/tokens';
import { type Depth, depths } from '../scene';
import type { Stride } from '../timeline/stops';

/** Everything that a person can set on the page. The address holds it all. */
export interface PageState {
  readonly sentence: string;
  readonly unit: TokenUnit;
  /** In steps; fractions are moments within a step. */
  readonly position: number;
  readonly depth: Depth;
  readonly cell: CellName;
  /** H, the length of the hidden state. */
  readonly hidden: number;
  readonly seed: number;
  readonly stride: Stride;
  readonly speed: number;
  readonly theme: Theme;
  readonly language: LanguageName;
}

export type Theme = 'auto' | 'light' | 'dark';

/** The entries of the state that are one of a few values. */
export type Choice = 'unit' | 'depth' | 'cell' | 'hidden' | 'stride' | 'speed' | 'theme' | 'language';

export const choices: { readonly [Key in Choice]: readonly PageState[Key][] } = {
  unit: ['words', 'characters'],
  depth: depths,
  cell: Object.keys(cells) as CellName[],
  hidden: [2, 4, 8, 16, 32],
  stride: ['cell', 'beat'],
  speed: [0.25, 0.5, 1, 2, 4],
  theme: ['auto', 'light', 'dark'],
  language: Object.keys(languages) as LanguageName[],
};

export const largestSeed = 999_999;

const sentences: Readonly<Record<LanguageName, string>> = {
  en: 'the movie was not good',
  zh: '这部电影并不好看',
};

/** What a person sees who comes for the first time. */
export function defaultState(language: LanguageName): PageState {
  return {
    sentence: sentences[language],
    unit: 'words',
    position: 0,
    depth: 'vectors',
    cell: 'tanh',
    hidden: 8,
    seed: 89,
    stride: 'cell',
    speed: 1,
    theme: 'auto',
    language,
  };
}
