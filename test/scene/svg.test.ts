import { describe, expect, test } from 'vitest';
import { depths, svgText } from '../../src/scene';
import fc from '../property';
import { anyText } from '../texts';
import { fittedScene, sceneOf } from './make';
import { find, textOf } from './read';
import { elementsOf, faultOfXml } from './xml';

const ours = ['svg', 'g', 'rect', 'path', 'text', 'tspan', 'circle'];

describe('a frame as an SVG file', () => {
  test.each(depths)('is well-formed at depth %s', (depth) => {
    for (const position of [-1, -0.5, 0, 0.6, 2.5, 5]) {
      expect(faultOfXml(svgText(fittedScene({ depth }).frame(position)))).toBeUndefined();
    }
  });

  test('has the size of its frame and no number finer than a hundredth', () => {
    const text = svgText(sceneOf().frame(2.345));
    expect(text).toContain('viewBox="0 0 1280 555"');
    expect(text.match(/[\w-]+="[^"]*\d\.\d{3}[^"]*"/)?.[0]).toBeUndefined();
  });

  test('shows a sentence of markup as its words', () => {
    const sentence = '<img src=x onerror=1> </text><script>alert(1)</script> &amp; "q"';
    const scene = sceneOf({ sentence });
    for (let position = 0; position <= scene.stage.tokens.length; position += 0.5) {
      const svg = svgText(scene.frame(position));
      expect(faultOfXml(svg)).toBeUndefined();
      expect([...elementsOf(svg)].filter((name) => !ours.includes(name))).toEqual([]);
    }
    expect(svgText(scene.frame(1))).toContain('&lt;');
  });

  test('is well-formed whatever the sentence', () => {
    fc.assert(
      fc.property(anyText, (sentence) => {
        const scene = sceneOf({ sentence, units: 2 });
        for (const position of [0, 0.1, 1]) {
          const svg = svgText(scene.frame(position));
          expect(faultOfXml(svg)).toBeUndefined();
          expect([...elementsOf(svg)].filter((name) => !ours.includes(name))).toEqual([]);
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  test('is well-formed with text that did not pass the tokenizer', () => {
    for (const text of ['\ud800', 'a\udc00b', '\u0000\u0007\ufffe', ']]>', '<!--', '&#0;']) {
      const marks = [{ key: 'x', tag: 'text' as const, attributes: { class: text }, text }];
      expect(faultOfXml(svgText({ width: 10, height: 10, marks }))).toBeUndefined();
    }
  });
});

describe('words of any script', () => {
  test.each([
    ['مرحبا بالعالم الجميل', ['مرحبا', 'بالعالم', 'الجميل']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['a\ud800b', ['a\ufffdb']],
    ['👩‍👩‍👧‍👦 é', ['👩‍👩‍👧‍👦', 'é']],
  ])('%s stays as it was written', (sentence, tokens) => {
    const scene = sceneOf({ sentence, viewport: { width: 2400, height: 900 } });
    const count = scene.stage.tokens.length;
    const read = scene.stage.tokens.map((_, index) =>
      textOf(find(scene.frame(count), 'tokens', `token ${index + 1}`, 'text')!),
    );
    expect(read.join('')).toBe(tokens.join(''));
  });
});

test('the check of well-formedness itself finds faults', () => {
  expect(faultOfXml('<svg><g class="a">1 &lt; 2</g><path d="M0"/></svg>')).toBeUndefined();
  const broken = [
    '<svg><g></svg>',
    '<svg>',
    '<svg></svg></g>',
    '<svg a="1" a="2"/>',
    '<svg a="<"/>',
    '<svg>&nbsp;</svg>',
    '<svg>a > b</svg>',
    '<svg>1 < 2</svg>',
    '<svg>\u0001</svg>',
    '<svg>\ud800</svg>',
    '<svg a=1/>',
  ];
  expect(broken.filter((xml) => faultOfXml(xml) === undefined)).toEqual([]);
});
