const vowelled = /[aeiou]/;

/** Whether the last letter is doubled before an ending, as in "stop", "stopped". */
const doubles = (stem: string): boolean =>
  /^[^aeiou]*[aeiou][bdgmnprt]$/.test(stem) ||
  /(admit|prefer|forget|regret|begin|permit|commit|cancel|travel|upset|occur|refer|control|unplug|format)$/.test(
    stem,
  );

/** keys, boxes, babies */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** @param written a verb, and its past and its participle where they are irregular: "break/broke/broken" */
export function verbForms(written: string): VerbForms {
  const [base, past, participle] = written.split('/') as [string, string?, string?];
  const regular = pastOf(base);
  return {
    base,
    third: base.endsWith('o') ? `${base}es` : pluralOf(base),
    past: past ?? regular,
    participle: participle ?? past ?? regular,
    gerund: `${gerundStem(base)}ing`,
  };
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function gerundStem(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}y`;
  if (base.endsWith('e') && !/(ee|oe|ye)$/.test(base) && vowelled.test(base.slice(0, -1)))
    return base.slice(0, -1);
  return doubled(base);
}

const doubled = (base: string): string => (doubles(base) ? base + base.at(-1)! : base);
