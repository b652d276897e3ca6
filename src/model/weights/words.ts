import { quote, WeightsError } from './error';
import { type Json, parseJson } from './format/json';

/** How a list of names should be written: then whatever begins as JSON is JSON. Any other has to look like it whole. */
export type WordsFormat = 'json' | 'any';

export interface WordsOptions {
  /** What the list is, as errors call it. */
  readonly what: string;
  /** The code of the errors. */
  readonly blame: 'bad-vocabulary' | 'bad-labels';
  /** How many names there are to be. */
  readonly size: number;
  /** True where there may be fewer names: those that are missing are empty. */
  readonly partial?: boolean;
  /** What its file says that it is. */
  readonly format?: WordsFormat | undefined;
}

/**
 * Reads a list of names: a JSON array, a JSON object from name to number, or one name a line.
 *
 * @throws WeightsError where it is no such list, or names come twice
 * @example parseWords('{"a": 1, "b": 2}', { what: 'the vocabulary', blame: 'bad-vocabulary', size: 4, partial: true }) // ['', 'a', 'b', '']
 */
export function parseWords(text: string, options: WordsOptions): readonly string[] {
  const { what, blame, size, partial = false, format = 'any' } = options;
  const words = (format === 'json' ? beginsAsJson : looksLikeJson)(text)
    ? jsonWords(text, options)
    : lines(text);
  const fail = (problem: string): never => {
    throw new WeightsError(blame, `${what} ${problem}`);
  };
  if (words.length > size || (words.length < size && !partial)) {
    return fail(
      `has ${words.length} entries where the model has ${size}: give one for each, in the order of their ids`,
    );
  }
  const ids = new Map<string, number>();
  words.forEach((word, id) => {
    if (word === undefined) return;
    const other = ids.get(word);
    if (other !== undefined) fail(`has ${quote(word)} at ${other} and at ${id}: give every id another name`);
    ids.set(word, id);
  });
  return Array.from({ length: size }, (_, id) => words[id] ?? '');
}

/** How many entries a list has, whatever they are. */
export function countWords(text: string, options: Omit<WordsOptions, 'size' | 'partial'>): number {
  const isJson = (options.format === 'json' ? beginsAsJson : looksLikeJson)(text);
  if (!isJson) return lines(text).length;
  const list = parseJson(text, options.what, options.blame);
  return list instanceof Map ? list.size : (list as readonly Json[]).length;
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

function jsonWords(text: string, options: WordsOptions): readonly (string | undefined)[] {
  const { what, blame } = options;
  const list = parseJson(text, what, blame);
  if (list instanceof Map) return wordsById(list as ReadonlyMap<string, Json>, options);
  const words = list as readonly Json[];
  const at = words.findIndex((word) => typeof word !== 'string');
  if (at >= 0) throw new WeightsError(blame, `${what} has no text at ${at}: give a list of texts`);
  return words as readonly string[];
}

function wordsById(
  ids: ReadonlyMap<string, Json>,
  { what, blame, size, partial }: WordsOptions,
): readonly (string | undefined)[] {
  // Of more names than ids the number is wrong, and not the first id that is too large.
  const most = partial && ids.size <= size ? size : ids.size;
  const words = new Array<string | undefined>(most).fill(undefined);
  for (const [word, id] of ids) {
    if (typeof id !== 'number' || id >= most || words[id] !== undefined) {
      const written = typeof id === 'object' && id !== null ? 'that is no number' : quote(String(id));
      throw new WeightsError(
        blame,
        `${what} gives ${quote(word)} the id ${written}: number the names from 0 to ${most - 1}, each once`,
      );
    }
    words[id] = word;
  }
  return words;
}
