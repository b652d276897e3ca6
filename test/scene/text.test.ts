import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { plain, type Rich, rich } from '../../src/language/rich';
import { approximateMeasure as measure, shorten } from '../../src/scene';
import { plainText, richText } from '../../src/scene/marks/text';
import { widthOf } from '../../src/scene/marks/text-width';
import { wrap } from '../../src/scene/marks/wrap';
import fc from '../property';
import { textOf } from './read';

const font = { size: 18, family: 'text' } as const;
const symbol = (text: string, subscript: string): Rich => [{ text, subscript, role: 'h' }];
const bare = (lines: readonly Rich[]): string =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a text is broken into lines', () => {
  const latin = fc
    .array(fc.string({ unit: fc.constantFrom(...'abcdefgh,.'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
    })
    .map((list) => list.join(' '));
  const room = fc.integer({ min: 60, max: 900 });

  test('that are no wider than their room, but for a word that alone is wider', () => {
    fc.assert(
      fc.property(latin, room, (text, width) => {
        for (const line of wrap([{ text }], width, font, measure)) {
          const own = plain(line).trim();
          expect(measure(own, font) <= width || !own.includes(' ')).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });

  test('that hold all of it, in its order', () => {
    const words = fc.constantFrom<Rich>(
      [{ text: 'the memory ' }],
      [{ text: '记忆，从零开始。' }],
      symbol('h', '3'),
      [{ text: ', ' }],
      [{ text: 'W', subscript: 'h', role: 'ink' }, ...symbol('h', '3')],
    );
    fc.assert(
      fc.property(fc.array(words), room, (parts, width) => {
        const text = parts.flat();
        expect(squeezed(bare(wrap(text, width, font, measure)))).toBe(squeezed(bare([text])));
      }),
      { seed: 2 },
    );
  });

  test('without white space at either end, as a line stands in the middle', () => {
    fc.assert(
      fc.property(latin, room, (text, width) => {
        const lines = wrap([{ text }], width, font, measure).map((line) => bare([line]));
        expect(lines.filter((line) => line !== line.trim())).toEqual([]);
      }),
      { seed: 3 },
    );
  });

  test('which never part symbols that belong together, or a symbol from its comma', () => {
    const product: Rich = [{ text: 'W', subscript: 'h', role: 'ink' }, ...symbol('h', '3')];
    for (let width = 20; width < 400; width += 7) {
      const lines = wrap(rich`both become ${product}, and then ${symbol('h', '4')}.`, width, font, measure);
      for (const line of lines) {
        expect(line[0]?.text).not.toMatch(/^[,.]/);
        expect(line.at(-1)?.text).not.toBe('W');
      }
    }
  });

  test.each(Object.entries(languages))(
    'in %s never before a mark that closes or after one that opens',
    (_, { caption }) => {
      const h = symbol('h', '3');
      const texts = [
        caption.folded,
        caption.unrolled(symbol('W', 'h')),
        caption.read(3, '电影', symbol('x', '3')),
        caption.carry([h]),
        caption.weigh([h, h]),
        caption.add(3, h, h, [h]),
        caption.tanh(h),
        caption.pass([h], 4),
        caption.rest([h], '这部电影真的很好看。'),
      ];
      for (const text of texts) {
        for (let width = 90; width < 700; width += 13) {
          const lines = wrap(text, width, font, measure).map((line) => bare([line]).trim());
          expect(
            lines.filter((line) => /^[，。：；、！？”’）….,:;]/u.test(line)),
            `${width}`,
          ).toEqual([]);
          expect(
            lines.filter((line) => /[“‘（]$/u.test(line)),
            `${width}`,
          ).toEqual([]);
        }
      }
    },
  );

  test('that fit where Chinese fills them', () => {
    const text = '循环神经网络就是一个带回路的单元它的输出会和下一个词一起再送回给自己'.repeat(3);
    for (let width = 40; width < 600; width += 11) {
      const lines = wrap([{ text }], width, font, measure);
      expect(Math.max(...lines.map((line) => widthOf(line, font, measure)))).toBeLessThanOrEqual(width);
      expect(bare(lines)).toBe(text);
    }
  });

  test('of which there is none for no text', () => {
    expect(bare(wrap([], 100, font, measure))).toBe('');
  });

  test('of few elements: neighbouring plain runs are one', () => {
    const lines = wrap(rich`one two ${symbol('h', '1')} three four`, 1000, font, measure);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(3);
  });
});

describe('a word is shortened', () => {
  test('not at all where it fits', () => {
    expect(shorten('memory', 500, font, measure)).toBe('memory');
  });

  test('to what fits, with an ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 30, max: 400 }),
        (text, room) => {
          const short = shorten(text, room, font, measure);
          expect(measure(short, font)).toBeLessThanOrEqual(room);
          if (short !== text) expect(text.startsWith(short.slice(0, -1)) && short.endsWith('…')).toBe(true);
        },
      ),
      { seed: 4 },
    );
  });

  test('never within what a reader sees as one character', () => {
    const family = '👩‍👩‍👧‍👦';
    for (let room = 10; room < 300; room += 3) {
      const short = shorten(family.repeat(6), room, font, measure).replace('…', '');
      expect(short.length % family.length).toBe(0);
      expect(shorten('é'.repeat(30), room, font, measure)).toMatch(/^(é)*…?$/);
    }
  });

  test('to the ellipsis alone where there is no room, and quickly however long it is', () => {
    expect(shorten('memory', 0, font, measure)).toBe('…');
    expect(shorten('x'.repeat(100_000), 100, font, measure).length).toBeLessThan(40);
  });
});

describe('symbols are set', () => {
  test('with their subscript below the line, and what follows back on it', () => {
    const text = richText('k', 'c', 1, 2, [...symbol('h', '3'), { text: ' + 1' }])!;
    const [letter, below, after] = text.children!;
    expect(letter!.attributes).toEqual({ class: 'symbol role-h' });
    expect(below!.attributes.class).toBe('symbol role-h upright');
    const down =
      Number.parseFloat(below!.attributes.dy!) * Number.parseFloat(below!.attributes['font-size']!);
    expect(Number.parseFloat(after!.attributes.dy!)).toBeCloseTo(-down, 2);
    expect(textOf(text)).toBe('h3 + 1');
  });

  test('upright where the subscript is a number, slanted where it is a letter', () => {
    const classes = ['3', 'i−1', 'h'].map(
      (subscript) => richText('k', '', 0, 0, symbol('h', subscript))!.children![1]!.attributes.class,
    );
    expect(classes).toEqual(['symbol role-h upright', 'symbol role-h', 'symbol role-h']);
  });

  test('and nothing is no mark', () => {
    expect(plainText('k', '', 0, 0, '')).toBeUndefined();
    expect(richText('k', '', 0, 0, [])).toBeUndefined();
  });
});
