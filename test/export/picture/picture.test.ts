import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../src/export/picture/picture';
import type { MeasureFace } from '../../../src/export/picture/runs';
import { createStylist } from '../../../src/export/resolved/stylist';
import { approximateMeasure } from '../../../src/scene';
import { fittedScene, nameOf, type Setting } from '../../scene/make';

const sheet = readFileSync('styles/figure.css', 'utf8');
const theme = readFileSync('styles/theme.css', 'utf8');
const families = { text: 'Arial, sans-serif', math: "'Times New Roman', serif" };
const measure: MeasureFace = (text, { size, bold }) =>
  approximateMeasure(text, { size, family: 'text', bold });

const measureAt = (text: string, size: number): number =>
  approximateMeasure(text, { size, family: 'text', bold: false });

function picture(setting: Setting, position: number, scheme: 'light' | 'dark' = 'light'): string {
  const stylist = createStylist({ sheet, theme, scheme, families });
  return pictureOf(fittedScene(setting).frame(position), { stylist, measure });
}

interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** What it says itself or has from the elements around it. */
  get(name: string): string | undefined;
}

/** The elements of a file of ours: one a line. */
function elementsOf(svg: string): Element[] {
  const open: Element[] = [];
  const all: Element[] = [];
  for (const line of svg.split('\n')) {
    if (/^\s*<\/(g|svg)>/.test(line)) open.pop();
    const [, tag, given = '', end] = /^\s*<(\w+)((?: [\w:-]+="[^"]*")*)(\/?)>/.exec(line) ?? [];
    if (!tag) continue;
    const attributes = new Map(
      [...given.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    );
    const around = open.at(-1);
    const element: Element = {
      tag,
      attributes,
      text: /<text[^>]*>([^<]*)<\/text>/.exec(line)?.[1] ?? '',
      get: (name) => attributes.get(name) ?? around?.get(name),
    };
    all.push(element);
    if (!end && (tag === 'g' || tag === 'svg')) open.push(element);
  }
  return all;
}

const settings: readonly (readonly [Setting, number])[] = [
  [{}, 2.55],
  [{}, -0.5],
  [{ depth: 'numbers' }, 1.72],
  [{ depth: 'box' }, 3],
  [{ cell: 'lstm', classes: 2 }, 3.5],
  [{ cell: 'gru', classes: 5 }, 2],
  [{ layers: 2, directions: 2, language: 'zh', sentence: '这部电影并不好看' }, 5.4],
];

describe.each(settings)('%j at %d, as a file', (setting, position) => {
  const svg = picture(setting, position);
  const elements = elementsOf(svg);

  test('needs no style sheet, and is as light on a dark computer', () => {
    expect(svg).not.toMatch(/<style| style=|var\(|light-dark|currentColor|@media|url\(|href=/);
    expect(elements[1]!.attributes.get('fill')).toBe('#ffffff');
  });

  test('leaves no colour to be guessed: what says none is painted black elsewhere', () => {
    for (const element of elements.filter(({ tag }) => ['rect', 'path', 'circle', 'text'].includes(tag))) {
      const fill = element.get('fill');
      expect(fill, `${nameOf(setting)}: ${[...element.attributes]}`).toMatch(/^(none|#[0-9a-f]{6})$/);
      if (fill === 'none') expect(element.get('stroke')).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  test('says every text’s size, font and place in numbers', () => {
    const texts = elements.filter(({ tag }) => tag === 'text');
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      expect(text.get('font-family')).toMatch(/Arial|Times/);
      for (const name of ['x', 'y', 'font-size'])
        expect(text.get(name), `${name} of ${text.text}`).toMatch(/^-?[\d.]+$/);
    }
    expect(svg).not.toMatch(/="[^"]*\d(em|px)"/);
  });
});

test.each([{}, { cell: 'lstm' }, { cell: 'gru' }, { depth: 'numbers' }] as Setting[])(
  'the caption of %j lies inside the picture',
  (setting) => {
    const { height } = fittedScene(setting).frame(3);
    const elements = elementsOf(picture(setting, 3));
    const caption = elements.findIndex(({ attributes }) => attributes.get('class') === 'caption');
    const texts = elements.slice(caption).filter(({ tag }) => tag === 'text');
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(Number(text.attributes.get('y'))).toBeLessThan(height - 4);
  },
);

test('stretches of a text follow one another, each with a place of its own', () => {
  const elements = elementsOf(picture({}, 3));
  const caption = elements.findIndex(({ attributes }) => attributes.get('class') === 'caption');
  const texts = elements.slice(caption).filter(({ tag }) => tag === 'text');
  expect(texts.length).toBeGreaterThan(2);
  const places = texts.map(({ attributes }) => Number(attributes.get('x')));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(texts.every((text) => text.get('text-anchor') === 'start')).toBe(true);
});

test('a name stands a space away from its symbol where spaces at the start of a text are left out', () => {
  const texts = elementsOf(picture({ cell: 'lstm' }, 3)).filter(({ tag }) => tag === 'text');
  const names = texts.filter(({ attributes }) => attributes.get('class') === 'gate-name');
  expect(names).not.toEqual([]);
  for (const name of names) {
    const symbol = texts[texts.indexOf(name) - 1]!;
    const [end, size] = [symbol, name].map(({ get }) => Number(get('font-size'))) as [number, number];
    const gap = Number(name.get('x')) - Number(symbol.get('x')) - measureAt(symbol.text, end);
    expect(name.text).toBe(name.text.trim());
    expect(name.get('text-anchor')).toBe('start');
    expect(gap).toBeGreaterThanOrEqual(measureAt(' ', size));
  }
});

test('dark where dark was chosen, paper and all', () => {
  const elements = elementsOf(picture({}, 2, 'dark'));
  expect(elements[1]!.attributes.get('fill')).toMatch(/^#[01]/);
});

test('no group is faint: LibreOffice makes what is in it faint twice', () => {
  for (const setting of [{}, { cell: 'lstm' }, { depth: 'numbers' }] as Setting[]) {
    const elements = elementsOf(picture(setting, 1.6));
    expect(elements.filter(({ tag, attributes }) => tag === 'g' && attributes.has('opacity'))).toEqual([]);
    expect(elements.filter(({ attributes }) => Number(attributes.get('opacity')) < 1)).not.toEqual([]);
  }
});

test('a word on a line keeps the line away from its letters, also where both are faint', () => {
  const signs = elementsOf(picture({ cell: 'lstm' }, 1.6)).filter(({ text }) => text === 'tanh');
  const beneath = signs.filter(({ attributes }) => attributes.has('stroke'));
  expect(beneath).toHaveLength(1);
  const [edge, word] = [beneath[0]!, signs[signs.indexOf(beneath[0]!) + 1]!];
  expect(Number(word.attributes.get('opacity'))).toBeLessThan(1);
  expect(edge.attributes.has('opacity')).toBe(false);
});
