import type { CellName } from '../../model/cells';
import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import type { Versus } from '../../scene';
import { alignTokens, wordsTogether } from '../../timeline/alignment';
import { trainedKinds } from '../../trained/tasks';
import type { FigureContent } from '../../view/figure/content';
import type { Settings } from '../attributes/attributes';
import type { Asked } from './asked';
import { type Contents, createContents } from './content';
import { createNetwork, type NetworkOptions } from './network';

/** Works out what the figure of an element is compared with. */
export interface Comparison {
  /** The same sentence or another one, for the tokens that are known before a network is. */
  tokens(asked: Asked, own: readonly string[], model: Model | undefined): Versus['alignment'] | undefined;
  /** Undefined where nothing is compared, or the other network is not there. */
  of(asked: Asked, content: FigureContent): Versus | undefined;
}

export function createComparison(options: NetworkOptions): Comparison {
  const network = createNetwork(options);
  const contents: Contents = createContents(options.failed);
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
    tokens(asked, own, model) {
      const other = otherAsked(asked);
      return other?.kind === 'sentence' ? align(own, contents.tokens(other.asked, model)) : undefined;
    },
    of(asked, content) {
      const other = otherAsked(asked);
      if (!other) return undefined;
      const { kind } = other;
      const model = kind === 'sentence' ? content.trace.model : network.exactly(other.asked.settings);
      if (!model) return undefined;
      const { trace, tokens } = contents.figure(other.asked, model);
      const alignment = align(content.tokens, tokens);
      const isSame = last?.kind === kind && last.trace === trace && last.alignment === alignment;
      if (!isSame) {
        const words = wordsTogether(alignment, [content.tokens, tokens]);
        last = { kind, trace, tokens, alignment, words };
      }
      return last;
    },
  };
}

/** What the lower figure is asked to show. */
function otherAsked(asked: Asked): { readonly kind: Versus['kind']; readonly asked: Asked } | undefined {
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
