import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/model';
import { seededRandom } from '../../src/model/random';
import { tasks } from '../../src/trained/tasks';
import { drawAgreement } from '../../src/training/agreement';
import { examAt, examOf, lessons, wordsOf } from '../../src/training/lesson';
import { isHeldOut, textOf } from '../../src/training/sentence';
import { drawTelephone, farthest, telephoneAt, whispered } from '../../src/training/telephone';

const runs = { numRuns: 1000, seed: 1 };

describe('a sentence of agreement', () => {
  const plural = ['are', 'were', 'have'];
  const words = new Set(wordsOf(lessons.agreement));
  const isPlural = (noun: string): boolean =>
    [/s$/, /es$/].some((ending) => ending.test(noun) && words.has(noun.replace(ending, '')));
  const verbs = ['is', 'was', 'has', ...plural];

  test('has one verb, which agrees with the first noun, and is asked for just before it', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { tokens, targets, question, distance } = drawAgreement(seededRandom(seed));
        const at = tokens.findIndex((token) => verbs.includes(token));
        const subject = tokens.slice(0, at - distance!).at(-1)!;
        expect(tokens.filter((token) => verbs.includes(token))).toHaveLength(1);
        expect(plural.includes(tokens[at]!)).toBe(isPlural(subject));
        expect(question!.step).toBe(at - 1);
        expect(question!.right).toContain(tokens[at]);
        expect([...question!.right, ...question!.wrong].toSorted()).toEqual(verbs.toSorted());
        expect(targets[at - 1]![0]![0]).toBe(tokens[at]);
        expect(targets.at(-1)).toBeUndefined();
      }),
      runs,
    );
  });

  test('has between subject and verb as many nouns that lure to the other number as others', () => {
    const random = seededRandom(1);
    const sentences = Array.from({ length: 4000 }, () => drawAgreement(random)).filter(
      // The word right before the verb is a noun where no clause ends there.
      ({ tokens, question, distance }) => distance! > 0 && isNoun(tokens[question!.step]!),
    );
    for (const plural of [false, true]) {
      const some = sentences.filter(({ question }) => question!.right.includes('are') === plural);
      const lured = some.filter(({ tokens, question }) => isPlural(tokens[question!.step]!) !== plural);
      expect(lured.length / some.length).toBeCloseTo(0.5, 1);
    }
  });
  const isNoun = (word: string): boolean => isPlural(word) || words.has(`${word}s`) || words.has(`${word}es`);
});

describe('a game of telephone', () => {
  test('is a word, filler, and a question whose answer is the word', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), (seed, distance) => {
        const { tokens, targets, question } = telephoneAt(seededRandom(seed), distance);
        const [word] = tokens as [string];
        expect(tokens).toHaveLength(distance + 2);
        expect(['?', '？']).toContain(tokens.at(-1));
        expect(tokens.slice(1).some((token) => whispered.includes(token))).toBe(false);
        expect(targets).toEqual(tokens.map(() => [[word, 1]]));
        expect(question!.step).toBe(distance + 1);
        expect(question!.right).toEqual([word]);
        expect([word, ...question!.wrong].toSorted()).toEqual(whispered.toSorted());
        // Chinese is written without spaces.
        const text = tokens.join(tokens.at(-1) === '？' ? '' : ' ');
        expect(tokenize(text, 'words').tokens).toEqual(tokens);
      }),
      runs,
    );
  });

  test('has in training every length up to the farthest', () => {
    const random = seededRandom(1);
    const lengths = new Set(Array.from({ length: 1000 }, () => drawTelephone(random).distance));
    expect([...lengths].toSorted((left, right) => left! - right!)).toEqual(
      Array.from({ length: farthest }, (_, index) => index + 1),
    );
  });
});

describe.each(tasks)('the sentences of %s', (task) => {
  const lesson = lessons[task];

  test('are the same from the same seed', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => lesson.draw(random));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test('have words that are all known, each once', () => {
    const words = wordsOf(lesson);
    const known = new Set(words);
    expect(words[0]).toBe('<unk>');
    expect(known.size).toBe(words.length);
    const random = seededRandom('others');
    const drawn = Array.from({ length: 5000 }, () => lesson.draw(random).tokens);
    expect(drawn.flat().filter((token) => !known.has(token))).toEqual([]);
  });

  test('of the exam are different ones, held out, and never learned', () => {
    const exam = examOf(lesson);
    expect(exam).toHaveLength(1000);
    expect(new Set(exam.map(textOf)).size).toBe(exam.length);
    expect(exam.every(isHeldOut)).toBe(true);
    const random = seededRandom('share');
    const drawn = Array.from({ length: 4000 }, () => lesson.draw(random));
    expect(drawn.filter(isHeldOut).length / drawn.length).toBeCloseTo(1 / 8, 1);
  });

  test('of each distance are of that length', () => {
    for (const distance of lesson.distances ?? []) {
      const exam = examAt(lesson, distance);
      expect(exam.length).toBeGreaterThan(10);
      expect(exam.every((sentence) => sentence.distance === distance && isHeldOut(sentence))).toBe(true);
    }
  });
});
