import { describe, expect, test } from 'vitest';
import { type LanguageName, languages } from '../../src/language';
import { plain, type Rich, type Run } from '../../src/language/rich';
import { type CellName, cells } from '../../src/model/cells';
import { type BeatName, beatsOf } from '../../src/timeline/beats';
import { type CaptionContext, captionAt } from '../../src/timeline/caption';
import { momentAt } from '../../src/timeline/moment';
import { symbolsIn } from './notation';

interface Setting {
  readonly language: LanguageName;
  readonly cell: CellName;
  /** With a space between any two tokens. */
  readonly sentence?: string;
  readonly closed?: boolean;
  readonly opens?: boolean;
  readonly bars?: boolean;
}

const defaults = { sentence: 'the movie was not good', closed: false, opens: true, bars: true };

function contextOf(setting: Setting): CaptionContext {
  const { language, cell, sentence, closed, opens, bars } = { ...defaults, ...setting };
  return {
    row: { cell: cells[cell], layer: 1, reversed: false, notation: {} },
    beats: beatsOf(cells[cell]),
    tokens: sentence.split(' ').filter(Boolean),
    strings: languages[language],
    closed,
    opens,
    bars,
  };
}

/** The caption in the middle of a beat of a cell. */
function during(setting: Setting, step: number, name: BeatName): Rich {
  const context = contextOf(setting);
  const beat = context.beats.find((candidate) => candidate.name === name)!;
  return captionAt(context, momentAt(step - 1 + (beat.start + beat.end) / 2, context.tokens.length));
}

function at(setting: Setting, position: number): Rich {
  const context = contextOf(setting);
  return captionAt(context, momentAt(position, context.tokens.length));
}

const settings = (Object.keys(languages) as LanguageName[]).flatMap((language) =>
  // Those with gates have captions of their own.
  (['tanh', 'relu'] as const).map((cell) => ({ language, cell })),
);

const symbol = (role: 'h' | 'x', step: number): Run => ({ text: role, subscript: String(step), role });

/** The numbers in the words of a text, its symbols left out. */
const numbersIn = (text: Rich): readonly string[] =>
  plain(text.filter(({ role }) => role === undefined)).match(/\d+/g) ?? [];

describe.each(settings)('in $language, with $cell, a caption', (setting) => {
  const words = languages[setting.language].caption;

  test.each([2, 3, 4])(
    'of step %i speaks of its own numbers, and of h_{i−1} where memory is meant',
    (step) => {
      const [h, before, x] = [`h_${step}`, `h_${step - 1}`, `x_${step}`];
      expect(symbolsIn(during(setting, step, 'read'))).toEqual([x]);
      expect(symbolsIn(during(setting, step, 'carry'))).toEqual([before]);
      expect(symbolsIn(during(setting, step, 'weigh'))).toEqual(['W_h', before, 'W_x', x]);
      expect(symbolsIn(during(setting, step, 'add')).toSorted()).toEqual(['W_h', 'W_x', 'b', before, x]);
      expect(symbolsIn(during(setting, step, 'squash'))).toEqual([h]);
      expect(symbolsIn(during(setting, step, 'pass'))).toEqual([h]);
      expect(symbolsIn(at(setting, step))).toEqual([h]);
    },
  );

  test('of reading says the word and the cell', () => {
    const text = during(setting, 4, 'read');
    expect(plain(text)).toContain('not');
    expect(numbersIn(text)).toEqual(['4']);
  });

  test('of adding says the cell, with bars tip to tail and in digits without bars', () => {
    const bars = during(setting, 4, 'add');
    const digits = during({ ...setting, bars: false }, 4, 'add');
    expect(numbersIn(bars)).toEqual(['4']);
    expect(numbersIn(digits)).toEqual(['4']);
    expect(symbolsIn(digits)).toEqual(['W_h', 'h_3', 'W_x', 'x_4', 'b']);
    expect(plain(digits)).not.toBe(plain(bars));
    expect(plain(digits)).not.toMatch(/bar|条/);
  });

  test('of the squash is the one of its cell', () => {
    expect(plain(during(setting, 2, 'squash'))).toContain(setting.cell === 'tanh' ? 'tanh' : 'ReLU');
  });

  test('of passing on names the next cell', () => {
    expect(numbersIn(during(setting, 4, 'pass'))).toEqual(['5']);
  });

  test('of the last step names no cell after it', () => {
    const last = during(setting, 5, 'pass');
    expect(symbolsIn(last)).toEqual(['h_5']);
    expect(numbersIn(last)).toEqual([]);
    expect(numbersIn(during({ ...setting, sentence: 'good' }, 1, 'pass'))).toEqual([]);
  });

  test('of the first step says that its memory is zeros', () => {
    const first = during(setting, 1, 'carry');
    expect(symbolsIn(first)).toEqual(['h_0']);
    expect(plain(first)).toMatch(/zero|零/);
    expect(plain(during(setting, 2, 'carry'))).not.toMatch(/zero|零/);
  });

  test('of a black box says what goes in and what comes out, and nothing of its inside', () => {
    for (const beat of ['weigh', 'add', 'squash'] as const) {
      const box = during({ ...setting, closed: true }, 4, beat);
      expect(box).toEqual(words.box([symbol('h', 4)], [symbol('h', 3)], [symbol('x', 4)]));
    }
    expect(symbolsIn(during({ ...setting, closed: true }, 4, 'carry'))).toEqual(['h_3']);
  });

  test('before the first step tells folded, unrolling and unrolled apart', () => {
    expect(at(setting, -1)).toEqual(words.folded);
    expect(at(setting, -0.5)).toEqual(words.unrolling);
    expect(symbolsIn(at(setting, 0))).toEqual(['W_h', 'W_x', 'b']);
  });

  test('at rest is the same from the left and from the right', () => {
    const context = contextOf(setting);
    for (let rest = -1; rest <= 5; rest++) {
      expect(captionAt(context, { step: rest + 1, fraction: 0 })).toEqual(at(setting, rest));
    }
  });

  test('of no words asks for some, wherever it stands', () => {
    for (const position of [-1, 0]) expect(at({ ...setting, sentence: '' }, position)).toEqual(words.empty);
  });

  test('takes markup for the words that it is', () => {
    const sentence = '< b > good';
    expect(at({ ...setting, sentence }, 3).some(({ text }) => text.includes('<'))).toBe(true);
    expect(plain(during({ ...setting, sentence }, 1, 'read'))).toContain('<');
  });

  test.each([
    ['the movie was not good', 3, 'the movie was'],
    ['it was good , really .', 6, 'it was good, really.'],
    ['这 部 电影 并不 好看 。', 4, '这部电影并不'],
    ['不 好看 ， 真的 。', 5, '不好看，真的。'],
    ['今日 は 天気 が いい', 3, '今日は天気'],
    ['alpha bravo charlie delta echo foxtrot golf hotel eight', 8, '…'],
  ])('quotes %s up to step %i as a person would write it', (sentence, step, quoted) => {
    const text = plain(at({ ...setting, sentence }, step));
    expect(text).toContain(`“${quoted}`);
    expect(text).not.toContain('eight');
  });
});

test('characters with spaces among them are quoted as they were written', () => {
  const context = contextOf({ language: 'en', cell: 'tanh', sentence: [...'not␣good'].join(' ') });
  const quoted = (count: number): string => plain(captionAt(context, momentAt(count, 8)));
  expect(quoted(8)).toContain('“not good”');
  expect(quoted(2)).toContain('“no”');
});
