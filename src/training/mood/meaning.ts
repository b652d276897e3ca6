/** What a piece of a sentence does to its mood. A piece without any of these is neutral. */
export interface Meaning {
  /** How happy (above 0) or sad (below 0) it is by itself: ±2 for "good" and "bad". */
  readonly feeling?: number;
  /** How many times stronger it makes the next feeling. */
  readonly strength?: number;
  /** Turns the next feeling round, and how much of it is left: 1 for "never". */
  readonly negation?: number;
  /** As "but": what came before hardly counts any more. */
  readonly contrast?: boolean;
}

/** A word of the grammar with its meaning; in Chinese one or more characters that mean something together. */
export interface Piece extends Meaning {
  readonly text: string;
}

/** The mood never gets further from 0 than so. */
const limit = 3.5;

/** What a person expects who has heard "not" and not yet what: people deny what is good more often than what is bad. */
const afterNegation = -0.8;

/** And after "but" the contrary of what was said, however little that was: who praises faintly and says "but" is plain. */
const afterContrast = 1.3;

/**
 * The mood of a sentence after each of its pieces: above 0 happy, below 0 sad, 0 neither.
 *
 * - A feeling counts with the strength before it: "very good" is more than "good".
 * - A negation turns it round and leaves less of it; of a negated strength still less: "not very good" is better than
 *   "not good". To deny something bad is only half a praise: "not bad".
 * - "and" adds; after "but" only a quarter of what came before is left, and so the second half decides.
 * - Until the next feeling comes, "not" and "but" let something be expected: bad news after "not", and after "but" the
 *   contrary of what was said. "It was not boring, but" sounds sad before anybody says why.
 */
export function moodsOf(pieces: readonly Meaning[]): readonly number[] {
  let [mood, strength, negation, expected] = [0, 1, 0, 0];
  return pieces.map((piece) => {
    if (piece.contrast) {
      // What is expected counts in the place of what was said.
      expected = -afterContrast * Math.sign(mood) - mood / 4;
      mood /= 4;
    }
    strength *= piece.strength ?? 1;
    negation = piece.negation ?? negation;
    // In "bad, but not" the "but" has said already which way it goes.
    if (piece.negation !== undefined) expected ||= afterNegation;
    if (piece.feeling !== undefined) {
      const negated = (-negation * piece.feeling) / strength / (piece.feeling < 0 ? 2 : 1);
      mood += negation > 0 ? negated : piece.feeling * strength;
      mood = within(limit, mood);
      expected = 0;
    }
    if (piece.contrast || piece.feeling !== undefined) [strength, negation] = [1, 0];
    return within(limit, mood + expected);
  });
}

const within = (limit: number, mood: number): number => Math.max(-limit, Math.min(limit, mood));

/** How likely it is that a person in that mood is called happy: 0.5 where the mood is 0, 0.88 at 2 ("good"). */
export const happiness = (mood: number): number => 1 / (1 + Math.exp(-mood));
