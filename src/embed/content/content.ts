import { type LanguageName, languages, type Strings } from '../../language';
import { shortWork, stepLimit, stepWork } from '../../model/limits';
import type { Model } from '../../model/model';
import { type Trace, trace } from '../../model/trace';
import { tokenize, tokenLimit } from '../../model/words/tokens';
import type { Omitted } from '../../scene';
import type { FigureContent } from '../../view/figure/content';
import type { Settings } from '../attributes/attributes';
import { defaultSentence } from '../attributes/defaults';
import type { Asked, Tokenizer } from './asked';
import type { LongWork } from './long-work';

/** Makes the contents of one element; what did not change since the last call is not computed again. */
export interface Contents {
  /** The tokens of the sentence: no more than the network reads, where there is one yet. */
  tokens(asked: Asked, model: Model | undefined): readonly string[];
  /** Undefined while a long sentence is being read. */
  figure(asked: Asked, model: Model): FigureContent | undefined;
}

export interface ContentsOptions {
  /** Told when the page's own tokenizer throws, and the element's own rules are used; and when a sentence could not be read. */
  readonly failed: (error: Error) => void;
  /** Told when a long sentence was read. */
  readonly arrived?: () => void;
  /** Reads long sentences. Without it all are read at once. */
  readonly long?: LongWork;
}

export const sentenceOf = ({ sentence }: Settings, language: LanguageName): string =>
  sentence ?? defaultSentence[language];

export function createContents({ failed, arrived, long }: ContentsOptions): Contents {
  const cutBy = (by: Tokenizer, sentence: string, limit: number): readonly string[] | undefined => {
    try {
      return Array.from(by(sentence), String).slice(0, limit);
    } catch (error) {
      failed(asError(error));
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
  let read: (Wanted & { readonly trace: Trace }) | undefined;
  let wanted: Wanted | undefined;

  const traceOf = (model: Model, tokens: readonly string[]): Trace | undefined => {
    if (read && isSame(read, model, tokens)) return read.trace;
    const isLong = stepWork(model) * tokens.length > shortWork;
    if (!long || !isLong) {
      wanted = undefined;
      read = { model, tokens, trace: trace(model, tokens.map(model.embed)) };
      return read.trace;
    }
    if (wanted && isSame(wanted, model, tokens)) return undefined;
    const own = { model, tokens };
    wanted = own;
    long
      .trace(model, tokens, () => wanted === own)
      .then(
        (made) => {
          if (wanted !== own) return;
          wanted = undefined;
          read = { ...own, trace: made };
          arrived?.();
        },
        (error) => {
          if (wanted === own) failed(asError(error));
        },
      );
    return undefined;
  };

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
      const { depth, label, stepBy, hide } = asked.settings;
      const tokens = tokensOf(asked, model);
      const made = traceOf(model, tokens);
      if (!made) return undefined;
      const rowFirst = stepBy === 'beat';
      const strings = named(languages[asked.language], label);
      return { trace: made, tokens, depth, strings, rowFirst, omit: omitted(hide) };
    },
  };
}

/** A sentence that a model reads. */
interface Wanted {
  readonly model: Model;
  readonly tokens: readonly string[];
}

const isSame = (one: Wanted, model: Model, tokens: readonly string[]): boolean =>
  one.model === model && one.tokens === tokens;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

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
