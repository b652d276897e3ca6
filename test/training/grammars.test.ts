import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/model';
import { seededRandom } from '../../src/model/random';
import { tasks } from '../../src/trained/tasks';
import { agreementWords, drawAgreement, plural, singular } from '../../src/training/agreement';
import { examAt, examOf, lessons } from '../../src/training/lesson';
import { english } from '../../src/training/lexicon/lexicon';
import { isHeldOut, textOf } from '../../src/training/sentence';
import { drawTelephone, farthest, telephoneAt, whispered } from '../../src/training/telephone';
import { spelledOf, vocabularyFor } from '../../src/training/vocabularies';
import fc from '../property';

const runs = { numRuns: 1000, seed: 1 };

describe('a sentence of agreement', () => {
  const known = vocabularyFor(agreementWords);
  const rowOf = (word: string): string => known.tokens[known.idOf(word)!]!;
  const [one, several] = [rowOf('key'), rowOf('keys')];
  const numberOf = new Map([
    ...['is', 'was', 'has', 'does', rowOf('goes')].map((verb) => [verb, singular] as const),
    ...['are', 'were', 'have', 'do', rowOf('go')].map((verb) => [verb, plural] as const),
  ]);
  const isNoun = (word: string): boolean => [one, several].includes(rowOf(word));

  test('has a verb that agrees with the subject, and is asked for just before it', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { tokens, targets, question, distance } = drawAgreement(seededRandom(seed));
        const { step, right, wrong } = question!;
        expect(numberOf.get(rowOf(tokens[step + 1]!))).toBe(right);
        expect(right).toContain(targets[step]![0]![0]);
        expect([right, wrong].toSorted()).toEqual([singular, plural].toSorted());
        expect(targets.at(-1)).toBeUndefined();
        const subject = tokens.slice(0, step + 1 - distance!);
        const nouns = subject.filter(isNoun);
        if (subject.includes('and')) expect(right).toBe(plural);
        else if (nouns.length > 0) expect(right).toBe(rowOf(nouns.at(-1)!) === several ? plural : singular);
        else expect(['he', 'she', 'it'].includes(subject[0]!)).toBe(right === singular);
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
    for (const number of [singular, plural]) {
      const some = sentences.filter(({ question }) => question!.right === number);
      const lured = some.filter(
        ({ tokens, question }) => (rowOf(tokens[question!.step]!) === several) !== (number === plural),
      );
      expect(lured.length / some.length).toBeCloseTo(0.5, 1);
    }
  });

  test('knows the plural of every noun by rule, or as it is said', () => {
    const nouns = new Map(
      Object.values(english.nouns).flatMap((list) => list.map((noun) => [noun.one, noun.several])),
    );
    for (const [single, many] of [
      ['key', 'keys'],
      ['box', 'boxes'],
      ['baby', 'babies'],
      ['knife', 'knives'],
      ['child', 'children'],
      ['boy', 'boys'],
      ['church', 'churches'],
    ])
      expect(nouns.get(single!)).toBe(many);
    expect(['key', 'keys', 'woman', 'women'].map(rowOf)).toEqual([one, several, one, several]);
  });
});

describe('a game of telephone', () => {
  test('is a word, filler, and a question whose answer is the word', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), (seed, distance) => {
        const { tokens, targets, question } = telephoneAt(seededRandom(seed), distance);
        const [word] = tokens as [string];
        expect(tokens).toHaveLength(distance + 2);
        expect(['?', '？']).toContain(tokens.at(-1));
        expect(targets).toEqual(tokens.map(() => [[word, 1]]));
        expect(question!.step).toBe(distance + 1);
        expect(question!.right).toEqual([word]);
        expect([word, ...question!.wrong].toSorted()).toEqual(whispered.toSorted());
      }),
      runs,
    );
  });

  test('has filler of many words, some of which nobody knows, and none that is whispered in other games', () => {
    const random = seededRandom(1);
    const filler = Array.from({ length: 500 }, () => drawTelephone(random).tokens.slice(1, -1)).flat();
    const share = (some: (token: string) => boolean): number => filler.filter(some).length / filler.length;
    expect(share((token) => whispered.includes(token))).toBe(0);
    expect(new Set(filler).size).toBeGreaterThan(300);
    expect(share((token) => token === '<unk>')).toBeGreaterThan(0.1);
    expect(share((token) => ['and', 'then', '又', '然后'].includes(token))).toBeGreaterThan(0);
  });

  test('is cut from a text as it was made, with any words in it', () => {
    const vocabulary = vocabularyFor(lessons.telephone.words);
    const cut = (text: string) => tokenize(text, 'words', undefined, { vocabulary }).tokens;
    expect(cut('Tiger and then she told him again?')).toHaveLength(8);
    expect(cut('老虎然后他说然后他又说？')).toEqual([
      '老虎',
      '然后',
      '他',
      '说',
      '然后',
      '他',
      '又',
      '说',
      '？',
    ]);
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

  test('have words that are all known, each in one row', () => {
    const all = lesson.words.rows.flat();
    const known = new Set(all);
    expect(lesson.words.rows[0]).toEqual(['<unk>']);
    expect(known.size).toBe(all.length);
    expect(all.filter((word) => /\s/.test(word) || word === '')).toEqual([]);
    const random = seededRandom('others');
    const drawn = Array.from({ length: 5000 }, () => lesson.draw(random).tokens);
    expect(drawn.flat().filter((token) => !known.has(token))).toEqual([]);
  });

  test('have labels for every answer', () => {
    const random = seededRandom('labels');
    const targets = Array.from({ length: 500 }, () => lesson.draw(random).targets).flat();
    for (const [label] of targets.flatMap((target) => target ?? [])) expect(lesson.labels).toContain(label);
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

test('traditional characters are those whose twins the vocabulary has', () => {
  const { twins } = spelledOf(lessons.mood.words);
  const characters = new Set(lessons.mood.words.rows.flat().flatMap((word) => Array.from(word)));
  const signs = Array.from(twins);
  expect(signs.length % 2).toBe(0);
  for (let at = 0; at < signs.length; at += 2) {
    expect(characters.has(signs[at]!)).toBe(false);
    expect(characters.has(signs[at + 1]!)).toBe(true);
  }
});
