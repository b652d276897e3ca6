import type { Alignment } from './alignment';
import type { Beat } from './beats';
import type { Moment } from './moment';

/** Where the words of a sentence stand on a timeline that it shares with another one. */
export interface Slots {
  /** How many slots there are. */
  readonly length: number;
  /** The first beat of a step: the figure scrolls on while it lasts, whatever the beats of its own cell are. */
  readonly glide: Beat;
  /** Whether the other sentence has another word in the place of this one, or none. Words are counted from 0. */
  isDiffering(word: number): boolean;
  /**
   * The slot of a cell, in the order of work, both counted from 1: a chain that reads from right to left begins at the last
   * slot.
   */
  slotOf(turn: number, reversed: boolean): number;
  /** The first and the last cell in a stretch of slots. */
  turnsIn(from: number, to: number, reversed: boolean): readonly [first: number, last: number];
  /**
   * The moment of a sentence's own row at a moment of the common timeline. In a slot in which it has no word, it rests at the
   * step before.
   */
  momentOf(view: Moment, reversed: boolean): Moment;
}

/**
 * The slots of one of two sentences.
 *
 * @param index 0 for the first, 1 for the second
 * @param tokens those of the first and of the second
 */
export function createSlots(
  { length, slots }: Alignment,
  index: 0 | 1,
  tokens: readonly [first: readonly string[], second: readonly string[]],
  glide: Beat,
): Slots {
  const own = slots[index];
  const others = new Map(slots[1 - index]!.map((slot, word) => [slot, tokens[1 - index]![word]]));
  const slotOf = (turn: number, reversed: boolean): number =>
    reversed ? length + 1 - own[own.length - turn]! : own[turn - 1]!;
  /** How many cells stand in the slots up to this one. */
  const turnsUntil = (slot: number, reversed: boolean): number => {
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (slotOf(middle, reversed) <= slot) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    length,
    glide,
    isDiffering: (word) => others.get(own[word]!) !== tokens[index][word],
    slotOf,
    turnsIn: (from, to, reversed) => [turnsUntil(from - 1, reversed) + 1, turnsUntil(to, reversed)],
    momentOf({ step, fraction }, reversed) {
      if (step === 0) return { step, fraction };
      const turn = turnsUntil(step, reversed);
      const isThere = turn > 0 && slotOf(turn, reversed) === step;
      return { step: turn, fraction: isThere ? fraction : 1 };
    },
  };
}
