import type { Model } from './model';
import { isKnown } from './vocabulary';

/**
 * The places, counted from 0, of the tokens that a model has never seen, or that are no numbers where it reads numbers.
 * Where every token gets a vector that is made up from it none is unknown.
 */
export function unknownWords(model: Model, tokens: readonly string[]): readonly number[] {
  return tokens.flatMap((token, index) => (isKnown(model, token) ? [] : [index]));
}
