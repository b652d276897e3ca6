import type { LanguageName } from '../../language';
import type { Model } from '../../model/model';
import type { ReadOptions } from '../../model/weights/options';

/** A person's own network, as it can be read again for as long as the page is there. */
export interface OpenFile {
  /** Tells it from another file of the same name. */
  readonly number: number;
  readonly name: string;
  readonly weights: File;
  /** The person's answers to what the file leaves open, and the text of the vocabulary's file. */
  readonly options: ReadOptions;
  /** The name of that file, where there is one. */
  readonly vocabularyName?: string;
  /** A large model is not kept while another network is shown: it is read again. */
  readonly model?: Model;
  /** What a person should know of it, in a language. */
  readonly remarks?: (language: LanguageName) => string;
}
