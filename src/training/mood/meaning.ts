/** What a word does to the mood of its sentence. A word without any of these is neutral. */
export interface Meaning {
  /** How happy (above 0) or sad (below 0) it is by itself: ±2 for "good" and "bad". */
  readonly feeling?: number;
  /** What it is instead where it is denied: "cannot wait", "does not work". */
  readonly denied?: number;
  /** True for a feeling that is only a strength where another one follows at once: "pretty bad", 好累. */
  readonly provisional?: boolean;
  /** True for "better" and "worse": "could be better" is sad, and "couldn't be better" very happy. */
  readonly comparative?: boolean;
  /** How many times stronger it makes the next feeling. */
  readonly strength?: number;
  /** True for "so" and "such": after "never" there is no negation, "never so good". */
  readonly such?: boolean;
  /** Turns the next feeling round, and how much of it is left: 1 for "never". */
  readonly negation?: number;
  /** True for "never" and its like. */
  readonly firm?: boolean;
  /** What is expected after it, until a feeling is told. */
  readonly expects?: number;
  /** As "could" in "could be better". */
  readonly possible?: boolean;
  /** As "too": more than is good of the next measure. */
  readonly excess?: boolean;
  /** As "long": bad where it is too long. */
  readonly measure?: boolean;
  /** As "but": what came before hardly counts any more. */
  readonly contrast?: boolean;
  /** As "although": what its clause says matters little, and the contrary is expected. */
  readonly concession?: boolean;
  /** As "now" at the start of a clause: what was before counts half. */
  readonly turn?: boolean;
  /** As "used" in "used to love": it is so no more. */
  readonly past?: boolean;
  /** As "than": what follows is only compared with. */
  readonly aside?: boolean;
  /** As "wish": what is wished is not so, unless it is wished to "you". */
  readonly wish?: boolean;
  /** As "gone": what was bad is good now, and the other way round. */
  readonly reverses?: boolean;
  /** As "got": to get a "gain" is good. */
  readonly gets?: boolean;
  readonly gain?: boolean;
  /** As "on" before "time". */
  readonly punctual?: boolean;
  readonly timely?: boolean;
  /** A clause ends, or the next one begins. */
  readonly ends?: boolean;
  /** Can be the first word of a clause: a pronoun, an article. */
  readonly opens?: 'you' | 'other';
  /** As "?": what is asked is not said. */
  readonly asks?: boolean;
  /** As "!". */
  readonly exclaims?: boolean;
}

const not: Meaning = { negation: 0.8, expects: -0.8 };

/** What the words of a row mean; those of rows that are not here mean nothing. */
export const meanings: Readonly<Record<string, Meaning>> = {
  good1: { feeling: 1.2 },
  good2: { feeling: 2 },
  good3: { feeling: 2.8 },
  bad1: { feeling: -1.2 },
  bad2: { feeling: -2 },
  bad3: { feeling: -2.8 },
  better: { feeling: 2, comparative: true },
  worse: { feeling: -2, comparative: true },
  like: { feeling: 1 },
  hope: { feeling: 0.8 },
  pretty: { feeling: 1.6, provisional: true },
  wait: { feeling: -1, denied: 2 },
  works: { feeling: 0.3, denied: -2 },
  enough: { feeling: 0.3, denied: -1.8 },
  measure: { measure: true },
  very: { strength: 1.4 },
  so: { strength: 1.4, such: true },
  slightly: { strength: 0.75 },
  too: { strength: 1.3, excess: true, expects: -0.4 },
  not,
  never: { negation: 1, firm: true, expects: -0.9 },
  no: { negation: 0.9, expects: -0.8 },
  hardly: { negation: 0.7, expects: -0.6 },
  stop: { negation: 1, expects: -0.4 },
  less: { negation: 0.7, expects: -0.5 },
  "couldn't": { ...not, possible: true },
  could: { possible: true },
  used: { past: true, expects: -0.5 },
  but: { contrast: true },
  although: { concession: true },
  now: { turn: true },
  than: { aside: true },
  wish: { wish: true },
  why: { expects: -0.8 },
  gone: { reverses: true },
  got: { gets: true },
  gain: { gain: true },
  on: { punctual: true },
  time: { timely: true },
  and: { ends: true },
  because: { ends: true },
  ',': { ends: true },
  '.': { ends: true },
  '!': { ends: true, exclaims: true },
  '?': { ends: true, asks: true },
  I: { opens: 'other' },
  you: { opens: 'you' },
  the: { opens: 'other' },
  my: { opens: 'other' },
  "it's": { opens: 'other' },
};
