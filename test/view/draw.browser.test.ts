import { expect, test } from 'vitest';
import { defaultState, type PageState } from '../../src/page/state/state';
import { approximateMeasure, createScene, type Mark, type Scene } from '../../src/scene';
import { draw } from '../../src/view/drawing/draw';
import { createContent } from '../page/content';
import fc from '../property';
import { canonical, difference } from './canonical';

const namespace = 'http://www.w3.org/2000/svg';
const wide = { width: 1280, height: 560 };
const phone = { width: 390, height: 700 };

function sceneOf(part: Partial<PageState>, viewport = wide): Scene {
  const { figure } = createContent()({ ...defaultState('en', 'untrained'), ...part });
  return createScene({ ...figure, viewport, measure: approximateMeasure });
}

const markup = '<script>alert(1)</script> <img src=x onerror=alert(2)> &amp; "good"';
const scenes = [
  sceneOf({}),
  sceneOf({ depth: 'numbers' }),
  sceneOf({ depth: 'box', language: 'zh', sentence: '这部电影并不好看' }),
  sceneOf({ depth: 'numbers', cell: 'relu', hidden: 32, sentence: 'good' }, phone),
  sceneOf({ sentence: 'one two three '.repeat(20), hidden: 2 }),
  sceneOf({ sentence: markup, unit: 'characters', language: 'zh' }, phone),
  sceneOf({ sentence: '' }),
];

const fresh = (marks: readonly Mark[]): Element => {
  const group = document.createElementNS(namespace, 'g');
  draw(group, marks);
  return group;
};

/** A scene and a position in it: at rest, at any moment of a step, folded or while it unrolls. */
const frame = fc
  .record({
    scene: fc.constantFrom(...scenes),
    whole: fc.integer({ min: -1, max: 60 }),
    fraction: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ scene, whole, fraction }) => scene.frame(whole + fraction).marks);

test('whatever was shown before, a drawing equals a fresh drawing of the same frame', () => {
  fc.assert(
    fc.property(fc.array(frame, { minLength: 2, maxLength: 6 }), (frames) => {
      const group = document.createElementNS(namespace, 'g');
      for (const marks of frames) draw(group, marks);
      const wrong = difference(canonical(group), canonical(fresh(frames.at(-1)!)));
      if (wrong) throw new Error(wrong);
    }),
    { numRuns: 60 },
  );
});

test('drawing the same frame again changes nothing in the document', () => {
  const group = fresh(scenes[0]!.frame(2.4).marks);
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(group, { subtree: true, childList: true, attributes: true, characterData: true });
  draw(group, scenes[0]!.frame(2.4).marks);
  seen.push(...observer.takeRecords());
  observer.disconnect();
  expect(seen).toEqual([]);
});

test('a mark that stays keeps its element', () => {
  const group = fresh(scenes[0]!.frame(2.4).marks);
  const caption = group.querySelector('.caption text');
  draw(group, scenes[0]!.frame(2.41).marks);
  expect(group.querySelector('.caption text')).toBe(caption);
});

const marks = scenes[0]!.frame(2.4).marks;
const foreign: readonly (readonly [string, (group: Element) => void])[] = [
  ['an element of someone else', (group) => group.prepend(document.createElementNS(namespace, 'circle'))],
  ['an HTML element', (group) => group.append(document.createElement('b'))],
  ['text', (group) => group.append('stray')],
  ['text inside a group', (group) => group.querySelector('.cell')!.append('stray')],
  ['text inside a text', (group) => group.querySelector('.equation text')!.append('stray')],
  ['a comment', (group) => group.prepend(document.createComment('stray'))],
  ['a copy of a child', (group) => group.append(group.firstElementChild!.cloneNode(true))],
  ['another order', (group) => group.append(group.firstElementChild!)],
  ['a lost child', (group) => group.querySelector('.cell')!.firstElementChild!.remove()],
];

test.each(foreign)('%s in the target is cleaned away', (_, disturb) => {
  const group = fresh(marks);
  disturb(group);
  // The same picture from another scene: marks that are the very same objects need no look.
  draw(group, sceneOf({}).frame(2.4).marks);
  expect(difference(canonical(group), canonical(fresh(marks)))).toBeUndefined();
});

test('a cloned drawing is drawn over', () => {
  const group = fresh(marks).cloneNode(true) as Element;
  draw(group, scenes[1]!.frame(3.7).marks);
  expect(difference(canonical(group), canonical(fresh(scenes[1]!.frame(3.7).marks)))).toBeUndefined();
});

test('drawings in two places do not disturb each other', () => {
  const [one, other] = [fresh(marks), fresh(marks)];
  draw(one, scenes[2]!.frame(1.5).marks);
  expect(difference(canonical(other), canonical(fresh(marks)))).toBeUndefined();
});

test('markup is text', () => {
  const text = '<a href="#">x</a> &amp; <tspan>';
  const group = fresh([{ key: 'a', tag: 'text', attributes: { class: '"><b>' }, text }]);
  expect(group.firstElementChild!.childElementCount).toBe(0);
  expect(group.textContent).toBe(text);
});

test('a sentence of markup makes no other elements than any sentence', () => {
  const tags = [0, 1, 2.5, 4].flatMap((position) => {
    const drawn = fresh(sceneOf({ sentence: markup }, { width: 3000, height: 560 }).frame(position).marks);
    return [...drawn.querySelectorAll('*')].map(({ tagName }) => tagName);
  });
  expect([...new Set(tags)].sort()).toEqual(['g', 'path', 'rect', 'text', 'tspan']);
});
