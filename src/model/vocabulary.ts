import type { Model } from './model';
import { spaceOf } from './signs';
import { type Matrix, rowOf, type Vector } from './vector';
import { wordVectors } from './word-vectors';

/** The tokens that a model has learned, by their ids. */
export interface Vocabulary {
  /** The token of an id is the one at that place; one without a name is empty. */
  readonly tokens: readonly string[];
  /**
   * The id of a token, or undefined for one that the model has never seen. A token that is not there as it is written
   * is looked up in small letters and with a straight apostrophe: the first word of a sentence has a capital, and
   * phones write don’t, while most vocabularies hold "the" and "don't" only.
   */
  readonly idOf: (token: string) => number | undefined;
  /** The id that stands for all tokens that the model does not know, where it has one. */
  readonly unknown?: number;
}

/** The names that the field gives to the token for all others. */
const unknownNames = ['<unk>', '[UNK]', '<UNK>', 'UNK', '<unknown>'];

/** @param tokens V tokens, each once */
export function vocabularyOf(tokens: readonly string[]): Vocabulary {
  const ids = new Map(tokens.map((token, id) => [token, id]));
  ids.delete('');
  const unknown = unknownNames.map((name) => ids.get(name)).find((id) => id !== undefined);
  return {
    tokens: Object.freeze([...tokens]),
    idOf: (token) =>
      ids.get(token) ??
      ids.get(token.toLowerCase().replaceAll('’', "'")) ??
      // A space that is a token is seen, and may be typed, as the sign for it.
      ids.get(spaceOf(token) ?? ''),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/**
 * The vectors of a model's tokens: the row of the token's id, or of the unknown token, or zeros. Without a vocabulary a
 * token is its id, written in digits.
 *
 * @param embedding V × D
 */
export function tokenVectors(
  embedding: Matrix,
  vocabulary: Vocabulary | undefined,
): (token: string) => Vector {
  const zeros: Vector = Object.freeze(new Array<number>(embedding.columns).fill(0));
  return (token) => {
    const id = vocabulary ? (vocabulary.idOf(token) ?? vocabulary.unknown) : writtenId(token, embedding.rows);
    return id === undefined ? zeros : Object.freeze(rowOf(embedding, id));
  };
}

/** The vectors of the words of a file: its embedding's, or, where it has none, what else x is made from. */
export function vectorsOf(
  { embedding, vocabulary, inputs }: Pick<Model, 'embedding' | 'vocabulary' | 'inputs'>,
  inputSize: number,
): (token: string) => Vector {
  if (embedding) return tokenVectors(embedding, vocabulary);
  if (inputs === 'numbers') return (token) => Object.freeze([writtenNumber(token) ?? 0]);
  if (inputs !== 'one-hot') return wordVectors(0, inputSize);
  return (token) => oneHot(vocabulary?.idOf(token) ?? vocabulary?.unknown, inputSize);
}

/** A 1 in the place of an id, and zeros elsewhere; without an id zeros alone. */
export function oneHot(id: number | undefined, size: number): Vector {
  return Object.freeze(Array.from({ length: size }, (_, place) => (place === id ? 1 : 0)));
}

/** The number that a token writes, where it is one. */
export function writtenNumber(token: string): number | undefined {
  if (!/^[+−-]?(\d+\.?\d*|\.\d+)(e[+−-]?\d+)?$/i.test(token)) return undefined;
  const number = Number(token.replaceAll('−', '-'));
  return Number.isFinite(number) ? number : undefined;
}

/** True for a token that a model has a vector for, of its own or of what it writes. */
export function isKnown({ embedding, vocabulary, inputs }: Model, token: string): boolean {
  if (inputs === 'numbers') return writtenNumber(token) !== undefined;
  if (vocabulary) return vocabulary.idOf(token) !== undefined;
  // Without a table every token gets a vector that is made up from it.
  return !embedding || writtenId(token, embedding.rows) !== undefined;
}

/** The id that a token of digits writes, where there is such an id. */
export function writtenId(token: string, count: number): number | undefined {
  return /^\d{1,9}$/.test(token) && Number(token) < count ? Number(token) : undefined;
}
