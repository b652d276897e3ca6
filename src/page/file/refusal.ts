import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import type { WeightsError, WeightsErrorCode } from '../../model/weights/error';

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

/** The errors that are about no tensor, and whose place only the reader's own words tell. */
const withDetail: ReadonlySet<WeightsErrorCode> = new Set([
  'bad-vocabulary',
  'bad-labels',
  'bad-nonlinearity',
  'no-network',
  'too-many-layers',
]);

/**
 * The refusal of a file whose weights cannot be read.
 *
 * @param vocabularyName the name of the vocabulary's own file, where there is one: a faulty vocabulary is that file's fault
 */
export function refusedFor(
  name: string,
  { code, message, tensor }: WeightsError,
  vocabularyName: string | undefined,
): Refused {
  const detailed = tensor !== undefined || withDetail.has(code);
  const blamed = code === 'bad-vocabulary' ? (vocabularyName ?? name) : name;
  return refused(
    blamed,
    (words) => words.errors[code](tensor) + (detailed ? ` ${words.detail(message)}` : ''),
  );
}
