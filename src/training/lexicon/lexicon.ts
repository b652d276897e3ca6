import { unknown } from '../sentence';
import { feelings as chineseFeelings } from './chinese/feelings';
import { nouns as chineseNouns } from './chinese/nouns';
import * as chineseOthers from './chinese/others';
import { feelings as englishFeelings } from './english/feelings';
import { pluralOf, type VerbForms, verbForms } from './english/inflect';
import { nouns as englishNouns } from './english/nouns';
import * as englishOthers from './english/others';
import type { Listed } from './listed';

/** A noun in English, one and several. */
export interface Noun {
  readonly one: string;
  readonly several: string;
}

/** The words of a language by what they are and by their row. */
export interface Words<NounForm, VerbForm> {
  /** By row; those without a feeling by what they are. */
  readonly nouns: Readonly<Record<string, readonly NounForm[]>>;
  readonly verbs: Readonly<Record<string, readonly VerbForm[]>>;
  readonly adjectives: Readonly<Record<string, readonly string[]>>;
  readonly adverbs: Readonly<Record<string, readonly string[]>>;
  /** The small words by what they do. */
  readonly functions: Readonly<Record<string, readonly string[]>>;
}

/** The rows of words that mean nothing by themselves. */
export const neutralRows = { verb: 'verb', adjective: 'measure' } as const;

const split = (text = ''): readonly string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

const mapped = <From, To>(
  from: Readonly<Record<string, From>>,
  to: (from: From) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]));

function byRow<Form>(
  listed: readonly Listed[],
  kind: Exclude<keyof Listed, 'row'>,
  form: (written: string) => Form,
): Readonly<Record<string, readonly Form[]>> {
  return Object.fromEntries(listed.map((list) => [list.row, split(list[kind]).map(form)]));
}

const asIs = (text: string): string => text;

function nounOf(written: string): Noun {
  const [one, several] = written.split('/') as [string, string?];
  // "stairs" are several already.
  return { one, several: several ?? (/[^su]s$/.test(one) ? one : pluralOf(one)) };
}

export const english: Words<Noun, VerbForms> = {
  nouns: {
    ...byRow(englishFeelings, 'nouns', nounOf),
    ...mapped(englishNouns, (text) => split(text).map(nounOf)),
  },
  verbs: { ...byRow(englishFeelings, 'verbs', verbForms), verb: split(englishOthers.actions).map(verbForms) },
  adjectives: { ...byRow(englishFeelings, 'adjectives', asIs), measure: split(englishOthers.measures) },
  adverbs: byRow(englishFeelings, 'adverbs', asIs),
  functions: mapped(englishOthers.functions, split),
};

export const chinese: Words<string, string> = {
  nouns: { ...byRow(chineseFeelings, 'nouns', asIs), ...mapped(chineseNouns, split) },
  verbs: { ...byRow(chineseFeelings, 'verbs', asIs), verb: split(chineseOthers.actions) },
  adjectives: { ...byRow(chineseFeelings, 'adjectives', asIs), measure: split(chineseOthers.measures) },
  adverbs: byRow(chineseFeelings, 'adverbs', asIs),
  functions: mapped(chineseOthers.functions, split),
};

/** Signs stand in rows of their own. */
const signs: Readonly<Record<string, string>> = {
  ',': ', ; : - – — ， ； ： 、 ( ) （ ） " “ ” \' 《 》 % / … ...',
  '.': '. 。',
  '!': '! ！ :)',
  '?': '? ？',
};

/**
 * The row of every word. A word that is in several lists is that of the first one: the small words come before the
 * feelings, and these before what means nothing by itself.
 */
export const rowOfWord: ReadonlyMap<string, string> = rowsOfWords();

function rowsOfWords(): ReadonlyMap<string, string> {
  const rows = new Map([[unknown, unknown]]);
  const add = (row: string, words: readonly string[]): void => {
    for (const word of words) if (!rows.has(word)) rows.set(word, row);
  };
  const addAll = (lists: Readonly<Record<string, readonly string[]>>): void => {
    for (const [row, words] of Object.entries(lists)) add(row, words);
  };
  addAll(mapped(signs, split));
  addAll(english.functions);
  addAll(chinese.functions);
  const feels = (row: string): boolean => /^(good|bad|better|worse)/.test(row);
  for (const neutral of [false, true]) {
    const some = <Item>(lists: Readonly<Record<string, Item>>): Readonly<Record<string, Item>> =>
      Object.fromEntries(Object.entries(lists).filter(([row]) => feels(row) !== neutral));
    for (const words of [english, chinese]) {
      addAll(some(words.adjectives));
      addAll(some(words.adverbs));
    }
    addAll(mapped(some(english.verbs), (verbs) => verbs.flatMap(Object.values) as string[]));
    addAll(some(chinese.verbs));
    addAll(mapped(some(english.nouns), (nouns) => nouns.flatMap(({ one, several }) => [one, several])));
    addAll(some(chinese.nouns));
  }
  return rows;
}

/**
 * Small words that are in nearly every sentence. They mean what the others of their row mean, and have vectors of their
 * own, so that one sees that another word was read.
 */
const frequent = new Set(
  split(`the a an this that these my your his her our I he she it we they you me him is was are were am be has have had
    do did will to of in at for with from on and or because when there then , ， 、 . 。 的 了 得 地 着 过 我 你 他 她 我们 他们 这 那 这个 那个
    这部 这家 是 在 有 和 也 都 就 给 让 把 被 来 去 个 一个 一 因为 所以 而且`),
);

/** The rows of the vocabulary, the unknown one first, each with its words. */
export const rows: readonly (readonly string[])[] = vocabularyRows();

function vocabularyRows(): readonly (readonly string[])[] {
  const found = new Map<string, string[]>();
  for (const [word, row] of rowOfWord) {
    const key = frequent.has(word) ? `word ${word}` : row;
    found.set(key, [...(found.get(key) ?? []), word]);
  }
  return [...found.values()];
}
