import { describe, expect, test } from 'vitest';
import { nearestWords } from '../../../src/model/words/nearest';
import fc from '../../property';
import { anyText } from '../../texts';

const tokens = [
  '<unk>',
  '<pad>',
  '[CLS]',
  '##ing',
  'the',
  'movie',
  'movies',
  'good',
  'goods',
  '电影',
  '好看',
  '不好',
];

describe('the nearest known words', () => {
  test.each([
    ['teh', ['the']],
    ['Movie', ['movie', 'movies']],
    ['moive', ['movie', 'movies']],
    ['goood', ['good', 'goods']],
    ['电影院', ['电影']],
    ['很好', ['不好', '好看']],
    ['xyz', []],
    ['坏', []],
    ['unk', []],
    ['<pad', []],
    ['', []],
  ])('of %j are %j', (word, expected) => {
    expect(nearestWords(tokens, word)).toEqual(expected);
  });

  test('are three at most, those with small ids first where nothing else tells them apart', () => {
    expect(nearestWords(['cat', 'bat', 'hat', 'mat'], 'rat')).toEqual(['cat', 'bat', 'hat']);
  });

  test('are of the vocabulary, each once, and none is for machines, whatever the word', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        const near = nearestWords(tokens, word);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(new Set(near).size).toBe(near.length);
        for (const token of near) expect(tokens.slice(4)).toContain(token);
      }),
    );
  });

  test('of a part of the vocabulary, and then of what was near, are those of the whole', () => {
    const vocabularies = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(vocabularies, fc.string({ unit: fc.constantFrom('a', 'b', 'c') }), (all, word) => {
        const parts = [all.slice(0, 9), all.slice(9)].flatMap((part) => nearestWords(part, word));
        expect(nearestWords(parts, word)).toEqual(nearestWords(all, word));
      }),
    );
  });

  test('of a very long word are none, at once', () => {
    expect(nearestWords(tokens, 'good'.repeat(100_000))).toEqual([]);
  });
});
