import type { VocabularyOptions } from './vocabulary';

/** How more words are found than a vocabulary has tokens, as plain data. */
export interface Spelled {
  /** By id, the words that share the vector of its token, apart by spaces. */
  readonly alike: readonly string[];
  /** Pairs of characters, the traditional one before its simplified twin: 學学習习 */
  readonly twins: string;
  /** True where an English word that is not known is read as its stem. */
  readonly endings: boolean;
  /** True where any other word is read as the unknown token, and that is as it should be. */
  readonly others: boolean;
}

/** What `vocabularyOf` makes of it. */
export function spelledOptions({ alike, twins, endings, others }: Spelled): VocabularyOptions {
  return {
    alike: alike.map((words) => words.split(' ').filter((word) => word !== '')),
    spellings: spellingsWith(twins, endings),
    others,
  };
}

/**
 * Other spellings of a word under which a vocabulary may hold it: a Chinese word in simplified characters, and of an
 * English word that ends as many do, its stem.
 *
 * @param twins pairs of characters, the traditional one before its simplified twin: 學学習习
 * @returns what `vocabularyOf` looks words up with
 */
export function spellingsWith(twins = '', endings = false): (word: string) => Iterable<string> {
  const simplified = new Map<string, string>();
  const signs = Array.from(twins);
  for (let at = 0; at + 1 < signs.length; at += 2) simplified.set(signs[at]!, signs[at + 1]!);
  return function* spellings(word) {
    if (endings && number.test(word)) yield '10';
    const twin = Array.from(word, (sign) => simplified.get(sign) ?? sign).join('');
    if (twin !== word) yield twin;
    if (endings && english.test(word)) yield* stems(word);
  };
}

const english = /^[a-z]+('s?)?$/;

/** One number is as good as another. */
const number = /^\d[\d.,:]*$/;

/** "thing" does not come from "the". */
const shortest = 3;

/** Each ending, and what may stand in its place in the stem. */
const endings: readonly (readonly [ending: RegExp, ...replaced: string[]])[] = [
  [/'s?$/, ''],
  [/ies$/, 'y', 'ie'],
  [/ied$/, 'y', 'ie'],
  [/es$/, '', 'e'],
  [/s$/, ''],
  [/ed$/, '', 'e'],
  [/ing$/, '', 'e'],
  [/in$/, 'ing'],
  [/ily$/, 'y'],
  [/ly$/, '', 'le'],
  [/iest$/, 'y'],
  [/ier$/, 'y'],
  [/est$/, '', 'e'],
  [/er$/, '', 'e'],
];

/** The stems that a word may have come from, also where a letter was doubled: "stopping", "plays", "tinier", "sooo". */
function* stems(word: string): Generator<string> {
  const calm = [word.replace(/(.)\1{2,}/g, '$1$1'), word.replace(/(.)\1{2,}/g, '$1')];
  if (calm[0] !== word) yield* calm;
  for (const [ending, ...replaced] of endings) {
    const start = word.replace(ending, '');
    if (start === word || start.length < shortest) continue;
    for (const end of replaced) {
      const stem = start + end;
      yield stem;
      if (end === '' && /([^aeiou])\1$/.test(stem)) yield stem.slice(0, -1);
    }
  }
}
