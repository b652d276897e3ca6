import type { CellName } from '../../model/cells';
import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import type { Versus } from '../../scene';
import { versusOf } from '../../scene/comparing';
import { alignTokens } from '../../timeline/alignment';
import { stepSeconds } from '../../timeline/beats';
import { trainedKinds } from '../../trained/tasks';
import type { FigureContent } from '../../view/figure/content';
import type { Settings } from '../attributes/attributes';
import type { Asked } from './asked';
import { type Contents, createContents } from './content';
import { createNetwork, type NetworkOptions } from './network';
import type { TracesOptions } from './traces';

/** Works out what the figure of an element is compared with. */
export interface Comparison {
  /** How many words the common timeline has, and how long a step of the lower network takes. They are known before the networks are. */
  track(
    asked: Asked,
    own: readonly string[],
    model: Model | undefined,
  ): { words: number; stepSeconds: number };
  /** Undefined where nothing is compared, or the other network is not there, or is still reading. */
  of(asked: Asked, content: FigureContent): Versus | undefined;
}

export function createComparison(options: NetworkOptions & TracesOptions): Comparison {
  const network = createNetwork(options);
  const contents: Contents = createContents(options);
  let aligned:
    | {
        readonly own: readonly string[];
        readonly other: readonly string[];
        readonly made: Versus['alignment'];
      }
    | undefined;
  let last: Versus | undefined;

  const align = (own: readonly string[], other: readonly string[]): Versus['alignment'] => {
    if (aligned?.own !== own || aligned.other !== other)
      aligned = { own, other, made: alignTokens(own, other) };
    return aligned.made;
  };
  return {
    track(asked, own, model) {
      const other = otherAsked(asked);
      if (other?.kind === 'network')
        return { words: own.length, stepSeconds: stepSeconds(cells[other.asked.settings.cell]) };
      const words = other ? align(own, contents.tokens(other.asked, model)).length : own.length;
      return { words, stepSeconds: 0 };
    },
    of(asked, content) {
      const other = otherAsked(asked);
      if (!other) return undefined;
      const { kind } = other;
      const model = kind === 'sentence' ? content.trace.model : network.exactly(other.asked.settings);
      if (!model) return undefined;
      const lower = contents.figure(other.asked, model);
      if (!lower) return undefined;
      const alignment = align(content.tokens, lower.tokens);
      const isSame = last?.kind === kind && last.trace === lower.trace && last.alignment === alignment;
      if (!isSame) last = versusOf(kind, content, lower, alignment);
      return last;
    },
  };
}

/** What the lower figure is asked to show; undefined where nothing is compared. */
export function otherAsked(
  asked: Asked,
): { readonly kind: Versus['kind']; readonly asked: Asked } | undefined {
  const { settings, weights } = asked;
  const { versus, secondSentence } = settings;
  if (versus && !weights && isComparable(settings, versus))
    return { kind: 'network', asked: { ...asked, settings: { ...settings, cell: versus } } };
  if (secondSentence === undefined) return undefined;
  return { kind: 'sentence', asked: { ...asked, settings: { ...settings, sentence: secondSentence } } };
}

/** There are trained networks of some kinds only. */
const isComparable = ({ model, cell }: Settings, versus: CellName): boolean =>
  versus !== cell && (model === 'untrained' || trainedKinds.some((kind) => kind === cells[versus].kind));
