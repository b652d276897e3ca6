import { type LanguageName, languages, type Strings } from '../../language';
import { stepLimit } from '../../model/limits';
import type { Model } from '../../model/model';
import { tokenize, tokenLimit } from '../../model/words/tokens';
import type { Omitted } from '../../scene';
import type { FigureContent } from '../../view/figure/content';
import type { Settings } from '../attributes/attributes';
import { defaultSentence } from '../attributes/defaults';
import type { Asked, Tokenizer } from './asked';
import { asError, createTraces, type TracesOptions } from './traces';

/** Makes the contents of one element; what did not change since the last call is not computed again. */
export interface Contents {
  /** The tokens of the sentence: no more than the network reads, where there is one yet. */
  tokens(asked: Asked, model: Model | undefined): readonly string[];
  /** Undefined while a long sentence is being read. */
  figure(asked: Asked, model: Model): FigureContent | undefined;
}

export const sentenceOf = ({ sentence }: Settings, language: LanguageName): string =>
  sentence ?? defaultSentence[language];

/** @param options told also when the page's own tokenizer throws, and the element's own rules are used */
export function createContents(options: TracesOptions): Contents {
  const traces = createTraces(options);
  const cutBy = (by: Tokenizer, sentence: string, limit: number): readonly string[] | undefined => {
    try {
      return Array.from(by(sentence), String).slice(0, limit);
    } catch (error) {
      options.failed(asError(error));
      return undefined;
    }
  };
  let cut:
    | {
        readonly key: string;
        readonly by: Tokenizer | undefined;
        readonly model: Model | undefined;
        readonly tokens: readonly string[];
      }
    | undefined;
  const tokensOf = ({ settings, language, tokenizer: by }: Asked, model: Model | undefined) => {
    const sentence = sentenceOf(settings, language);
    const limit = model ? stepLimit(model) : tokenLimit;
    const key = `${settings.readBy} ${limit} ${sentence}`;
    if (cut?.key !== key || cut.by !== by || cut.model !== model) {
      const own = by && cutBy(by, sentence, limit);
      const tokens = own ?? tokenize(sentence, settings.readBy, limit, model).tokens;
      cut = { key, by, model, tokens };
    }
    return cut.tokens;
  };
  return {
    tokens: tokensOf,
    figure(asked, model) {
      const { depth, follow, label, stepBy, hide } = asked.settings;
      const tokens = tokensOf(asked, model);
      const made = traces.of(model, tokens);
      if (!made) return undefined;
      const rowFirst = stepBy === 'beat';
      const strings = named(languages[asked.language], label);
      return { trace: made, tokens, depth, follow, strings, rowFirst, omit: omitted(hide) };
    },
  };
}

/** What the author of an element does not want in its figure. */
function omitted(hide: string): Omitted {
  const words = hide.split(' ');
  const hides = (word: string): boolean => words.includes(word);
  return {
    ...(hides('caption') && { caption: true }),
    ...(hides('equation') && { equations: 'all' as const }),
    ...(hides('loop') && { loop: true }),
  };
}

/** The strings with another name for the figure. */
function named(strings: Strings, label: string | undefined): Strings {
  return label ? { ...strings, figure: { ...strings.figure, label } } : strings;
}
