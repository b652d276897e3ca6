/* What a person can set on the page, and how an address and the history of the browser hold it. */

import type { LanguageName } from '../../language';
import { languageNames } from '../../language/load';
import { type CellName, cells } from '../../model/cells';
import type { TokenUnit } from '../../model/words/tokens';
import { type Depth, depths } from '../../scene';
import type { Stride } from '../../timeline/stops';
import { firstSentences } from '../../trained/first-sentences';
import { type TaskName, type TrainedKind, tasks, trainedKinds } from '../../trained/tasks';

/** A network that comes with the page: one that has learned a task, or the untrained one. */
export type ModelName = TaskName | 'untrained';

/** Everything that a person can set on the page. The address holds it all. */
export interface PageState {
  readonly sentence: string;
  /** Another kind of cell that the network is compared with, on the same sentence. */
  readonly versus: CellName | undefined;
  /** Another sentence that is read by the same network, where the network is not compared with another kind of cell. */
  readonly second: string | undefined;
  readonly unit: TokenUnit;
  /** In steps; fractions are moments within a step. */
  readonly position: number;
  readonly depth: Depth;
  /** The word that is followed, counted from 1; 0 for none. */
  readonly follow: number;
  /** The unit of the hidden state that is followed through the sentence, counted from 1; 0 for none. */
  readonly followUnit: number;
  readonly model: ModelName;
  readonly cell: CellName;
  /** H, the length of the hidden state; this and the next three are the untrained network's. */
  readonly hidden: number;
  readonly layers: number;
  readonly directions: 1 | 2;
  readonly seed: number;
  /** The story that is told, by its name or the path of its file; empty for none. */
  readonly story: string;
  /** Which moment of the story is shown, counted from 1; 0 without one. */
  readonly moment: number;
  readonly stride: Stride;
  readonly speed: number;
  readonly theme: Theme;
  readonly language: LanguageName;
}

export type Theme = 'auto' | 'light' | 'dark';

/** The entries of the state that have a fixed list of values. */
export type Choice =
  | 'unit'
  | 'depth'
  | 'model'
  | 'cell'
  | 'hidden'
  | 'layers'
  | 'directions'
  | 'stride'
  | 'speed'
  | 'theme'
  | 'language';

export const choices: { readonly [Key in Choice]: readonly PageState[Key][] } = {
  unit: ['words', 'characters'],
  depth: depths,
  model: [...tasks, 'untrained'],
  cell: Object.keys(cells) as CellName[],
  hidden: [2, 4, 8, 16, 32],
  layers: [1, 2, 3],
  directions: [1, 2],
  stride: ['cell', 'beat'],
  speed: [0.25, 0.5, 1, 2, 4],
  theme: ['auto', 'light', 'dark'],
  language: Object.keys(languageNames) as LanguageName[],
};

/** The entries that say which network reads, and by what unit. */
export const ofNetwork = [
  'model',
  'cell',
  'versus',
  'hidden',
  'layers',
  'directions',
  'seed',
  'unit',
] as const satisfies readonly (keyof PageState)[];

export const largestSeed = 999_999;

/** The kind of a cell, where there are trained networks of it. */
export function trainedKindOf(cell: CellName): TrainedKind | undefined {
  return trainedKinds.find((kind) => kind === cells[cell].kind);
}

/** The cells that a network can have: trained networks have only some of them. */
export function cellsOf(model: ModelName): readonly CellName[] {
  return model === 'untrained' ? choices.cell : choices.cell.filter(trainedKindOf);
}

/** The kinds of cell that the network of a state can be compared with. */
export const comparableCells = ({ model, cell }: Pick<PageState, 'model' | 'cell'>): readonly CellName[] =>
  cellsOf(model).filter((other) => other !== cell);

/** The state itself, or with another cell where its network does not have that one; and compared with one thing at most. */
export function coherent(asked: PageState): PageState {
  const state = cellsOf(asked.model).includes(asked.cell) ? asked : { ...asked, cell: 'tanh' as const };
  const { versus, second } = state;
  if (versus === undefined) return state;
  if (!comparableCells(state).includes(versus)) return { ...state, versus: undefined };
  return second === undefined ? state : { ...state, second: undefined };
}

/** The example sentence of each network. Agreement was learned in English only. */
const examples: Readonly<Record<ModelName, Readonly<Record<LanguageName, string>>>> = {
  mood: firstSentences,
  agreement: { en: 'the keys to the old cabinet', zh: 'the keys to the old cabinet' },
  telephone: { en: 'tiger and then she told him again ?', zh: '老虎然后他说然后他又说？' },
  untrained: { en: 'the movie was not good', zh: '这部电影并不好看' },
};

export const exampleOf = (model: ModelName, language: LanguageName): string => examples[model][language];

/** The sentence for another network: its example replaces another example, but never a person's own words. */
export function exampleFor(model: ModelName, { sentence, language }: PageState): string {
  const isExample = Object.values(examples).some((own) => Object.values(own).includes(sentence));
  return isExample ? examples[model][language] : sentence;
}

/** What the figure of a state is called where that is asked for: its sentence, or both. */
export const titleOf = ({ sentence, second }: Pick<PageState, 'sentence' | 'second'>): string =>
  second === undefined ? sentence : `${sentence} / ${second}`;

/** Whether a state asks the first network to read one of its first sentences: of its words only these are needed. */
export const readsFirstSentence = ({ model, cell, unit, sentence }: PageState): boolean =>
  model === 'mood' &&
  cell === 'tanh' &&
  unit === 'words' &&
  Object.values<string>(firstSentences).includes(sentence);

/** The state of an empty address. */
export function defaultState(language: LanguageName, model: ModelName = 'untrained'): PageState {
  return {
    sentence: examples[model][language],
    versus: undefined,
    second: undefined,
    unit: 'words',
    position: 0,
    depth: 'vectors',
    follow: 0,
    followUnit: 0,
    story: '',
    moment: 0,
    model,
    cell: 'tanh',
    hidden: 8,
    layers: 1,
    directions: 1,
    seed: 89,
    stride: 'cell',
    speed: 1,
    theme: 'auto',
    language,
  };
}
