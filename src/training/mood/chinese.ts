import type { Random } from '../../model/random';

import { chinese as words } from '../lexicon/lexicon';
import { clauses, phrases } from './chinese-rules';
import { type Rules, rulesOf, say, wordRules } from './grammar';

/** 按类列出的词。 Lists of words, as `adjective good2`, `verb bad1`, `noun thing`. */
const lists: Rules = {
  ...wordRules(words.functions, '~'),
  ...wordRules(words.adjectives, 'adjective '),
  ...wordRules(words.adverbs, 'adverb '),
  ...wordRules(words.nouns, 'noun '),
  ...wordRules(words.verbs, 'verb '),
};

const steps = ['1', '2', '2', '2', '3'];

const sides: Rules = Object.fromEntries(
  (['good', 'bad'] as const).flatMap((side) =>
    ['adjective', 'verb', 'noun', 'adverb'].map((kind) => [
      `${side} ${kind}`,
      (kind === 'adverb' ? ['2'] : steps).map((step) => `<${kind} ${side}${step}>`),
    ]),
  ),
);

const rules: Rules = { ...lists, ...sides, ...rulesOf(phrases), ...rulesOf(clauses) };

/** 一个分句，或一个问句。 A clause or a question. */
export const chinese = (random: Random, name: 'clause' | 'question' = 'clause'): readonly string[] =>
  say(random, rules, name).map((word) => (word === ',' ? '，' : word));
