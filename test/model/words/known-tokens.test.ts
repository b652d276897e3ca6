import { describe, expect, test } from 'vitest';
import { type TokenUnit, tokenize } from '../../../src/model/words/tokens';
import { vocabularyOf } from '../../../src/model/words/vocabulary';
import fc from '../../property';

const read = (text: string, tokens: readonly string[], unit: TokenUnit = 'words'): readonly string[] =>
  tokenize(text, unit, 100, { vocabulary: vocabularyOf(tokens) }).tokens;

describe('the tokens of a vocabulary come before the rules of words', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a<unk>b <eos>', ['<unk>', '<eos>'], ['a', '<unk>', 'b', '<eos>']],
    ['an E-mail, e-mail', ['e-mail', 'e'], ['an', 'E-mail', ',', 'e-mail']],
    ['12 @-@ inch', ['@-@', '@'], ['12', '@-@', 'inch']],
    ['▁the Ġmovie ##ing', ['▁the', 'Ġmovie', '##ing'], ['▁the', 'Ġmovie', '##ing']],
    ['in New York!', ['new york', 'new'], ['in', 'New York', '!']],
    // Words stay whole, whatever the vocabulary holds of them.
    ['the theatre costs 3.14', ['the', 'at', 're', '3', '..'], ['the', 'theatre', 'costs', '3.14']],
    ["don't stop, it's", ['do', "n't", "'s"], ['do', "n't", 'stop', ',', "it's"]],
    ["don't", ["don't", 'do', "n't"], ["don't"]],
    ["don't", ['don'], ["don't"]],
    ['这部电影不好看', ['这', '部', '不好看'], ['这', '部', '电影', '不好看']],
    ['Not good', ['not', ' ', 'good'], ['Not', '␣', 'good']],
    // Without spaces: as few unknown characters and as few words as can be, and of equals the longer one at the end.
    ['一点也不好吃', ['一点', '一点也不', '也', '不', '好', '好吃', '吃'], ['一点也不', '好吃']],
    ['并不好看', ['并', '并不', '不好', '好看', '看'], ['并不', '好看']],
    ['不好看', ['不', '不好', '好看', '看'], ['不', '好看']],
    ['我喜欢麻婆豆腐和茶', ['我', '喜欢', '和', '茶'], ['我', '喜欢', '麻婆豆腐', '和', '茶']],
    ['3个电影，好', ['个', '电影', '好'], ['3', '个', '电影', '，', '好']],
  ])('%s', (text, tokens, expected) => {
    expect(read(text, tokens)).toEqual(expected);
  });

  test('a text without spaces is cut by the vocabulary, whatever the dictionary of the browser says', () => {
    expect(tokenize('电影', 'words').tokens).toEqual(['电影']);
    expect(read('电影', ['电', '影'])).toEqual(['电', '影']);
    expect(read('电影', ['电'])).toEqual(['电', '影']);
    expect(read('电影', ['书'])).toEqual(['电影']);
    // A long stretch of which nothing is known is no word.
    expect(read('白日依山尽', ['书'])).toEqual(['白日', '依山尽']);
    // A script that the vocabulary has no word of is left to the dictionary.
    expect(read('今日は天気がいい', ['hello'])).toEqual(tokenize('今日は天気がいい', 'words').tokens);
  });

  test('however often it is cut, nothing that shows is lost', () => {
    const pieces = fc.constantFrom(
      '<',
      'unk',
      '>',
      'e',
      '-',
      'mail',
      ' ',
      '不',
      '好',
      "n't",
      '▁',
      'the',
      '..',
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));
    const lists = fc.uniqueArray(
      texts.filter((text) => text.trim() !== ''),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, lists, (text, tokens) => {
        const without = (from: string) => from.replaceAll(' ', '').replaceAll('␣', '');
        expect(without(read(text, tokens).join(''))).toBe(without(text));
      }),
    );
  });
});

describe('characters', () => {
  const letters = [...'not god', '<eos>', 'good'];

  test('have spaces among them where the vocabulary has', () => {
    expect(read('not  good', letters, 'characters')).toEqual([...'not␣␣good']);
    expect(read('not good', [...'notgd'], 'characters')).toEqual([...'notgood']);
    const { idOf } = vocabularyOf(letters);
    expect([idOf('␣'), idOf(' ')]).toEqual([3, 3]);
  });

  test('are single, but for marks in brackets', () => {
    expect(read('god<eos>', letters, 'characters')).toEqual(['g', 'o', 'd', '<eos>']);
  });

  test('are told apart from their signs where the vocabulary has both', () => {
    const both = vocabularyOf([' ', '␣']);
    const { tokens } = tokenize(' ␣', 'characters', 9, { vocabulary: both });
    expect(tokens.map(both.idOf)).toEqual([0, 1]);
  });
});

test('numbers are what stands between spaces and commas', () => {
  const { tokens } = tokenize(' 0.5, −1.2;3e-2 x，4 ', 'words', 100, { inputs: 'numbers' });
  expect(tokens).toEqual(['0.5', '−1.2', '3e-2', 'x', '4']);
});

test('a vocabulary does not make a long text slow', () => {
  const tokens = Array.from({ length: 30_000 }, (_, id) => `<${'e-'.repeat(id % 30)}${id}>`);
  const vocabulary = vocabularyOf(tokens);
  const start = process.cpuUsage();
  expect(tokenize('<e-'.repeat(60_000), 'words', undefined, { vocabulary }).tokens).toHaveLength(20_000);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(3);
});
