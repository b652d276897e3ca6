import type { Model } from './model';
import { writtenId } from './vocabulary';

/**
 * The places, counted from 0, of the tokens that a model has never seen. Without an embedding of its own every token
 * gets a vector that is made up from it: none is unknown.
 */
export function unknownWords({ embedding, vocabulary }: Model, tokens: readonly string[]): readonly number[] {
  if (!embedding) return [];
  const isKnown = (token: string): boolean =>
    (vocabulary ? vocabulary.idOf(token) : writtenId(token, embedding.rows)) !== undefined;
  return tokens.flatMap((token, index) => (isKnown(token) ? [] : [index]));
}
