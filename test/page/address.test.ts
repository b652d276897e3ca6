import { describe, expect, test } from 'vitest';
import { longestInAddress, readAddress, writeAddress } from '../../src/page/state/address';
import {
  choices,
  coherent,
  defaultState,
  exampleOf,
  largestSeed,
  type PageState,
} from '../../src/page/state/state';
import fc from '../property';

const defaults = defaultState('en');
const read = (fragment: string) => readAddress(fragment, 'en');

const languages = fc.constantFrom(...choices.language);
const states: fc.Arbitrary<PageState> = fc
  .record({
    sentence: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&s=', '#%', '+ +'),
    ),
    versus: fc.option(fc.constantFrom(...choices.cell), { nil: undefined }),
    second: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    unit: fc.constantFrom(...choices.unit),
    // An address holds four decimals: a twentieth of a frame.
    position: fc.integer({ min: -10_000, max: 200_000_000 }).map((tenThousandths) => tenThousandths / 1e4),
    depth: fc.constantFrom(...choices.depth),
    follow: fc.nat(999_999),
    followUnit: fc.nat(999_999),
    story: fc.constantFrom('', 'forget', 'mine/lecture-2.json'),
    moment: fc.nat(999),
    model: fc.constantFrom(...choices.model),
    cell: fc.constantFrom(...choices.cell),
    layers: fc.constantFrom(...choices.layers),
    directions: fc.constantFrom(...choices.directions),
    hidden: fc.constantFrom(...choices.hidden),
    seed: fc.nat(largestSeed),
    stride: fc.constantFrom(...choices.stride),
    speed: fc.constantFrom(...choices.speed),
    theme: fc.constantFrom(...choices.theme),
    language: languages,
  })
  .map(coherent);

describe('an address', () => {
  test('restores every state exactly', () => {
    fc.assert(
      fc.property(states, languages, (state, preferred) => {
        expect(readAddress(writeAddress(state, preferred), preferred)).toEqual({ state, unknown: [] });
      }),
    );
  });

  test('is empty for what a person sees who comes for the first time', () => {
    for (const language of choices.language) {
      expect(writeAddress(defaultState(language), language)).toBe('');
      expect(readAddress('', language)).toEqual({ state: defaultState(language), unknown: [] });
    }
    expect(read('#').state).toEqual(defaults);
  });

  test('that names no network means the page’s first one, and names every other', () => {
    const first = defaultState('en', 'mood');
    expect(writeAddress(first, 'en', 'mood')).toBe('');
    expect(readAddress('', 'en', 'mood')).toEqual({ state: first, unknown: [] });
    expect(writeAddress(defaults, 'en', 'mood')).toBe('#model=untrained');
    expect(readAddress('#model=untrained', 'en', 'mood').state).toEqual(defaults);
    expect(readAddress('#cell=relu', 'en', 'mood')).toEqual({ state: first, unknown: ['cell'] });
  });

  test('holds only what is not as it is by default', () => {
    fc.assert(
      fc.property(states, languages, (state, preferred) => {
        const own: PageState = defaultState(state.language);
        const different = (Object.keys(state) as (keyof PageState)[]).filter(
          (key) => state[key] !== own[key],
        );
        const unnamed = different.length > 0 ? 'en' : preferred;
        const written = new URLSearchParams(writeAddress(state, preferred).slice(1));
        expect(written.size).toBe(different.length + (state.language === unnamed ? 0 : 1));
      }),
    );
  });

  test.each<[Partial<PageState>, string]>([
    [{ sentence: 'not good', position: 2 }, '#s=not+good&at=2'],
    [{ sentence: '' }, '#s='],
    [{ position: -1 }, '#at=-1'],
    [{ position: 3.1545454545 }, '#at=3.1545'],
    [{ depth: 'numbers', hidden: 4, seed: 0 }, '#depth=numbers&units=4&seed=0'],
    [{ follow: 2 }, '#follow=2'],
    [{ followUnit: 3 }, '#unit=3'],
    [{ story: 'forget', moment: 2 }, '#story=forget&moment=2'],
    [{ unit: 'characters', cell: 'relu' }, '#by=characters&cell=relu'],
    [{ model: 'telephone' }, '#s=the+movie+was+not+good&model=telephone'],
    [{ layers: 3, directions: 2 }, '#layers=3&directions=2'],
    [{ theme: 'dark', speed: 0.5, stride: 'beat' }, '#step=beat&speed=0.5&theme=dark'],
  ])('of %j is readable', (part, expected) => {
    expect(writeAddress({ ...defaults, ...part }, 'en')).toBe(expected);
  });

  test('of another language than the browser’s names it, and its own first sentence goes without saying', () => {
    expect(writeAddress(defaultState('zh'), 'en')).toBe('#lang=zh');
    expect(read('#lang=zh').state).toEqual(defaultState('zh'));
    expect(readAddress('#lang=en', 'zh').state).toEqual(defaults);
  });

  test('tells everybody the same, whatever their browser speaks', () => {
    fc.assert(
      fc.property(states, (state) => {
        const address = writeAddress(state, 'zh');
        fc.pre(address !== '');
        expect(readAddress(address, 'en').state).toEqual(readAddress(address, 'zh').state);
      }),
    );
  });

  test('leaves a sentence out that is too long for it, with the place in it, and keeps the rest', () => {
    const longest = 'a'.repeat(longestInAddress - 's='.length);
    expect(read(writeAddress({ ...defaults, sentence: longest, seed: 3 }, 'en')).state.sentence).toBe(
      longest,
    );
    expect(writeAddress({ ...defaults, sentence: `${longest}a`, position: 900, seed: 3 }, 'en')).toBe(
      '#seed=3',
    );
  });

  test('may be a query, as a deck gives it', () => {
    expect(read('?s=not+good&at=2').state).toMatchObject({ sentence: 'not good', position: 2 });
  });

  test('may be written by hand, with what it does not know beside it', () => {
    const { state, unknown } = read('#utm_source=mail&s=très%20bon&AT=3&at=2');
    expect(state).toEqual({ ...defaults, sentence: 'très bon', position: 2 });
    expect(unknown).toEqual([]);
  });
});

describe('a value that makes no sense', () => {
  test.each([
    [
      'at',
      [
        'NaN',
        'Infinity',
        '1e999',
        '1e3',
        '-1.5',
        '-2',
        '0x10',
        '--1',
        '.5',
        '',
        '99999999',
        '1.23456789',
        '２',
      ],
    ],
    ['seed', ['-1', '1.5', '1000000', '1e3', 'NaN', '', '٣', ' 7']],
    ['model', ['Mood', 'file', '__proto__', 'constructor', '']],
    ['layers', ['0', '4', '1.0', '-1', '']],
    ['directions', ['0', '3', 'both', '']],
    ['units', ['7', '0', '-8', '8.0', '08', '1e9', 'constructor', '']],
    ['speed', ['0', '3', '-1', '1.0', 'fast']],
    ['depth', ['__proto__', 'constructor', 'Vectors', '']],
    ['theme', ['constructor', 'toString', 'hasOwnProperty']],
    ['cell', ['__proto__', 'lstn', 'TANH']],
    ['by', ['0', 'length', 'word']],
    ['step', ['__proto__', 'step']],
    ['lang', ['xx', 'constructor', 'en-US']],
  ])('as %s is named, and is as by default', (name, values) => {
    for (const value of values) {
      expect(read(`#${name}=${encodeURIComponent(value)}`)).toEqual({ state: defaults, unknown: [name] });
    }
  });

  test('is a cell, too, that the network is not there with', () => {
    const { state, unknown } = read('#model=mood&cell=relu');
    expect(state).toEqual({ ...defaults, model: 'mood', cell: 'tanh', sentence: exampleOf('mood', 'en') });
    expect(unknown).toEqual(['cell']);
  });

  test('leaves every other alone', () => {
    const { state, unknown } = read('#lang=xx&s=good&at=NaN&units=7&seed=5&depth=__proto__&theme=dark');
    expect(state).toEqual({ ...defaults, sentence: 'good', seed: 5, theme: 'dark' });
    expect(unknown.toSorted()).toEqual(['at', 'depth', 'lang', 'units']);
  });

  test('is not mended by one that follows it: of two with one name the first counts', () => {
    expect(read('#seed=3&seed=4')).toEqual({ state: { ...defaults, seed: 3 }, unknown: [] });
    expect(read('#seed=x&seed=4')).toEqual({ state: defaults, unknown: ['seed'] });
  });

  test.each(['#%', '#s=%', '#s=%E0%A4%A', '#%ZZ=%ZZ', '#s=%00', '#&&==&=', '#s', '#='])(
    'in %s breaks nothing',
    (fragment) => {
      const { state, unknown } = read(fragment);
      expect(state).toEqual({ ...defaults, sentence: state.sentence });
      expect(unknown).toEqual([]);
    },
  );

  test('may be a megabyte long', () => {
    const megabyte = 'a'.repeat(1_000_000);
    expect(read(`#at=${megabyte}&seed=${'1'.repeat(1_000_000)}`)).toEqual({
      state: defaults,
      unknown: ['at', 'seed'],
    });
    expect(read(`#s=${megabyte}`).state).toEqual({ ...defaults, sentence: megabyte });
    expect(read(`#${'&a=b'.repeat(250_000)}`).state).toEqual(defaults);
  });

  test('reaches no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { state } = read('#__proto__=x&__proto__[theme]=dark&constructor.prototype.theme=dark&s=__proto__');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(state).toEqual({ ...defaults, sentence: '__proto__' });
  });

  test('of any kind leaves a state that is whole', () => {
    const names = ['s', 'at', 'by', 'lang', 'model', 'seed', 'units', 'layers', 'directions'].concat([
      'depth',
      'cell',
      'step',
      'speed',
      'theme',
    ]);
    const pairs = fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
    const fragments = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pairs).map((list) => `#${list.map(([name, value]) => `${name}=${value}`).join('&')}`),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const { state } = read(fragment);
        expect(Object.keys(state).sort()).toEqual(Object.keys(defaults).sort());
        expect(state.position).toBeGreaterThanOrEqual(-1);
        expect(state.seed >= 0 && state.seed <= largestSeed).toBe(true);
        for (const key of [
          'unit',
          'depth',
          'model',
          'cell',
          'hidden',
          'layers',
          'directions',
          'stride',
          'speed',
          'theme',
          'language',
        ] as const) {
          expect(choices[key] as readonly unknown[]).toContain(state[key]);
        }
      }),
    );
  });
});
