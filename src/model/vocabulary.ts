import { type Matrix, rowOf, type Vector } from './vector';
import { wordVectors } from './word-vectors';

/** The tokens that a model has learned, by their ids. */
export interface Vocabulary {
  /** The token of an id is the one at that place. */
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
  const unknown = unknownNames.map((name) => ids.get(name)).find((id) => id !== undefined);
  return {
    tokens: Object.freeze([...tokens]),
    idOf: (token) => ids.get(token) ?? ids.get(token.toLowerCase().replaceAll('’', "'")),
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

/** The vectors of the words of a file: its embedding's, or, where it has none, made up from the words. */
export function vectorsOf(
  embedding: Matrix | undefined,
  vocabulary: Vocabulary | undefined,
  inputSize: number,
): (token: string) => Vector {
  return embedding ? tokenVectors(embedding, vocabulary) : wordVectors(0, inputSize);
}

/** The id that a token of digits writes, where there is such an id. */
export function writtenId(token: string, count: number): number | undefined {
  return /^\d{1,9}$/.test(token) && Number(token) < count ? Number(token) : undefined;
}
