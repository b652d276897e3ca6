import type { VerbForms } from '../lexicon/english/inflect';
import type { Noun, Words } from '../lexicon/lexicon';
import type { Rules } from './grammar';

const forms = ['base', 'third', 'past', 'participle', 'gerund'] as const;

/** The forms of English nouns and verbs by their row: `one thing`, `several thing`, `past bad2`. */
export function formsOf({ nouns, verbs }: Words<Noun, VerbForms>): Rules {
  const rules: Record<string, readonly string[]> = {};
  for (const [row, list] of Object.entries(nouns)) {
    if (list.length === 0) continue;
    rules[`one ${row}`] = list.map(({ one }) => one);
    rules[`several ${row}`] = list.map(({ several }) => several);
  }
  for (const [row, list] of Object.entries(verbs)) {
    if (list.length === 0) continue;
    for (const form of forms) rules[`${form} ${row}`] = list.map((verb) => verb[form]);
  }
  return rules;
}
