import { describe, expect, test } from 'vitest';
import { spelledOptions } from '../../../src/model/words/forms';
import { vocabularyOf } from '../../../src/model/words/vocabulary';

const read = (tokens: readonly string[], twins = '', endings = true) =>
  vocabularyOf(tokens, spelledOptions({ alike: [], twins, endings, others: false }));

describe('a word that is not there as it is written', () => {
  test.each([
    ['plays', 'play'],
    ['Played', 'play'],
    ['stopping', 'stop'],
    ['stopped', 'stop'],
    ['liked', 'like'],
    ['baking', 'bake'],
    ['worries', 'worry'],
    ['worried', 'worry'],
    ['boxes', 'box'],
    ["dog's", 'dog'],
    ['dog’s', 'dog'],
    ['happiest', 'happy'],
    ['kinder', 'kind'],
    ['slowly', 'slow'],
    ['sooooo', 'so'],
    ['goooood', 'good'],
    ['365', '10'],
  ])('is read as its stem: %s as %s', (word, stem) => {
    const { idOf } = read(['<unk>', 'other', stem]);
    expect(idOf(word)).toBe(2);
  });

  test('is not read as what it only begins like', () => {
    const { idOf } = read(['the', 'thin', 'a', 'be', 'do', 'good']);
    for (const word of ['theatre', 'as', 'bees', 'does', 'thing', 'goods-train'])
      expect(idOf(word)).toBeUndefined();
  });

  test('is read as itself where the vocabulary has it, and never as a stem where it has not said so', () => {
    expect(read(['play', 'plays']).idOf('plays')).toBe(1);
    expect(read(['play'], '', false).idOf('plays')).toBeUndefined();
    expect(vocabularyOf(['play']).idOf('plays')).toBeUndefined();
  });

  test('is read in simplified characters where it is in traditional ones', () => {
    const { idOf } = read(['<unk>', '电影', '难看', '好'], '電电難难');
    expect(['電影', '电影', '難看', '好', '飛機'].map(idOf)).toEqual([1, 1, 2, 3, undefined]);
  });
});
