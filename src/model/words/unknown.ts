import type { Model } from '../model';
import { writtenId, writtenNumber } from './vectors';

/**
 * The places, counted from 0, of the tokens that a model has never seen, or that are no numbers where it reads numbers.
 * Where every token gets a vector that is made up from it none is unknown.
 */
export function unknownWords(model: Model, tokens: readonly string[]): readonly number[] {
  return tokens.flatMap((token, index) => (isKnown(model, token) ? [] : [index]));
}

/** True for a token that a model has a vector for, of its own or of what it writes. */
function isKnown({ embedding, vocabulary, inputs }: Model, token: string): boolean {
  if (inputs === 'numbers') return writtenNumber(token) !== undefined;
  if (vocabulary) return vocabulary.others || vocabulary.idOf(token) !== undefined;
  // Without a table every token gets a vector that is made up from it.
  return !embedding || writtenId(token, embedding.rows) !== undefined;
}
