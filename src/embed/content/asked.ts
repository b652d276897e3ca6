import type { LanguageName } from '../../language';
import type { Model } from '../../model/model';
import type { Settings } from '../attributes/attributes';

/** Cuts a sentence into tokens, in the place of the element's own rules. */
export type Tokenizer = (sentence: string) => readonly string[];

/** What an element is asked to show: all that its figure depends on, apart from the position. */
export interface Asked {
  readonly settings: Settings;
  readonly language: LanguageName;
  /** A network of the page's own, which comes before the one that the settings name, also while it is being read. */
  readonly weights: Model | 'coming' | undefined;
  readonly tokenizer: Tokenizer | undefined;
}
