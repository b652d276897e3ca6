import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tokenize, unknownWords } from '../../src/model';
import { cardOf } from '../../src/trained/card-of';
import { type TrainedKind, trainedKinds } from '../../src/trained/tasks';
import { everydayOf, happinessOf } from '../../src/training/evaluate';
import { everydayExam } from '../../src/training/everyday/exam';
import { keptAside } from '../../src/training/everyday/kept-aside';
import type { Told } from '../../src/training/everyday/sentences';
import { shipped } from './shipped';

const languages = ['en', 'zh'] as const;

/** What a network must get right of what people write. */
const goals: Readonly<Record<TrainedKind, number>> = { 'rnn-tanh': 0.88, lstm: 0.92, gru: 0.92 };

const all = ({ happy, sad }: Told): readonly string[] => [...happy, ...sad];

test('the sentences are different ones, as many happy ones as sad', () => {
  for (const [set, count] of [
    [everydayExam, 50],
    [keptAside, 20],
  ] as const) {
    for (const language of languages) {
      expect(set[language].happy).toHaveLength(count);
      expect(set[language].sad).toHaveLength(count);
    }
  }
  const every = [everydayExam, keptAside].flatMap((set) =>
    languages.flatMap((language) => all(set[language])),
  );
  expect(new Set(every).size).toBe(every.length);
});

describe.each(trainedKinds)('what people write, read by an %s,', (kind) => {
  const model = shipped('mood', kind);

  test.each(languages)('is right so often as the card says, and as often as it should be: %s', (language) => {
    const { happy, sad } = everydayExam[language];
    const isHappy = (sentence: string): boolean => happinessOf(model, sentence) > 0.5;
    const wrong = [...happy.filter((sentence) => !isHappy(sentence)), ...sad.filter(isHappy)];
    const told = cardOf(model)!.everyday![language];
    expect(told).toEqual({ share: (100 - wrong.length) / 100, sentences: 100, wrong: wrong.slice(0, 10) });
    expect(told.share).toBeGreaterThanOrEqual(goals[kind]);
  });

  test.each(languages)('has hardly a word that it does not know: %s', (language) => {
    const tokens = all(everydayExam[language]).flatMap(
      (text) => tokenize(text, 'words', undefined, model).tokens,
    );
    expect(unknownWords(model, tokens).length / tokens.length).toBeLessThan(0.05);
  });

  test('is read alike however it is typed', () => {
    const says = (sentence: string): number => happinessOf(model, sentence);
    expect(says('i did NOT like the FOOD')).toBe(says('I did not like the food'));
    expect(says('I don’t like it')).toBe(says("I don't like it"));
    expect(says('這部電影一點也不無聊')).toBe(says('这部电影一点也不无聊'));
    expect(says('the coooool movie')).toBe(says('the cool movie'));
  });
});

test('the README tells the figures, those of the sentences kept aside too', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const names = { en: 'English', zh: 'Chinese' };
  for (const [set, count, rest] of [
    [everydayExam, 'hundred', ''],
    [keptAside, 'forty', ' that were kept aside'],
  ] as const) {
    for (const language of languages) {
      const shares = trainedKinds.map((kind) => everydayOf(shipped('mood', kind), set[language]).share);
      const cells = shares.map((share) => `${+(100 * share).toFixed(1)} %`);
      expect(text).toContain(`| the ${count} in ${names[language]}${rest} | ${cells.join(' | ')} |`);
    }
  }
});
