import { type Random, seededRandom } from '../model/random';

/**
 * What a network should answer after a word: how likely each of some labels is; the others are not. Shares that sum to
 * 1 make one answer, to 5 one that counts as much as five.
 */
export type Target = readonly (readonly [label: string, share: number])[];

/** A sentence of a grammar, with what is to be learned from it. */
export interface Sentence {
  readonly tokens: readonly string[];
  /** One for each token; undefined where nothing is asked. */
  readonly targets: readonly (Target | undefined)[];
  /** What its accuracy is counted by; left out where there is no right answer, such as the mood of "the movie was". */
  readonly question?: Question;
  /** How many words stand between what must be remembered and the question, where the task counts them. */
  readonly distance?: number;
}

/** After the token `step`, counted from 0, the most probable of all these labels must be one of the right ones. */
export interface Question {
  readonly step: number;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** The word for all words that a network does not know. It is learned from known ones that are left out at times. */
export const unknown = '<unk>';

/** One of the items, each as likely as the others. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** True with a probability. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** The text that decides on which side a sentence stands, and whether two are the same. */
export const textOf = ({ tokens }: Sentence): string => tokens.join(' ');

/**
 * Whether a sentence is kept from training, to be asked later: one in eight, by the hash of its text. So the two sides
 * have no sentence in common, whatever the seeds.
 */
export function isHeldOut(sentence: Sentence): boolean {
  return seededRandom(textOf(sentence))() < 1 / 8;
}

/**
 * Different held-out sentences with a question, in the order in which the grammar happens to make them.
 *
 * @returns up to `count`, fewer where the grammar has not more of them
 */
export function heldOutSentences(
  draw: (random: Random) => Sentence,
  seed: string,
  count: number,
): readonly Sentence[] {
  const random = seededRandom(seed);
  const found = new Map<string, Sentence>();
  for (let tries = 0; tries < 40 * count && found.size < count; tries++) {
    const sentence = draw(random);
    if (sentence.question && isHeldOut(sentence)) found.set(textOf(sentence), sentence);
  }
  return [...found.values()];
}
