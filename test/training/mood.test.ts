import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/model';
import { seededRandom } from '../../src/model/random';
import { type Meaning, meanings } from '../../src/training/mood/meaning';
import { drawMood, emphasis } from '../../src/training/mood/mood';
import { happiness, moodsOf } from '../../src/training/mood/moods';
import { meaningOf, moodWords } from '../../src/training/mood/sentence';
import { moodWords as vocabulary, vocabularyFor } from '../../src/training/vocabularies';
import fc from '../property';

const { good2: good, bad2: bad, not, very, but } = meanings as Record<string, Meaning>;
const word: Meaning = {};
const mood = (...pieces: (Meaning | undefined)[]): number => moodsOf(pieces as Meaning[]).at(-1)!;
/** The mood of a sentence of the vocabulary, its words apart by spaces. */
const moodOf = (sentence: string): number => mood(...sentence.split(' ').map(meaningOf));

describe('the mood', () => {
  test('is 0 until something is heard that lets expect something, and stays', () => {
    const told = moodsOf([word, not!, word, very!, good!, word]);
    expect(told.slice(0, 4)).toEqual([0, -0.8, -0.8, -0.8]);
    expect(told[4]).toBeCloseTo((-0.8 * 2) / 1.4, 12);
    expect(told[5]).toBe(told[4]);
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

  test('of something bad that is denied is less good than something good is sad when it is denied', () => {
    expect(mood(not, bad)).toBeCloseTo(-mood(not, good) * 0.6, 12);
  });

  test('of what comes after "but" decides', () => {
    expect(mood(bad, but, word, good)).toBe(-0.5 + 2);
    expect(mood(very, good, but, bad)).toBeLessThan(0);
    expect(mood(good, but, not, bad)).toBeGreaterThan(0);
  });

  test('after "not" is that of bad news, and after "but" the contrary of what was said, until the next feeling', () => {
    expect(mood(not)).toBeLessThan(-0.5);
    expect(mood(good, word, not)).toBeLessThan(mood(good));
    expect(mood(good, but)).toBeLessThan(-0.5);
    expect(mood(bad, but, word, very)).toBeGreaterThan(0.5);
    expect(mood(bad, but, not)).toBe(mood(bad, but));
  });

  test('as a probability is 0.5 where it is 0, and symmetric', () => {
    expect(happiness(0)).toBe(0.5);
    expect(happiness(2)).toBeCloseTo(0.88, 2);
    expect(happiness(2) + happiness(-2)).toBeCloseTo(1, 15);
  });
});

describe('what a sentence says', () => {
  test('after "although" is the contrary, until the main clause is heard', () => {
    expect(moodOf('although the food was good')).toBeLessThan(-0.3);
    expect(moodOf('虽然 很 累')).toBeGreaterThan(0.3);
    expect(moodOf('although the food was good , I was sad')).toBeLessThan(moodOf('I was sad'));
  });

  test.each([
    'the food was not bad at all',
    "I can't wait to see you",
    "I couldn't be happier",
    'it could not have been better',
    'no problems with the delivery',
    'nothing to worry about',
    'although it was cold , we enjoyed the walk',
    'at first I was afraid , but now I love it',
    'the new one is much better than the terrible old one',
    "I can't stop laughing",
    'I have never seen such a beautiful garden',
    'it finally stopped raining',
    'the train was on time',
    'my headache is gone',
    'I got the job',
    'I wish you a good day',
    '一点也不 无聊',
    '虽然 很 累 ， 但是 很 开心',
    '我 从来没有 吃过 这么 好吃 的 面条',
    '他 比 以前 开心 多了',
  ])('is happy: %s', (sentence) => {
    expect(moodOf(sentence)).toBeGreaterThan(0.4);
  });

  test.each([
    'the soup was not good at all',
    'nobody came to my party',
    'it could be better',
    'it was too long',
    'the room was not big enough',
    'it was not as good as I expected',
    'although the food was good , the service was terrible',
    'I used to love this place',
    'I have never been so sad',
    "my phone doesn't work",
    'I wish I had a car',
    "I didn't get the job",
    'my joy is gone',
    'why is it so loud ?',
    '一点也不 好吃',
    '没有 人 来 参加',
    '电影 太 长 了',
    '虽然 好吃 ， 但是 太 贵 了',
    '早知道 我 就 不 来 了',
  ])('is sad: %s', (sentence) => {
    expect(moodOf(sentence)).toBeLessThan(-0.4);
  });

  test.each([
    'I went to the park yesterday',
    'the book is on the table',
    'we took the train to the city',
    '我 昨天 去 了 公园',
    '桌子 上 有 一个 杯子',
  ])('is neither: %s', (sentence) => {
    expect(Math.abs(moodOf(sentence))).toBeLessThan(0.4);
  });
});

const drawn = <Drawn>(draw: (random: () => number) => Drawn): fc.Arbitrary<Drawn> =>
  fc.nat().map((seed) => draw(seededRandom(seed)));

describe('a sentence about a mood', () => {
  const known = vocabularyFor(vocabulary);

  test('has known words only, which the page finds again in its text', () => {
    let [cut, same] = [0, 0];
    fc.assert(
      fc.property(drawn(moodWords), (words) => {
        for (const each of words) expect(known.idOf(each), each).toBeDefined();
        const chinese = words.some((each) => /\p{Script=Han}/u.test(each));
        const text = chinese ? words.join('') : words.join(' ').replace(/ ([,.!?])/g, '$1');
        const { tokens } = tokenize(text, 'words', undefined, { vocabulary: known });
        if (chinese) {
          cut += words.length;
          same += tokens.filter((token) => words.includes(token)).length;
        } else expect(tokens).toEqual(words);
      }),
      { numRuns: 1500, seed: 1 },
    );
    // Where words that stand side by side make up another one, a reader may be lost, too.
    expect(same / cut).toBeGreaterThan(0.9);
  });

  test('has a target for every word', () => {
    fc.assert(
      fc.property(drawn(drawMood), ({ tokens, targets, question }) => {
        expect(targets).toHaveLength(tokens.length);
        for (const target of targets) {
          const [[sad, low], [happy, high]] = target as [[string, number], [string, number]];
          expect([sad, happy]).toEqual(['sad', 'happy']);
          expect([1, emphasis].some((weight) => Math.abs(low + high - weight) < 1e-12)).toBe(true);
          expect(high / (low + high)).toBeGreaterThan(0.02);
          expect(high / (low + high)).toBeLessThan(0.98);
        }
        const [[, low], [, high]] = targets.at(-1) as [[string, number], [string, number]];
        const last = high / (low + high);
        expect(question?.step ?? tokens.length - 1).toBe(tokens.length - 1);
        if (question) expect(question.right).toEqual([last > 0.5 ? 'happy' : 'sad']);
        else expect(Math.abs(last - 0.5)).toBeLessThan(0.1);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('is as often happy as sad', () => {
    const random = seededRandom(3);
    const asked = Array.from({ length: 4000 }, () => drawMood(random)).filter(({ question }) => question);
    const happy = asked.filter(({ question }) => question!.right.includes('happy'));
    expect(happy.length / asked.length).toBeGreaterThan(0.4);
    expect(happy.length / asked.length).toBeLessThan(0.6);
  });
});
