import { describe, expect, test } from 'vitest';
import { type TokenUnit, tokenize, tokenLimit } from '../../../src/model/words/tokens';
import fc from '../../property';
import { anyText } from '../../texts';

const units: readonly TokenUnit[] = ['words', 'characters'];
const words = (text: string): readonly string[] => tokenize(text, 'words').tokens;
const characters = (text: string): readonly string[] => tokenize(text, 'characters').tokens;

/** What a reader calls one character, though it is made of several. */
const whole = {
  family: '👨‍👩‍👧‍👦',
  'family of two skin tones': '👩🏽‍❤️‍👨🏿',
  flag: '🇨🇳',
  'flag of a region': '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'skin tone': '👍🏽',
  profession: '👩🏽‍💻',
  keycap: '1️⃣',
  accent: 'e\u0301',
  accents: 'o\u0302\u0323',
  Devanagari: 'नि',
  Hangul: '\u1112\u1161\u11ab',
  'dakuten of its own': 'か\u3099',
};

describe('words', () => {
  test.each([
    ['the movie was not good', ['the', 'movie', 'was', 'not', 'good']],
    ['Not good!', ['Not', 'good', '!']],
    ["don't stop, it costs 3.14", ["don't", 'stop', ',', 'it', 'costs', '3.14']],
    ['电影，谢谢。', ['电影', '，', '谢谢', '。']],
    ['안녕하세요 세계', ['안녕하세요', '세계']],
    ['שלום עולם!', ['שלום', 'עולם', '!']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['good 👍🏽👍🏽', ['good', '👍🏽', '👍🏽']],
    ['\t one\r\n\u00a0two\u3000', ['one', 'two']],
  ])('of %s', (text, expected) => {
    expect(tokenize(text, 'words')).toEqual({ tokens: expected, truncated: false, mended: false });
  });

  // Where exactly they are cut depends on the dictionary of the browser: only what any of them knows is asked for.
  test.each([
    ['Chinese', '这部电影并不好看', ['电影']],
    ['Japanese', '今日は天気がいい', ['今日', '天気']],
    ['Thai', 'สวัสดีชาวโลก', ['สวัสดี', 'โลก']],
  ])('of %s, which has no spaces, come from a dictionary', (_, text, known) => {
    const found = words(text);
    expect(found).toEqual(expect.arrayContaining(known));
    expect(found.join('')).toBe(text);
    expect(found.length).toBeLessThan(characters(text).length);
  });

  test('of markup are words, and nothing is lost of it', () => {
    const markup = '<img src=x onerror="alert(1)">&amp;</script>';
    expect(words(markup).join('')).toBe(markup.replaceAll(' ', ''));
    expect(words(markup)).toEqual(expect.arrayContaining(['<', 'img', 'alert', '&', 'script', '>']));
  });
});

describe('characters', () => {
  test.each([
    ['not good', [...'notgood']],
    ['不好看。', ['不', '好', '看', '。']],
    ['e\u0301te\u0301', ['e\u0301', 't', 'e\u0301']],
    ['🇨🇳🇯🇵', ['🇨🇳', '🇯🇵']],
  ])('of %s', (text, expected) => {
    expect(tokenize(text, 'characters')).toEqual({ tokens: expected, truncated: false, mended: false });
  });
});

describe.each(units)('tokens, as %s,', (unit) => {
  test.each(Object.entries(whole))('keep whole: %s', (_, character) => {
    expect(tokenize(character, unit).tokens).toEqual([character]);
    expect(tokenize(`. ${character} .`, unit).tokens).toEqual(['.', character, '.']);
  });

  test('never cut a character, whatever stands beside it', () => {
    const pieces = fc.constantFrom(...Object.values(whole), 'a', 'no', '好', '!', ' ', '"', 'き', '7');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('');
        const { tokens } = tokenize(text, unit);
        expect(tokens.join('')).toBe(text.replaceAll(' ', ''));
        // Cut into characters at once or by way of the tokens: the same, so no cut went through one.
        expect(tokens.flatMap(characters)).toEqual(characters(text));
      }),
    );
  });

  test('leave out nothing that shows, of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, mended } = tokenize(text, unit);
        const seen = Buffer.from(text).toString();
        expect(mended).toBe(text !== seen);
        let end = 0;
        for (const token of tokens) {
          const start = seen.indexOf(token, end);
          expect(seen.slice(end, start)).toMatch(nothing);
          expect(token).not.toMatch(nothing);
          end = start + token.length;
        }
        expect(seen.slice(end)).toMatch(nothing);
      }),
    );
  });

  test.each(['', ' ', ' \t\r\n\u00a0\u3000 ', '\u200b\ufeff\u200e\u2060', '\u0000\u0007'])(
    'are none in %j, which shows nothing',
    (text) => {
      expect(tokenize(text, unit)).toEqual({ tokens: [], truncated: false, mended: false });
    },
  );

  test('show halves of surrogate pairs as U+FFFD, and say so', () => {
    expect(tokenize('\ud83d', unit)).toEqual({ tokens: ['\ufffd'], truncated: false, mended: true });
    expect(tokenize('! \udc4d\ud83d !', unit)).toMatchObject({
      tokens: ['!', '\ufffd', '\ufffd', '!'],
      mended: true,
    });
    // A person who typed the replacement character is not corrected.
    expect(tokenize('\ufffd', unit)).toMatchObject({ tokens: ['\ufffd'], mended: false });
  });

  test('stop at the limit, and say so only where something is left out', () => {
    expect(tokenize('1 2 3', unit, 2)).toMatchObject({ tokens: ['1', '2'], truncated: true });
    expect(tokenize('1 2 3', unit, 3)).toMatchObject({ tokens: ['1', '2', '3'], truncated: false });
    expect(tokenize('1 2 3  \n', unit, 3)).toMatchObject({ truncated: false });
    expect(tokenize('', unit, 0)).toMatchObject({ tokens: [], truncated: false });
  });

  test('of a long text are those of its sentences, one after the other', () => {
    const sentence = `Don't cut 3.14, ${Object.values(whole).join(' ')} or 这部电影并不好看。 שלום `;
    const { tokens } = tokenize(sentence, unit);
    const many = Array.from({ length: 8 }, () => tokens).flat();
    // A long text is read in pieces: shifted step by step, so that every word comes to lie where two of them meet.
    for (let shift = 0; shift < sentence.length; shift += 2) {
      expect(tokenize('.'.repeat(shift) + sentence.repeat(8), unit).tokens.slice(shift)).toEqual(many);
    }
  });

  test.each([
    ['words', 'word '.repeat(100_000)],
    ['Chinese', '这部电影并不好看，'.repeat(20_000)],
    ['flags', '🇨🇳'.repeat(100_000)],
    ['families', whole.family.repeat(30_000)],
  ])('of a text without end, of %s, are there at once', (_, text) => {
    // The processor's time, so that other work on the machine cannot make it fail.
    const start = process.cpuUsage();
    const read = tokenize(text, unit);
    const { user, system } = process.cpuUsage(start);
    // A tenth of this is usual; it would be half a minute if the time grew with the square.
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(read.tokens).toHaveLength(tokenLimit);
    expect(read.truncated).toBe(true);
  });
});

test('a word longer than any other stays one word', () => {
  expect(words('a'.repeat(100_000))).toEqual(['a'.repeat(100_000)]);
  expect(characters(`e${'\u0301'.repeat(5_000)}`)).toEqual([`e${'\u0301'.repeat(5_000)}`]);
});

/** White space, control characters, and what Unicode says is not to be shown. */
const nothing = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;
