import { expect, test } from 'vitest';
import { attributes, observed, propertyNames, settingsOf } from '../../src/embed/attributes/attributes';
import { defaultSentence, defaults } from '../../src/embed/attributes/defaults';
import { partsOf } from '../../src/embed/mounted/controls';
import { defaultState } from '../../src/page/state/state';
import fc from '../property';
import { anyText } from '../texts';

const settings = (given: Readonly<Record<string, string>>) =>
  settingsOf({ getAttribute: (name) => (Object.hasOwn(given, name) ? given[name]! : null) });

test('without attributes the element shows what the page shows first', () => {
  for (const language of ['en', 'zh'] as const) {
    const page = defaultState(language);
    expect(defaultSentence[language]).toBe(page.sentence);
    expect(settings({})).toMatchObject({
      readBy: page.unit,
      units: page.hidden,
      layers: page.layers,
      directions: page.directions,
      seed: page.seed,
      cell: page.cell,
      depth: page.depth,
      position: page.position,
      stepBy: page.stride,
      speed: page.speed,
      theme: page.theme,
    });
  }
  expect(defaults.units).toBe(8);
});

test('every attribute is read', () => {
  const given = {
    sentence: 'a b',
    'second-sentence': 'a c',
    versus: 'lstm',
    'read-by': 'characters',
    model: 'mood',
    cell: 'relu',
    units: '4',
    layers: '2',
    directions: '2',
    seed: '12',
    position: '1.5',
    depth: 'numbers',
    follow: '2',
    'step-by': 'beat',
    speed: '0.5',
    controls: 'scrubber',
    autoplay: '',
    theme: 'dark',
    hide: 'loop, caption',
    compact: '',
    label: 'A network',
  };
  expect(Object.keys(given).sort()).toEqual(observed.filter((name) => name !== 'lang').sort());
  expect(settings(given)).toEqual({
    sentence: 'a b',
    secondSentence: 'a c',
    versus: 'lstm',
    readBy: 'characters',
    model: 'mood',
    cell: 'relu',
    units: 4,
    layers: 2,
    directions: 2,
    seed: 12,
    position: 1.5,
    depth: 'numbers',
    follow: 2,
    stepBy: 'beat',
    speed: 0.5,
    controls: 'scrubber',
    autoplay: true,
    theme: 'dark',
    hide: 'caption loop',
    compact: true,
    label: 'A network',
  });
});

test.each([
  ['units', ['3', '08', '', ' 8', '-4', '1e1']],
  ['seed', ['-1', '1.5', '1000000', 'NaN', '0x10', '']],
  ['position', ['-1.01', 'Infinity', 'NaN', 'three', '', '1,5', '0x1']],
  ['speed', ['0', '5', '-1', 'fast', '']],
  ['versus', ['LSTM', '', 'nothing']],
  ['cell', ['LSTM!', 'TANH', '', 'constructor', '__proto__']],
  ['depth', ['number', '']],
  ['follow', ['-1', '1.5', 'first', '']],
  ['model', ['unknown', '']],
  ['theme', ['blue', '']],
  ['read-by', ['letters', '']],
  ['step-by', ['word', '']],
])('%s falls back where it makes no sense', (name, texts) => {
  const usual = settings({});
  for (const text of texts) expect(settings({ [name]: text }), text).toEqual(usual);
});

test('any text in any attribute gives a value of the attribute’s kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...propertyNames), anyText, (key, text) => {
      const { read, type } = attributes[key];
      const value = read(text);
      if (type === 'number') expect(Number.isFinite(value)).toBe(true);
      else if (type.startsWith("'") || /^\d/.test(type)) {
        const written = typeof value === 'string' ? `'${value}'` : String(value);
        expect(type.split(' | ')).toContain(written);
      }
    }),
  );
});

test('what a property writes, the attribute reads', () => {
  const samples: Readonly<Record<string, readonly unknown[]>> = {
    sentence: ['not good', ''],
    controls: [true, false, 'scrubber'],
    autoplay: [true, false],
    hide: ['caption', 'equation loop', ''],
    position: [-1, 0, 2.25],
    units: [2, 32],
  };
  for (const [key, values] of Object.entries(samples)) {
    const { read, write } = attributes[key as keyof typeof attributes];
    for (const value of values) expect(read(write(value as never))).toBe(value);
  }
});

test('null and undefined take an attribute away', () => {
  for (const key of propertyNames) {
    expect(attributes[key].write(null as never)).toBe(null);
    expect(attributes[key].write(undefined as never)).toBe(null);
  }
});

test('controls are all, those that are named, or none', () => {
  expect(partsOf(false)).toEqual([]);
  expect(partsOf(true)).toEqual(['sentence', 'scrubber', 'transport']);
  expect(partsOf('transport sentence')).toEqual(['sentence', 'transport']);
  expect(partsOf('everything')).toEqual(['sentence', 'scrubber', 'transport']);
});
