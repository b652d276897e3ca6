import { quote, WeightsError } from './error';
import { type Json, parseJson } from './json';

/** How a list of names should be written: then whatever begins as JSON is JSON. Any other has to look like it whole. */
export type WordsFormat = 'json' | 'any';

/**
 * Reads a list of names: a JSON array, a JSON object from name to number, or one name a line.
 *
 * @param what what the list is, as errors call it
 * @param size how many names there must be
 * @param format what its file says that it is
 * @throws WeightsError where it is no such list, or names come twice
 */
export function parseWords(
  text: string,
  what: string,
  size: number,
  format: WordsFormat = 'any',
): readonly string[] {
  const words = (format === 'json' ? beginsAsJson : looksLikeJson)(text)
    ? jsonWords(text, what)
    : lines(text);
  const fail = (problem: string): never => {
    throw new WeightsError('bad-vocabulary', `${what} ${problem}`);
  };
  if (words.length !== size) {
    return fail(
      `has ${words.length} entries where the model has ${size}: give one for each, in the order of their ids`,
    );
  }
  const ids = new Map<string, number>();
  words.forEach((word, id) => {
    const other = ids.get(word);
    if (other !== undefined) fail(`has ${quote(word)} at ${other} and at ${id}: give every id another name`);
    ids.set(word, id);
  });
  return words;
}

const beginsAsJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** A list of lines may begin with a bracket, too: BERT's begins with [PAD]. */
const looksLikeJson = (text: string): boolean =>
  /^\s*(\[\s*["\]]|\{\s*["}])/.test(text) && /[\]}]\s*$/.test(text);

function lines(text: string): readonly string[] {
  const found = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  // The end of the last line is no line.
  return found.at(-1) === '' ? found.slice(0, -1) : found;
}

function jsonWords(text: string, what: string): readonly string[] {
  const list = parseJson(text, what);
  if (list instanceof Map) return wordsById(list as ReadonlyMap<string, Json>, what);
  const words = list as readonly Json[];
  const at = words.findIndex((word) => typeof word !== 'string');
  if (at >= 0) throw new WeightsError('bad-vocabulary', `${what} has no text at ${at}: give a list of texts`);
  return words as readonly string[];
}

function wordsById(ids: ReadonlyMap<string, Json>, what: string): readonly string[] {
  const words = new Array<string | undefined>(ids.size).fill(undefined);
  for (const [word, id] of ids) {
    if (typeof id !== 'number' || id >= words.length || words[id] !== undefined) {
      throw new WeightsError(
        'bad-vocabulary',
        `${what} gives ${quote(word)} the id ${quote(String(id))}: number the ${words.length} names from 0 on, each once`,
      );
    }
    words[id] = word;
  }
  return words as readonly string[];
}
