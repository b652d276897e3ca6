import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../../src/model/words/vocabulary';

describe('a vocabulary', () => {
  const { idOf } = vocabularyOf(['<unk>', 'the', 'I', "don't", 'US', 'us', '好看']);

  test('knows a word as it is written', () => {
    expect(['the', 'I', "don't", '好看', '<unk>'].map(idOf)).toEqual([1, 2, 3, 6, 0]);
  });

  test('knows a word with capitals where it has it in small letters only', () => {
    expect(['The', 'THE', "Don't"].map(idOf)).toEqual([1, 1, 3]);
    // Where both are there they are two words.
    expect(['US', 'us', 'Us'].map(idOf)).toEqual([4, 5, 5]);
    // And one in small letters where it has it with a capital.
    expect(idOf('i')).toBe(2);
  });

  test('knows a word with the apostrophe that phones write', () => {
    expect(['don’t', 'Don’t'].map(idOf)).toEqual([3, 3]);
  });

  test('knows the words that share a vector, and tells them with the others', () => {
    const shared = vocabularyOf(['<unk>', 'good', 'Movie'], { alike: [[], ['nice', 'fine'], ['film']] });
    expect(['good', 'Nice', 'FINE', 'movie', 'film', 'bad'].map(shared.idOf)).toEqual([
      1,
      1,
      1,
      2,
      2,
      undefined,
    ]);
    expect(shared.words.toSorted()).toEqual(['<unk>', 'Movie', 'film', 'fine', 'good', 'nice']);
    expect(shared.tokens).toEqual(['<unk>', 'good', 'Movie']);
  });

  test('knows no other words', () => {
    expect(['', 'them', '好', '__proto__', 'constructor'].map(idOf)).toEqual(new Array(5).fill(undefined));
  });
});
