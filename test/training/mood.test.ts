import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/model';
import { seededRandom } from '../../src/model/random';
import { chinese, segmented } from '../../src/training/mood/chinese';
import { english } from '../../src/training/mood/english';
import { happiness, type Meaning, moodsOf } from '../../src/training/mood/meaning';
import { drawMood } from '../../src/training/mood/mood';
import { secondClause } from '../../src/training/mood/second';

const good: Meaning = { feeling: 2 };
const bad: Meaning = { feeling: -2 };
const not: Meaning = { negation: 0.8 };
const very: Meaning = { strength: 1.5 };
const but: Meaning = { contrast: true };
const word: Meaning = {};
const mood = (...pieces: Meaning[]): number => moodsOf(pieces).at(-1)!;

describe('the mood', () => {
  test('is 0 until something is heard that lets expect something, and stays', () => {
    expect(moodsOf([word, not, word, very, good, word])).toEqual([
      0,
      -0.8,
      -0.8,
      -0.8,
      -0.8 * (2 / 1.5),
      -0.8 * (2 / 1.5),
    ]);
  });

  test('is graded', () => {
    const graded = [
      mood(very, bad),
      mood(bad),
      mood(not, good),
      mood(not, very, good),
      mood(word),
      mood(not, very, bad),
      mood(not, bad),
      mood(good),
      mood(very, good),
    ];
    expect(graded).toEqual(graded.toSorted((left, right) => left - right));
    expect(new Set(graded).size).toBe(graded.length);
  });

  test('of something bad that is denied is only half as good as of something good the other way round', () => {
    expect(mood(not, bad)).toBeCloseTo(-mood(not, good) / 2, 12);
  });

  test('of what comes after "but" decides', () => {
    expect(mood(bad, but, word, good)).toBeGreaterThan(0);
    expect(mood(very, good, but, bad)).toBeLessThan(0);
    expect(mood(good, but, not, bad)).toBeGreaterThan(0);
    expect(mood(bad, but, word, good)).toBe(-0.5 + 2);
  });

  test('after "not" is that of bad news, until it is heard what is not so', () => {
    expect(mood(not)).toBeLessThan(-0.5);
    expect(mood(good, word, not)).toBeLessThan(mood(good));
    expect(mood(not, bad)).toBeGreaterThan(0.5);
  });

  test('after "but" is the contrary of what was said, "but not" too, until the next feeling', () => {
    expect(mood(good, but)).toBeLessThan(-0.5);
    expect(mood(bad, but, word, very)).toBeGreaterThan(0.5);
    expect(mood(not, bad, but)).toBeCloseTo(mood(good, but), 12);
    expect(mood(bad, but, not)).toBe(mood(bad, but));
    expect(mood(good, but, good)).toBe(0.5 + 2);
  });

  test('adds without "but", within limits', () => {
    expect(mood(good, bad)).toBe(0);
    expect(mood(very, good, very, good, very, good)).toBe(3.5);
  });

  test('a negation and a strength are for the next feeling only', () => {
    expect(mood(not, good, word, good)).toBeCloseTo(-1.6 + 2);
    expect(mood(very, not, but, good)).toBe(2);
  });

  test('as a probability is 0.5 where it is 0, and symmetric', () => {
    expect(happiness(0)).toBe(0.5);
    expect(happiness(2)).toBeCloseTo(0.88, 2);
    expect(happiness(2) + happiness(-2)).toBeCloseTo(1, 15);
  });
});

const drawn = <Drawn>(draw: (random: () => number) => Drawn): fc.Arbitrary<Drawn> =>
  fc.nat().map((seed) => draw(seededRandom(seed)));

describe('a sentence about a mood', () => {
  test('in Chinese, without spaces, is cut by the page into the words that were trained', () => {
    fc.assert(
      fc.property(drawn(chinese), (pieces) => {
        const text = pieces.map((piece) => piece.text).join('');
        expect(tokenize(text, 'words').tokens).toEqual(segmented(pieces).map(([token]) => token));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('in English is cut into the words that were trained', () => {
    fc.assert(
      fc.property(drawn(english), (pieces) => {
        const words = pieces.map((piece) => piece.text);
        const text = words.join(' ').replace(/ ([,.!])/g, '$1');
        expect(tokenize(text, 'words').tokens).toEqual(words);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('goes on as it began after "and", and mostly otherwise after "but"', () => {
    const random = seededRandom(1);
    const clause = (random: () => number) => [{ text: '', feeling: random() < 0.5 ? 2 : -2 }];
    const share = (contrast: boolean): number => {
      const seconds = Array.from({ length: 1000 }, () =>
        secondClause(random, [{ text: '', feeling: 2 }], contrast, clause),
      );
      return seconds.filter(([piece]) => piece!.feeling! < 0).length / seconds.length;
    };
    expect(share(false)).toBe(0);
    expect(share(true)).toBeGreaterThan(0.6);
    expect(share(true)).toBeLessThan(0.8);
  });

  test('has a target for every word, neutral before the first feeling', () => {
    fc.assert(
      fc.property(drawn(drawMood), ({ tokens, targets, question }) => {
        expect(targets).toHaveLength(tokens.length);
        for (const target of targets) {
          const [[sad, low], [happy, high]] = target as [[string, number], [string, number]];
          expect([sad, happy]).toEqual(['sad', 'happy']);
          expect(low + high).toBeCloseTo(1, 12);
          expect(high).toBeGreaterThan(0.02);
          expect(high).toBeLessThan(0.98);
        }
        const last = targets.at(-1)![1]![1];
        expect(question?.step ?? tokens.length - 1).toBe(tokens.length - 1);
        if (question) expect(question.right).toEqual([last > 0.5 ? 'happy' : 'sad']);
        else expect(Math.abs(last - 0.5)).toBeLessThan(0.1);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
