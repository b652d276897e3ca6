/**
 * Words of one row: they mean the same to a network and share one vector. Those of a kind stand apart by spaces; the forms
 * of a word by slashes, where they are not made by rule: a noun and its plural, a verb, its past and its participle.
 */
export interface Listed {
  readonly row: string;
  readonly adjectives?: string;
  readonly adverbs?: string;
  readonly nouns?: string;
  readonly verbs?: string;
}
