import { describe, expect, test } from 'vitest';
import { plain, type Rich, type Run, rich } from '../../src/language/rich';

const h: Run = { text: 'h', subscript: '4', role: 'h' };
const weight: Run = { text: 'W', subscript: 'h', role: 'ink' };

describe('rich text', () => {
  test('keeps words, numbers, symbols and other rich text in their order', () => {
    const inner: Rich = [weight, h];
    expect(rich`cell ${4} reads “${'good'}”: ${h}, ${inner}.`).toEqual([
      { text: 'cell ' },
      { text: '4' },
      { text: ' reads “' },
      { text: 'good' },
      { text: '”: ' },
      h,
      { text: ', ' },
      weight,
      h,
      { text: '.' },
    ]);
  });

  test('may be empty, or hold nothing but what is put in', () => {
    expect(rich``).toEqual([]);
    expect(rich`${h}`).toEqual([h]);
    expect(rich`${[]}`).toEqual([]);
    expect(plain(rich`${0}`)).toBe('0');
  });

  test('takes a word that looks like markup, or like a template, for a word', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a person typed
    for (const word of ['<b>&amp;</b>', '${h}', '`', '\\u0041', '__proto__']) {
      expect(rich`“${word}”`).toEqual([{ text: '“' }, { text: word }, { text: '”' }]);
    }
  });
});

describe('plain text', () => {
  test.each([
    [[h], 'h 4'],
    [[weight, h], 'W h h 4'],
    [rich`${h} = tanh(${weight}${h} + ${{ text: 'b', role: 'ink' }})`, 'h 4 = tanh(W h h 4 + b)'],
    [rich`${h}, and ${weight}.`, 'h 4, and W h.'],
    [rich`no symbols`, 'no symbols'],
    [[], ''],
  ])('of %j is read as a person would', (text, expected) => {
    expect(plain(text as Rich)).toBe(expected);
  });
});
