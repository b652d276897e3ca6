import type { Random } from '../../model/random';
import { english as words } from '../lexicon/lexicon';
import { clauses, phrases } from './english-rules';
import { formsOf } from './forms';
import { type Rules, rulesOf, say, wordRules } from './grammar';

/** Lists of words, as `adjective good2`, `verbs bad1`, `one thing`, `several thing`, `was is`. */
const lists: Rules = {
  ...wordRules(words.functions, '~'),
  ...wordRules(words.adjectives, 'adjective '),
  ...wordRules(words.adverbs, 'adverb '),
  ...formsOf(words),
};

/** The same for what is good and for what is bad, in the strengths that people use. */
const sides: Rules = Object.fromEntries(
  (['good', 'bad'] as const).flatMap((side) => [
    [`${side} adjective`, ['1', '2', '2', '2', '3'].map((step) => `<adjective ${side}${step}>`)],
    [`${side} noun`, ['1', '2', '2', '3'].map((step) => `<one ${side}${step}>`)],
    [`${side} nouns`, ['1', '2', '2'].map((step) => `<several ${side}${step}>`)],
    [`${side} adverb`, ['1', '1', '2', '3'].map((step) => `<adverb ${side}${step}>`)],
    ...['base', 'third', 'past', 'participle', 'gerund'].map(
      (form) => [`${side} ${form}`, ['1', '2', '2', '3'].map((step) => `<${form} ${side}${step}>`)] as const,
    ),
  ]),
);

const rules: Rules = { ...lists, ...sides, ...rulesOf(phrases), ...rulesOf(clauses) };

/** A clause or a question, with "a" and "an" in their places. */
export function english(random: Random, name: 'clause' | 'question' = 'clause'): readonly string[] {
  const said = say(random, rules, name);
  return said.map((word, at) => (word === 'a' && /^[aeiou]/.test(said[at + 1] ?? '') ? 'an' : word));
}
