import type { Beat } from './beats';
import type { Moment } from './moment';

/** Where the words of a sentence stand on a timeline that it shares with another one. */
export interface Slots {
  /** How many there are. */
  readonly length: number;
  /** For each word the slot that it stands in; both are counted from 1. */
  readonly of: readonly number[];
  /** The first beat of a step: the figure scrolls on while it lasts, whatever the beats of its own cell are. */
  readonly glide: Beat;
  /** The words that the other sentence has not in this place, counted from 0: they are emphasised. */
  readonly differing: ReadonlySet<number>;
}

/**
 * The slot of a cell, in the order of work: a chain that reads from right to left begins at the last slot.
 *
 * @param turn counted from 1
 */
export function slotOfTurn(
  { length, of }: Pick<Slots, 'length' | 'of'>,
  reversed: boolean,
  turn: number,
): number {
  return reversed ? length + 1 - of[of.length - turn]! : of[turn - 1]!;
}

/**
 * The moment of a sentence's own row at a moment of the common timeline. In a slot in which it has no word, it rests at the
 * step before.
 */
export function ownMoment(
  slots: Pick<Slots, 'length' | 'of'>,
  reversed: boolean,
  { step, fraction }: Moment,
): Moment {
  if (step === 0) return { step, fraction };
  const turn = turnsUntil(slots, reversed, step);
  const isThere = turn > 0 && slotOfTurn(slots, reversed, turn) === step;
  return { step: turn, fraction: isThere ? fraction : 1 };
}

/** How many cells stand in the slots up to this one, in the order of work. */
export function turnsUntil(slots: Pick<Slots, 'length' | 'of'>, reversed: boolean, slot: number): number {
  let [low, high] = [0, slots.of.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (slotOfTurn(slots, reversed, middle) <= slot) low = middle;
    else high = middle - 1;
  }
  return low;
}
