import { spaceOf, visible } from './signs';

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
 * What a space of the vocabulary is written as: as itself, where its sign is another token; undefined for a space that
 * the vocabulary does not hold.
 */
export function signOf(space: string, { idOf }: Pick<Vocabulary, 'idOf'>): string | undefined {
  const id = idOf(space);
  if (id === undefined) return undefined;
  const sign = visible(space);
  return idOf(sign) === id ? sign : space;
}
