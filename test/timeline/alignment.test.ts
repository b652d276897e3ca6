import { describe, expect, test } from 'vitest';
import { rnnTanh } from '../../src/model/cells/rnn';
import { alignTokens } from '../../src/timeline/alignment';
import { beatsOf } from '../../src/timeline/beats';
import { momentAt } from '../../src/timeline/moment';
import { createSlots, type Slots } from '../../src/timeline/slots';
import fc from '../property';

const split = (text: string): string[] => text.split(' ').filter(Boolean);
const align = (first: string, second: string) => alignTokens(split(first), split(second));

/** Few different words, so that many are equal. */
const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('two sentences in common slots', () => {
  test('share them where they have the same word, and where one stands in the place of another', () => {
    expect(align('the movie was good', 'the movie was not good')).toEqual({
      length: 5,
      slots: [
        [1, 2, 3, 5],
        [1, 2, 3, 4, 5],
      ],
    });
    expect(align('it was good', 'it was bad').slots).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(align('not a bad film', 'a film')).toEqual({
      length: 4,
      slots: [
        [1, 2, 3, 4],
        [2, 4],
      ],
    });
    expect(align('', 'not good')).toEqual({ length: 2, slots: [[], [1, 2]] });
    expect(align('', '')).toEqual({ length: 0, slots: [[], []] });
  });

  test('have each word in one slot, in its order, and no slot is empty in both', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const { length, slots } = alignTokens(first, second);
        expect([slots[0].length, slots[1].length]).toEqual([first.length, second.length]);
        for (const own of slots) {
          expect(own).toEqual(own.toSorted((a, b) => a - b));
          expect(new Set(own).size).toBe(own.length);
        }
        const taken = [...new Set([...slots[0], ...slots[1]])].toSorted((a, b) => a - b);
        expect(taken).toEqual(Array.from({ length }, (_, index) => index + 1));
      }),
    );
  });

  test('are as many slots as words where the sentences are equal', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const every = words.map((_, index) => index + 1);
        expect(alignTokens(words, words)).toEqual({ length: words.length, slots: [every, every] });
      }),
    );
  });

  test('differ in as few slots as can be', () => {
    fc.assert(
      fc.property(sentence, sentence, (first, second) => {
        const { length, slots } = alignTokens(first, second);
        const wordsIn = (words: readonly string[], own: readonly number[], slot: number) =>
          words[own.indexOf(slot)];
        const differing = Array.from({ length }, (_, index) => index + 1).filter(
          (slot) => wordsIn(first, slots[0], slot) !== wordsIn(second, slots[1], slot),
        );
        expect(differing).toHaveLength(distance(first, second));
      }),
    );
  });

  test('of long texts that have nothing in common are paired as they come, at once', () => {
    const [first, second] = [3000, 2000].map((count, which) =>
      Array.from({ length: count }, (_, i) => `${which} ${i}`),
    );
    const { length, slots } = alignTokens(first!, second!);
    expect(length).toBe(3000);
    expect(slots[1].at(-1)).toBe(2000);
  });
});

/** The edit distance as a textbook writes it down. */
function distance(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) return first.length + second.length;
  let before = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [row, word] of first.entries()) {
    const next = [row + 1];
    for (const [column, other] of second.entries()) {
      next.push(
        Math.min(before[column]! + (word === other ? 0 : 1), before[column + 1]! + 1, next[column]! + 1),
      );
    }
    before = next;
  }
  return before.at(-1)!;
}

describe('the moment of a sentence on the common timeline', () => {
  const [glide] = beatsOf(rnnTanh);
  const slotsOf = (first: readonly string[], second: readonly string[]): Slots[] => {
    const alignment = alignTokens(first, second);
    return ([0, 1] as const).map((index) => createSlots(alignment, index, [first, second], glide!));
  };
  const positions = (length: number): number[] =>
    Array.from({ length: 8 * (length + 1) + 1 }, (_, index) => -1 + index / 8);

  test('never goes back, moves only in its own slots, and ends where the sentence ends', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.boolean(), (first, second, reversed) => {
        for (const [index, { length, momentOf }] of slotsOf(first, second).entries()) {
          const own = positions(length).map((position) => {
            const { step, fraction } = momentOf(momentAt(position, length), reversed);
            return step - 1 + fraction;
          });
          expect(own).toEqual(own.toSorted((a, b) => a - b));
          expect(own[0]).toBe(-1);
          expect(own.at(-1)).toBe([first, second][index]!.length);
        }
      }),
    );
  });

  test('is the common one in every slot that it has a word in', () => {
    const moment = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(sentence, sentence, fc.boolean(), moment, (first, second, reversed, fraction) => {
        for (const [index, { slotOf, momentOf }] of slotsOf(first, second).entries()) {
          for (const [word] of [first, second][index]!.entries()) {
            const step = slotOf(word + 1, reversed);
            expect(momentOf({ step, fraction }, reversed)).toEqual({ step: word + 1, fraction });
          }
        }
      }),
    );
  });

  test('rests at the step before in a slot that is empty', () => {
    const [upper] = slotsOf(['was', 'good'], ['was', 'not', 'good']);
    expect(upper!.momentOf({ step: 2, fraction: 0.4 }, false)).toEqual({ step: 1, fraction: 1 });
    expect(upper!.momentOf({ step: 2, fraction: 0.4 }, true)).toEqual({ step: 1, fraction: 1 });
    const [late] = slotsOf(['good'], ['not', 'good']);
    expect(late!.momentOf({ step: 1, fraction: 0.4 }, false)).toEqual({ step: 0, fraction: 1 });
  });

  test('of equal sentences is the common one', () => {
    const words = ['it', 'was', 'good'];
    for (const slots of slotsOf(words, words)) {
      for (const position of positions(3)) {
        const moment = momentAt(position, 3);
        expect(slots.momentOf(moment, false)).toEqual(moment);
        expect(slots.momentOf(moment, true)).toEqual(moment);
      }
    }
  });

  test('the words in a stretch of slots are those that stand in it, in the order of work', () => {
    fc.assert(
      fc.property(
        sentence,
        sentence,
        fc.boolean(),
        fc.nat(12),
        fc.nat(12),
        (first, second, reversed, from, more) => {
          for (const [index, { slotOf, turnsIn }] of slotsOf(first, second).entries()) {
            const turns = [first, second][index]!.map((_, word) => word + 1);
            const within = turns.filter(
              (turn) => slotOf(turn, reversed) >= from && slotOf(turn, reversed) <= from + more,
            );
            const [start, end] = turnsIn(from, from + more, reversed);
            expect(turns.filter((turn) => turn >= start && turn <= end)).toEqual(within);
          }
        },
      ),
    );
  });
});
