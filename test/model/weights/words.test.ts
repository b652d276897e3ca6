import { describe, expect, test } from 'vitest';
import { WeightsError } from '../../../src/model';
import { parseWords } from '../../../src/model/weights/words';

const list = { what: 'the vocabulary', blame: 'bad-vocabulary' } as const;
const parse = (text: string, size = 3) => parseWords(text, { ...list, size });

describe('a list of words', () => {
  test.each([
    ['JSON', '["a", "好", "c\\n"]', ['a', '好', 'c\n']],
    ['a dict', '{"c": 2, "a": 0, "b": 1}', ['a', 'b', 'c']],
    ['lines', 'a\nb b\n\n', ['a', 'b b', '']],
    ['lines that begin as JSON does', '[PAD]\n[UNK]\nthe\n', ['[PAD]', '[UNK]', 'the']],
    ['lines in brackets alone', '[PAD]\n{the}\n[SEP]', ['[PAD]', '{the}', '[SEP]']],
    ['JSON after white space', ' \n[\n  "a", "b", "c"\n]\n', ['a', 'b', 'c']],
    ['lines of Windows', '\uFEFFa\r\nb\r\nc', ['a', 'b', 'c']],
    [
      'names of every object',
      '["__proto__", "constructor", "toString"]',
      ['__proto__', 'constructor', 'toString'],
    ],
  ])('is read from %s', (_, text, words) => {
    expect(parse(text)).toEqual(words);
  });

  test.each([
    ['["a", "b"]', 'has 2 entries where the model has 3'],
    ['a\nb\nc\nd', 'has 4 entries where the model has 3'],
    ['["a", "b", "a"]', 'has a at 0 and at 2'],
    ['["a", 1, "b"]', 'has no text at 1'],
    ['{"a": 0, "b": 0, "c": 1}', 'gives b the id 0'],
    ['{"a": 0, "b": 1, "c": 3}', 'gives c the id 3'],
    ['{"a": 0, "b": "1", "c": 2}', 'gives b the id 1'],
    ['{"a": 0, "a": 1, "c": 2}', 'the name a twice'],
    ['["a", "b"', 'the vocabulary'],
  ])('is refused as %s', (text, says) => {
    expect(() => parse(text)).toThrow(WeightsError);
    expect(() => parse(text)).toThrow(says);
  });
});

test('no list is a list of no words, not a line', () => {
  expect(parse('[]', 0)).toEqual([]);
  expect(parse('{}', 0)).toEqual([]);
});

test('what is likely JSON is refused as JSON where it begins so', () => {
  for (const text of ['["a", "b"', '[PAD]\n[UNK]\nthe\n', '{a\nb\nc'])
    expect(() => parseWords(text, { ...list, size: 3, format: 'json' })).toThrow(
      expect.objectContaining({
        code: 'bad-vocabulary',
        message: expect.stringMatching(/: write it as JSON/),
      }),
    );
});

describe('a list that may be shorter than the ids', () => {
  const partial = (text: string) => parseWords(text, { ...list, size: 4, partial: true });

  test.each([
    ['["a", "b"]', ['a', 'b', '', '']],
    ['a\nb\nc', ['a', 'b', 'c', '']],
    ['{"a": 1, "b": 2, "c": 3}', ['', 'a', 'b', 'c']],
    ['{"c": 3}', ['', '', '', 'c']],
  ])('leaves the others without a name: %s', (text, words) => {
    expect(partial(text)).toEqual(words);
  });

  test.each([
    ['["a", "b", "c", "d", "e"]', 'has 5 entries where the model has 4'],
    ['{"a": 1, "b": 4}', 'gives b the id 4: number the names from 0 to 3'],
    ['{"a": 1, "b": 1}', 'gives b the id 1'],
    ['{"a": {"b": 1}}', 'gives a the id that is no number'],
    ['{"a": 1.5}', '1.5'],
  ])('is refused as %s', (text, says) => {
    expect(() => partial(text)).toThrow(says);
  });
});
