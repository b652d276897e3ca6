import type { LanguageName } from '../../language';
import type { Model } from '../../model/model';
import type { ReadOptions } from '../../model/weights/options';

/** A network from a person's own file. It can be read again for as long as the page is open. */
export interface OpenFile {
  /** Distinguishes it from another file of the same name. */
  readonly number: number;
  readonly name: string;
  readonly weights: File;
  /** The person's answers to what the file leaves open, and the text of the vocabulary's file. */
  readonly options: ReadOptions;
  /** The name of that file, where there is one. */
  readonly vocabularyName?: string;
  /** A large model is not kept while another network is shown: it is read again. */
  readonly model?: Model;
  /** What a person should know about the file, in a language. */
  readonly remarks?: (language: LanguageName) => string;
}
