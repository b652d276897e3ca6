import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../../src/language/rich';
import type { Setting } from '../../scene/make';
import { storyboardOf } from '../content';
import { type Deck, deckOf, slidesOf } from './deck';
import { all, type XmlElement } from './xml';

const namesOn = (slide: XmlElement): string[] =>
  all(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('name')!);
const textOf = (element: XmlElement): string =>
  all(element, 'a:t')
    .map(({ text }) => text)
    .join('');
const shapesOf = (slide: XmlElement): XmlElement[] => [...all(slide, 'p:sp'), ...all(slide, 'p:cxnSp')];
const nameOf = (shape: XmlElement): string => all(shape, 'p:cNvPr')[0]!.attributes.get('name')!;
const offsetOf = (shape: XmlElement): string => [...all(shape, 'a:off')[0]!.attributes.values()].join();

let deck: Deck;
beforeAll(async () => {
  deck = await deckOf({ sentence: 'not good', cell: 'tanh' });
}, 60_000);

/** The part that a relation leads to, from the part whose relations they are. */
function targetOf(relations: string, target: string): string {
  const folder = posix.dirname(posix.dirname(relations));
  return posix.normalize(posix.join(folder, target));
}

describe('the package', () => {
  test('names every part in the list of its contents, and no other', () => {
    const overrides = all(deck.get('[Content_Types].xml')!, 'Override');
    const listed = overrides.map(({ attributes }) => attributes.get('PartName')!.slice(1)).sort();
    const parts = [...deck.keys()].filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml',
    );
    expect(listed).toEqual(parts.sort());
  });

  test('leads every relation to a part that is there, and names each relation once', () => {
    for (const [path, root] of deck) {
      if (!path.endsWith('.rels')) continue;
      const relations = all(root, 'Relationship').map(({ attributes }) => attributes);
      const ids = relations.map((relation) => relation.get('Id'));
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const relation of relations)
        expect(deck.has(targetOf(path, relation.get('Target')!)), `${path}: ${relation.get('Target')}`).toBe(
          true,
        );
    }
  });

  test('refers to no relation that its part does not have', () => {
    for (const [path, root] of deck) {
      const used = [...root.children].flatMap((child) =>
        all(child, 'p:sldId').concat(all(child, 'p:sldLayoutId')),
      );
      const named = used.map(({ attributes }) => attributes.get('r:id'));
      if (named.length === 0) continue;
      const relations = deck.get(posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`))!;
      const ids = all(relations, 'Relationship').map(({ attributes }) => attributes.get('Id'));
      expect(ids).toEqual(expect.arrayContaining(named));
    }
  });

  test('holds no picture: everything can be edited', () => {
    expect([...deck.keys()].filter((path) => !/\.(xml|rels)$/.test(path))).toEqual([]);
    expect(slidesOf(deck).flatMap((slide) => all(slide, 'p:pic'))).toEqual([]);
  });
});

describe('the slides', () => {
  test('are one for each stop, in the order of the sentence', () => {
    const positions = storyboardOf({ sentence: 'not good' }).stops('beat');
    expect(slidesOf(deck)).toHaveLength(positions.length);
    expect(all(deck.get('ppt/presentation.xml')!, 'p:sldId')).toHaveLength(positions.length);
  });

  test.each<Setting>([
    { sentence: 'not good', cell: 'tanh' },
    { sentence: 'not not <not>', cell: 'lstm', classes: 2 },
    { sentence: 'not good', cell: 'gru', depth: 'numbers' },
    { sentence: 'not good', layers: 2, directions: 2, depth: 'numbers' },
    { sentence: 'not good', depth: 'box' },
  ])('number every shape of %j once, and name it once, as Morph asks for', async (setting) => {
    for (const slide of slidesOf(await deckOf(setting))) {
      const ids = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
      expect(new Set(ids).size).toBe(ids.length);
      const names = namesOn(slide).filter((name) => name !== '');
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name.startsWith('!!'))).toBe(true);
    }
  });

  test('name what is on both of two slides alike, so that Morph moves it', () => {
    const slides = slidesOf(deck);
    slides.slice(1).forEach((slide, index) => {
      const before = new Set(namesOn(slides[index]!));
      const kept = namesOn(slide).filter((name) => before.has(name));
      // The loop opens into another figure, and a word into another cell; else most of a slide is there before.
      expect(kept.length / namesOn(slide).length, `slide ${index + 2}`).toBeGreaterThan(
        index < 2 ? 0.15 : 0.4,
      );
    });
  });

  test('let the bars of a term travel from its column into the sum', () => {
    // After the two of the start, and the six beats of the first word: read, carry, weigh, add.
    const [weighed, added] = slidesOf(deck).slice(10, 12) as [XmlElement, XmlElement];
    const bars = (slide: XmlElement) =>
      shapesOf(slide).filter((shape) => nameOf(shape).startsWith('!!cell 2 / W_x x / bars '));
    expect(bars(weighed)).toHaveLength(8);
    expect(bars(added).map(nameOf)).toEqual(bars(weighed).map(nameOf));
    expect(bars(added).map(offsetOf)).not.toEqual(bars(weighed).map(offsetOf));
    expect(bars(added).every((shape) => all(shape, 'a:prstGeom')[0]!.attributes.get('prst') === 'rect')).toBe(
      true,
    );
    expect(namesOn(added)).toContain('!!cell 2 / W_x x / trace 1');
  });

  test('say their caption as the title and in the notes', () => {
    const storyboard = storyboardOf({ sentence: 'not good' });
    storyboard.stops('beat').forEach((position, index) => {
      const caption = plain(storyboard.caption(position));
      const notes = deck.get(`ppt/notesSlides/notesSlide${index + 1}.xml`)!;
      expect(textOf(notes)).toBe(caption);
      const title = shapesOf(slidesOf(deck)[index]!).find((shape) => all(shape, 'p:ph').length > 0)!;
      const letters = (text: string): string => text.replace(/\s/g, '');
      expect(letters(textOf(title))).toBe(letters(caption));
    });
  });

  test('speak of no key that a slide does not have', () => {
    expect(textOf(slidesOf(deck)[1]!)).toContain('Nothing is read yet.');
    expect(textOf(slidesOf(deck)[1]!)).not.toContain('press');
  });

  test('come with Morph, and with a plain change where it is not known; the first comes with none', () => {
    const [first, ...others] = slidesOf(deck);
    expect(all(first!, 'p:transition')).toEqual([]);
    for (const slide of others) {
      const last = slide.children.at(-1)!;
      expect(last.name).toBe('mc:AlternateContent');
      const [choice, fallback] = last.children as [XmlElement, XmlElement];
      expect(choice.name).toBe('mc:Choice');
      expect(choice.attributes.get('Requires')).toBe('p159');
      expect(choice.attributes.get('xmlns:p159')).toBe(
        'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
      );
      expect(all(choice, 'p159:morph')[0]!.attributes.get('option')).toBe('byObject');
      expect(fallback.name).toBe('mc:Fallback');
      expect(all(fallback, 'p:transition')).toHaveLength(1);
    }
  });

  test('set subscripts as subscripts, and symbols in italics', () => {
    const runs = all(slidesOf(deck)[3]!, 'a:r').filter((run) => textOf(run) === 'h');
    const properties = runs.map((run) => all(run, 'a:rPr')[0]!.attributes);
    expect(properties.some((one) => one.get('i') === '1' && !one.has('baseline'))).toBe(true);
    expect(properties.some((one) => Number(one.get('baseline')) < -5000)).toBe(true);
    // What follows a subscript stands on the line again.
    const equals = all(slidesOf(deck)[3]!, 'a:r').filter((run) => textOf(run) === ' = ');
    expect(equals.length).toBeGreaterThan(0);
    for (const run of equals) expect(all(run, 'a:rPr')[0]!.attributes.has('baseline')).toBe(false);
  });

  test('keep the line and the size of a long equation, however many subscripts it has', async () => {
    const own = await deckOf({ sentence: 'not good', cell: 'lstm' }, { positions: [0.6] });
    const [slide] = slidesOf(own) as [XmlElement];
    const runs = all(slide, 'a:rPr').map(({ attributes }) => attributes);
    const raised = runs.flatMap((run) => run.get('baseline') ?? []).map(Number);
    expect(raised.length).toBeGreaterThan(20);
    for (const baseline of raised) expect(Math.abs(baseline)).toBeGreaterThan(5000);
    const equations = shapesOf(slide).filter((shape) => nameOf(shape).startsWith('!!equation'));
    expect(equations.length).toBeGreaterThan(1);
    for (const equation of equations) {
      const plain = all(equation, 'a:rPr').filter(({ attributes }) => !attributes.has('baseline'));
      expect(new Set(plain.map(({ attributes }) => attributes.get('sz'))).size).toBe(1);
    }
  });

  test('draw arrows as lines with a head', () => {
    const arrows = all(slidesOf(deck)[3]!, 'p:cxnSp').filter((line) => all(line, 'a:tailEnd').length > 0);
    expect(arrows.map(nameOf)).toContain('!!fold / up');
  });
});

describe('the colours', () => {
  const schemeOf = (deck: Deck) =>
    new Map(
      all(deck.get('ppt/theme/theme1.xml')!, 'a:clrScheme')[0]!.children.map(({ name, children }) => [
        name,
        children[0]!.attributes.get('val'),
      ]),
    );

  test('are the theme’s, light', () => {
    expect(schemeOf(deck).get('a:accent1')).toBe('524BC4');
    expect(schemeOf(deck).get('a:lt1')).toBe('FFFFFF');
    const colours = all(slidesOf(deck)[3]!, 'a:schemeClr').map(({ attributes }) => attributes.get('val'));
    expect(colours).toEqual(expect.arrayContaining(['tx1', 'bg1', 'accent1', 'accent2']));
  });

  test('are the theme’s, dark: the paper is dark, and the ink is light', async () => {
    const dark = await deckOf({}, { scheme: 'dark', positions: [3] });
    expect(schemeOf(dark).get('a:dk1')).toBe('14161A');
    const map = all(dark.get('ppt/slideMasters/slideMaster1.xml')!, 'p:clrMap')[0]!.attributes;
    expect([map.get('bg1'), map.get('tx1')]).toEqual(['dk1', 'lt1']);
  });
});

test.each([
  ['16:9', '12192000', '6858000'],
  ['4:3', '9144000', '6858000'],
  ['1:1', '9144000', '9144000'],
] as const)(
  'a slide of %s is as large as PowerPoint makes it, and nothing lies beside it',
  async (aspect, cx, cy) => {
    const own = await deckOf({ cell: 'lstm' }, { aspect, positions: [2.6] });
    const size = all(own.get('ppt/presentation.xml')!, 'p:sldSz')[0]!.attributes;
    expect([size.get('cx'), size.get('cy')]).toEqual([cx, cy]);
    const title = shapesOf(slidesOf(own)[0]!).find((shape) => all(shape, 'p:ph').length > 0)!;
    const [off, ext] = [all(title, 'a:off')[0]!, all(title, 'a:ext')[0]!].map(({ attributes }) => attributes);
    expect(Number(off!.get('y')) + Number(ext!.get('cy'))).toBeLessThan(Number(cy));
  },
);

test('markup in a sentence is text, and so are control characters', async () => {
  const own = await deckOf({ sentence: '<b> &amp; "x"\u0007 ]]>' }, { positions: [0, 3] });
  const text = slidesOf(own).map(textOf).join('');
  expect(text).toContain('<');
  expect(text).toContain('amp');
  expect(text).not.toContain('\u0007');
});

test('a word from right to left runs so; the English caption around one does not', async () => {
  const setting = { sentence: 'שלום עולם' };
  const read = storyboardOf(setting).stops('beat')[2]!;
  const own = await deckOf(setting, { positions: [read] });
  const [slide] = slidesOf(own) as [XmlElement];
  const paragraphs = all(slide, 'a:p');
  const word = paragraphs.find((paragraph) => textOf(paragraph) === 'שלום')!;
  expect(all(word, 'a:pPr')[0]!.attributes.get('rtl')).toBe('1');
  expect(all(word, 'a:rPr')[0]!.attributes.get('lang')).toBe('he-IL');
  const caption = paragraphs.find((paragraph) => textOf(paragraph).includes('reads “שלום”'))!;
  expect(all(caption, 'a:pPr')[0]!.attributes.has('rtl')).toBe(false);
});

test('Chinese says that it is, and has faces that have it', async () => {
  const own = await deckOf({ sentence: '电影 不 好看', language: 'zh' }, { positions: [2] });
  const [slide] = slidesOf(own) as [XmlElement];
  const run = all(slide, 'a:r').find((one) => textOf(one) === '电影')!;
  expect(all(run, 'a:rPr')[0]!.attributes.get('lang')).toBe('zh-CN');
  expect(all(own.get('ppt/theme/theme1.xml')!, 'a:ea')[0]!.attributes.get('typeface')).toBe(
    'Microsoft YaHei',
  );
});
