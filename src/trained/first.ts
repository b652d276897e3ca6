import type { Model } from '../model';
import { vocabularyOf } from '../model/words/vocabulary';
import { withVocabulary } from './read';

/** Words of the first sentences that mood's file does not name itself, by the word that it names in their place. */
const alike: Readonly<Record<string, readonly string[]>> = {
  movie: ['lecture', '讲座'],
  not: ['不'],
  bad: ['boring', 'tired', '无聊', '累'],
  but: ['但是'],
  very: ['很'],
};

/**
 * A network of mood that reads the first sentences by words as the whole one does, before the thousands of other words have
 * come. It must be asked for no other sentence. A test compares the two.
 *
 * @param named as its file alone gives it
 */
export function forFirstSentences(named: Model): Model {
  const { tokens } = named.vocabulary!;
  return withVocabulary(named, vocabularyOf(tokens, { alike: tokens.map((token) => alike[token] ?? []) }));
}
