import { spaceOf, visible } from './signs';

/** The tokens that a model has learned, by their ids. */
export interface Vocabulary {
  /** The token of an id is the one at that place; one without a name is empty. */
  readonly tokens: readonly string[];
  /** Every word that it knows: the tokens, and those that share the id of one. */
  readonly words: readonly string[];
  /**
   * The id of a token, or undefined for one that the model has never seen. A token that is not there as it is written
   * is looked up whatever its capitals, with a straight apostrophe, and then in its other spellings: the first word of a
   * sentence has a capital, and phones write don’t.
   */
  readonly idOf: (token: string) => number | undefined;
  /** The id that stands for all tokens that the model does not know, where it has one. */
  readonly unknown?: number;
  /** True where the model has learned to take any other word for the unknown one. */
  readonly others: boolean;
}

export interface VocabularyOptions {
  /** By id, the words that share the vector of its token. */
  readonly alike?: readonly (readonly string[])[];
  /** Other spellings of a word in small letters, to be looked up one after the other. */
  readonly spellings?: (word: string) => Iterable<string>;
  readonly others?: boolean;
}

/** Of so many tokens that are not there as they are written it is kept what was found. */
const mostSearched = 20_000;

/** The names that the field gives to the token for all others. */
const unknownNames = ['<unk>', '[UNK]', '<UNK>', 'UNK', '<unknown>'];

/** @param tokens V tokens, each once */
export function vocabularyOf(
  tokens: readonly string[],
  { alike = [], spellings, others = false }: VocabularyOptions = {},
): Vocabulary {
  const ids = new Map(tokens.map((token, id) => [token, id]));
  alike.forEach((words, id) => {
    for (const word of words) ids.set(word, id);
  });
  ids.delete('');
  const unknown = unknownNames.map((name) => ids.get(name)).find((id) => id !== undefined);
  /** By small letters, where that is not a word of its own. */
  const folded = new Map<string, number>();
  for (const [word, id] of ids) {
    const small = word.toLowerCase();
    if (small !== word && !ids.has(small) && !folded.has(small)) folded.set(small, id);
  }
  const find = (word: string): number | undefined => ids.get(word) ?? folded.get(word);
  const search = (token: string): number | undefined => {
    const small = token.toLowerCase().replaceAll('’', "'");
    // A space that is a token is seen, and may be typed, as the sign for it.
    const found = find(small) ?? ids.get(spaceOf(token) ?? '');
    if (found !== undefined || !spellings) return found;
    for (const spelling of spellings(small)) {
      const id = find(spelling);
      if (id !== undefined) return id;
    }
    return undefined;
  };
  /** What was searched for: a long sentence is looked up again at every key. */
  const searched = new Map<string, number | undefined>();
  const idOf = (token: string): number | undefined => {
    const exact = ids.get(token);
    if (exact !== undefined || searched.has(token)) return exact ?? searched.get(token);
    if (searched.size >= mostSearched) searched.clear();
    const id = search(token);
    searched.set(token, id);
    return id;
  };
  return {
    tokens: Object.freeze([...tokens]),
    words: Object.freeze(alike.length > 0 ? [...ids.keys()] : [...tokens]),
    idOf,
    others,
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
