import { cells } from '../../model/cells';
import { chainsOf, type Model } from '../../model/model';
import type { Track } from '../../player/playhead';
import { beatsOf, stepSeconds } from '../../timeline/beats';
import type { Stride } from '../../timeline/stops';
import type { FigureContent } from '../../view/figure/content';
import type { Settings } from '../attributes/attributes';
import type { Asked } from './asked';
import { createContents, sentenceOf } from './content';
import type { LongWork } from './long-work';
import { createNetwork, type NetworkOptions } from './network';
import { createComparison } from './versus';

/** What is shown: the settings, and what was worked out from them. */
export interface Shown {
  readonly settings: Settings;
  readonly sentence: string;
  readonly content: FigureContent;
}

/** Works out what one element shows from what it is asked. What did not change since the last call is kept. */
export interface Source {
  /** The network; undefined while it is being fetched. */
  model(asked: Asked): Model | undefined;
  /** What the playhead moves along. It is known before the network is: a position is clamped to it. */
  track(asked: Asked): Track;
  /** Undefined while a long sentence is being read; `arrived` tells when it was. */
  shown(asked: Asked, model: Model): Shown | undefined;
}

export interface SourceOptions extends NetworkOptions {
  /** Reads what would hold the page up. Without it everything is read at once. */
  readonly long?: LongWork;
}

export function createSource(options: SourceOptions): Source {
  const network = createNetwork(options);
  const contents = createContents(options);
  const comparison = createComparison(options);
  const modelOf = ({ settings, weights }: Asked): Model | undefined => network.of(settings, weights);
  return {
    model: modelOf,
    track(asked) {
      const model = modelOf(asked);
      const cell = model?.cell ?? cells[asked.settings.cell];
      const rows = model ? chainsOf(model).length : 1;
      const tokens = contents.tokens(asked, model);
      const { words, stepSeconds: other } = comparison.track(asked, tokens, model);
      return { length: rows * words, beats: beatsOf(cell), stepSeconds: Math.max(stepSeconds(cell), other) };
    },
    shown(asked, model) {
      const { settings, language } = asked;
      const alone = contents.figure(asked, model);
      if (!alone) return undefined;
      const versus = comparison.of(asked, alone);
      const content = versus ? { ...alone, versus } : alone;
      return { settings, sentence: sentenceOf(settings, language), content };
    },
  };
}

/** All that the stops of a track depend on, as a text. Not the stops themselves: a long sentence has many. */
export const stopsKey = (stride: Stride, { length, beats }: Track): string =>
  [stride, length, ...beats.map(({ end }) => end)].join(' ');
