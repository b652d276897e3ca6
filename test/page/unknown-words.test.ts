import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/model/words/tokens';
import { vocabularyOf } from '../../src/model/words/vocabulary';
import { replaceToken } from '../../src/page/unknown-words/line';

describe('a word that is put in the place of an unknown one', () => {
  const vocabulary = vocabularyOf(['<unk>', 'e-mail', '▁the', ' ', 'not', '@-@']);
  const replaced = (sentence: string, token: string, by: string): string => {
    const { tokens } = tokenize(sentence, 'words', 100, { vocabulary });
    return replaceToken(sentence, tokens, token, by);
  };

  test.each([
    ['mail not mail', 'mail', 'e-mail', 'e-mail not e-mail'],
    ['an e-mail not mailed', 'mailed', 'e-mail', 'an e-mail not e-mail'],
    ['<unk>  the', 'the', '▁the', '<unk>  ▁the'],
  ])('%s', (sentence, token, by, expected) => {
    expect(replaced(sentence, token, by)).toBe(expected);
    // What is known then is not replaced again: the sentence does not grow.
    expect(replaced(expected, token, by)).toBe(expected);
  });
});
