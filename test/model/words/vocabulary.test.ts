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
    // In the other direction nothing is guessed.
    expect(idOf('i')).toBeUndefined();
  });

  test('knows a word with the apostrophe that phones write', () => {
    expect(['don’t', 'Don’t'].map(idOf)).toEqual([3, 3]);
  });

  test('knows no other words', () => {
    expect(['', 'them', '好', '__proto__', 'constructor'].map(idOf)).toEqual(new Array(5).fill(undefined));
  });
});
