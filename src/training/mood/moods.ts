import type { Meaning } from './meaning';

/** The mood never gets further from 0 than so. */
const limit = 3.5;

/** After "but" the contrary of what was said is expected, however little that was. */
const afterContrast = 1.3;

/** How much of a feeling counts that is told after "although", and as what. */
const conceded = -0.4;

/** To deny something bad is little more than half a praise. */
const deniedBad = 0.6;

/** What is open within a clause. */
interface Clause {
  strength: number;
  negation: number;
  firm: boolean;
  possible: boolean;
  excess: boolean;
  past: boolean;
  aside: boolean;
  gets: boolean;
  wish: 'open' | 'unreal' | 'kind' | undefined;
  /** True while nothing was felt in it. */
  fresh: boolean;
}

const newClause = (): Clause => ({
  strength: 1,
  negation: 0,
  firm: false,
  possible: false,
  excess: false,
  past: false,
  aside: false,
  gets: false,
  wish: undefined,
  fresh: true,
});

/** The mood of a sentence, word by word. */
class Listener {
  private mood = 0;
  /** What is expected but not told. */
  private expected = 0;
  /** Whether a person would take the expected for said at the end of the clause. */
  private implied = false;
  private clause = newClause();
  /** After "although": nothing was felt yet, or something was. */
  private concession: 'open' | 'told' | undefined;
  private before: Meaning = {};
  /** How the mood and the clause were before a provisional feeling. */
  private provisional: { readonly mood: number; readonly clause: Clause } | undefined;

  hear(word: Meaning): number {
    if (word.contrast) this.contrast();
    if (word.ends) this.end(word);
    if (word.opens) this.open(word.opens);
    if (word.turn && this.clause.fresh) this.mood /= 2;
    if (word.concession) this.concession = 'open';
    if (word.reverses) this.mood *= -0.6;
    this.remember(word);
    const feeling = this.feelingOf(word);
    if (feeling !== 0) this.feel(word, feeling);
    else this.provisional = undefined;
    this.before = word;
    return within(this.mood + this.expected);
  }

  private contrast(): void {
    this.commit();
    this.expected = -afterContrast * Math.sign(this.mood) - this.mood / 4;
    this.mood /= 4;
    this.clause = newClause();
    this.concession = undefined;
  }

  private end({ asks, exclaims }: Meaning): void {
    this.commit();
    if (asks) this.mood *= this.implied ? 1 : 0.5;
    if (exclaims) this.mood = within(this.mood * 1.15);
    this.clause = newClause();
    if (this.concession === 'told') this.concession = undefined;
  }

  /** What was denied without a feeling is bad news: "nobody came". */
  private commit(): void {
    if (!this.implied) return;
    this.mood = within(this.mood + this.expected);
    this.expected = 0;
    this.implied = false;
  }

  private open(who: 'you' | 'other'): void {
    if (this.concession === 'told') this.concession = undefined;
    if (this.clause.wish !== 'open') return;
    this.clause.wish = who === 'you' ? 'kind' : 'unreal';
    this.mood = within(this.mood + (who === 'you' ? 1.5 : -1.6));
  }

  private remember(word: Meaning): void {
    const { clause } = this;
    if (word.such && clause.firm) clause.negation = 0;
    if (word.strength !== undefined) clause.strength *= word.strength;
    if (word.negation !== undefined) {
      // "cannot stop laughing": two negations are none.
      clause.negation = clause.negation > 0 && word.negation === 1 && !word.firm ? 0 : word.negation;
      clause.firm = word.firm ?? false;
    }
    if (word.possible) clause.possible = true;
    if (word.excess) clause.excess = true;
    if (word.past) clause.past = true;
    if (word.aside) clause.aside = true;
    if (word.gets) clause.gets = true;
    if (word.wish) clause.wish = 'open';
    // In "bad, but not" the "but" has said already which way it goes.
    if (word.expects !== undefined && this.expected === 0 && !clause.aside) {
      this.expected = word.expects;
      this.implied = !word.excess;
    }
  }

  /** What a word says by itself in its clause, without negation and strength. */
  private feelingOf({ feeling = 0, measure, timely, gain }: Meaning): number {
    const { excess, gets, aside } = this.clause;
    if (aside) return 0;
    if (measure) return excess ? -1.6 : 0;
    if (timely) return this.before.punctual ? 2 : 0;
    if (gain) return gets ? 1.8 : 0;
    return feeling;
  }

  private feel(word: Meaning, feeling: number): void {
    if (this.provisional) {
      this.mood = this.provisional.mood;
      this.clause = { ...this.provisional.clause, strength: this.provisional.clause.strength * 1.2 };
    }
    this.provisional = word.provisional ? { mood: this.mood, clause: { ...this.clause } } : undefined;
    let said = this.said(word, feeling);
    if (this.concession) {
      said *= conceded;
      this.concession = 'told';
    }
    this.mood = within(this.mood + said);
    this.expected = 0;
    this.implied = false;
    const { wish, gets } = this.clause;
    this.clause = { ...newClause(), wish, gets, fresh: false };
  }

  private said({ comparative, denied }: Meaning, feeling: number): number {
    const { strength, negation, firm, possible, past, wish } = this.clause;
    if (wish === 'unreal') return 0.2 * feeling;
    if (past) return -0.7 * feeling;
    if (comparative && (possible || firm)) return negation > 0 ? 1.4 * feeling : -0.8 * feeling;
    if (negation === 0) return feeling * strength;
    return denied ?? ((-negation * feeling) / strength) * (feeling < 0 ? deniedBad : 1);
  }
}

const within = (mood: number): number => Math.max(-limit, Math.min(limit, mood));

/**
 * The mood of a sentence after each of its words: above 0 happy, below 0 sad, 0 neither.
 *
 * - A feeling counts with the strength before it: "very good" is more than "good".
 * - A negation turns the next feeling round and leaves less of it; of a negated strength still less: "not very good" is
 *   better than "not good". To deny something bad is little more than half a praise: "not
 *   bad".
 * - Feelings add; after "but" only a quarter of what came before is left, and so the second half decides.
 * - Until the next feeling comes, "not" and "but" let something be expected: bad news after "not", and after "but" the
 *   contrary of what was said. "It was not boring, but" sounds sad before anybody says why.
 */
export function moodsOf(words: readonly Meaning[]): readonly number[] {
  const listener = new Listener();
  return words.map((word) => listener.hear(word));
}

/** How likely it is that a person in that mood is called happy: 0.5 where the mood is 0, 0.88 at 2 ("good"). */
export const happiness = (mood: number): number => 1 / (1 + Math.exp(-mood));
