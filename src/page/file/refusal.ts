import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import type { WeightsError } from '../../model/weights/error';

/** Why a file was not opened, in a language; or that the person did not answer. */
export type Refusal = ((language: LanguageName) => string) | 'cancelled';

/** Thrown to end the opening of files. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('the files were refused');
  }
}

/** The refusal of the file of that name. */
export function refused(name: string, say: (words: FileWords) => string): Refused {
  return new Refused((language) => fileWords[language].refused(name, say(fileWords[language])));
}

/** The refusal of a file whose weights cannot be read. */
export function refusedFor(name: string, { code, message, tensor }: WeightsError): Refused {
  const detailed = tensor !== undefined || code === 'bad-vocabulary' || code === 'no-network';
  return refused(name, (words) => words.errors[code](tensor) + (detailed ? ` ${words.detail(message)}` : ''));
}
