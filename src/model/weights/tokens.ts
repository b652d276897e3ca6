import type { Model } from '../model';
import type { Matrix } from '../vector';
import { type Vocabulary, vocabularyOf } from '../words/vocabulary';
import type { Finding } from './finding';
import type { Network } from './network';
import type { ReadOptions } from './options';
import { countWords, parseWords, type WordsFormat } from './words';

/** What a network reads: tokens with names or ids, or numbers. */
export interface ReadTokens {
  readonly vocabulary?: Vocabulary;
  readonly inputs?: NonNullable<Model['inputs']>;
  readonly findings: readonly Finding[];
}

/**
 * Finds out what stands for the words: the rows of an embedding, a 1 in the place of an id (one-hot) where there are as
 * many names as numbers in x, as in the character networks of many tutorials, or a number that a person writes.
 *
 * @throws WeightsError where the vocabulary is no list, or has more names than there are ids
 */
export function readTokens(
  options: ReadOptions,
  metadata: ReadonlyMap<string, string>,
  embedding: Matrix | undefined,
  { inputSize }: Network,
): ReadTokens {
  const own = options.vocabulary;
  const text = own ?? metadata.get('vocabulary');
  const format: WordsFormat | undefined = own === undefined ? 'json' : options.vocabularyFormat;
  const list = { what: 'the vocabulary', blame: 'bad-vocabulary', format } as const;
  if (!embedding) {
    const count = text === undefined ? 0 : countWords(text, list);
    const without: Finding = inputSize === 1 ? { kind: 'numbers' } : { kind: 'no-embedding', inputSize };
    const inputs = inputSize === 1 ? ({ inputs: 'numbers' } as const) : {};
    if (text === undefined) return { ...inputs, findings: [without] };
    if (inputSize === 1 || count !== inputSize)
      return { ...inputs, findings: [without, { kind: 'vocabulary-unused', count, inputSize }] };
    const vocabulary = vocabularyOf(parseWords(text, { ...list, size: inputSize }));
    if (options.inputs === 'made-up') return { findings: [{ kind: 'made-up', count }] };
    return { vocabulary, inputs: 'one-hot', findings: [{ kind: 'one-hot', count }] };
  }
  if (text === undefined) return { findings: [{ kind: 'no-vocabulary' }] };
  const words = parseWords(text, { ...list, size: embedding.rows, partial: true });
  const named = words.filter((word) => word !== '').length;
  const nameless: Finding = { kind: 'nameless', named, count: words.length, first: words.indexOf('') };
  return { vocabulary: vocabularyOf(words, options.words), findings: named < words.length ? [nameless] : [] };
}
