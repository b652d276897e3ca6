import { describe, expect, test } from 'vitest';
import type { cells } from '../../src/model/cells';
import { depths } from '../../src/scene';
import { type Flow, inside, laidOut, make, place } from './mount';

/** A slide as reveal.js has it, with an element on it, in a half of it or below a heading. */
async function onSlide(attributes: Readonly<Record<string, string>>, style: string): Promise<Flow> {
  const deck = document.createElement('div');
  deck.className = 'reveal';
  deck.innerHTML = `<div class="slides" style="position: fixed; inset: 0 auto auto 0; width: ${slide.width}px; height: ${slide.height}px">
    <section><div style="${style}"></div></section></div>`;
  document.body.append(deck);
  const element = make({ sentence: 'the movie was not good', compact: '', ...attributes });
  deck.querySelector('section > div')!.append(element);
  await laidOut();
  return element;
}

const slide = { width: 1024, height: 768 };
const half = 'width: 500px; margin-top: 128px';
/** Below a heading. */
const full = 'width: 1024px; margin-top: 128px; height: 640px';
const alone = 'width: 1024px; height: 768px';

/** The size in points of a text on a slide 7.5 inches high, without its indices. */
function pointsOf(text: SVGTextElement): number {
  const { a, b } = text.getScreenCTM()!;
  return (Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) * 540) / slide.height;
}

const isSeen = (text: Element): boolean => {
  for (let around: Element | null = text; around; around = around.parentElement)
    if (Number(around.getAttribute('opacity') ?? 1) < 0.3) return false;
  if (Number(getComputedStyle(text).fillOpacity) < 0.3) return false;
  return text.textContent!.trim() !== '';
};

/** The smallest text at rest and after every beat of a step, and what it says. */
function smallest(element: Flow): { readonly points: number; readonly text: string } {
  const beats = element.stops.filter((stop) => stop >= 2 && stop <= 3);
  const found = [0, ...beats, 2.55].flatMap((position) => {
    element.seek(position);
    const texts = [...element.shadowRoot!.querySelectorAll<SVGTextElement>('.figure-picture text')];
    expect(texts.length).toBeGreaterThan(2);
    return texts.filter(isSeen).map((text) => ({ points: pointsOf(text), text: text.textContent! }));
  });
  return found.toSorted((one, other) => one.points - other.points)[0]!;
}

const named = ['tanh', 'lstm', 'gru'] satisfies (keyof typeof cells)[];
/** Digits are what takes the most room: below is what there is for them. */
const places = named.flatMap((cell) =>
  depths.flatMap((depth) => [
    { cell, depth, where: 'alone on its slide', style: alone, least: depth === 'numbers' ? 12 : 14 },
    { cell, depth, where: 'below a heading', style: full, least: depth === 'numbers' ? 11.8 : 14 },
    {
      cell,
      depth,
      where: 'in half a slide',
      style: half,
      least: depth === 'numbers' && cell === 'tanh' ? 8.5 : 11,
    },
  ]),
);

describe('compact', () => {
  test.each(places)('$cell, $depth, $where: no text is smaller than $least points', async (given) => {
    const { cell, depth, style, least } = given;
    const element = await onSlide({ cell, depth, 'step-by': 'beat', style: 'max-height: 100%' }, style);
    if (style !== half) element.style.height = '100%';
    await laidOut();
    const { bottom } = element.getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(slide.height);
    const { points, text } = smallest(element);
    expect(points, text).toBeGreaterThanOrEqual(least - 0.05);
  });

  test('four rows of digits reach 11 points in half a slide', async () => {
    const element = await onSlide({ depth: 'numbers', units: '4', 'step-by': 'beat', position: '2' }, half);
    expect(inside(element, '.digits').textContent).toMatch(/\d\.\d\d/);
    expect(smallest(element).points).toBeGreaterThanOrEqual(10.95);
  });

  test('its buttons and the words of its line are as large', async () => {
    const element = await onSlide({ controls: '' }, half);
    const points = [...element.shadowRoot!.querySelectorAll<SVGTextElement>('.scrubber text')].map(pointsOf);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(10.95);
    const button = getComputedStyle(inside(element, '.transport-next')).fontSize;
    expect((Number.parseFloat(button) * 540) / slide.height).toBeGreaterThanOrEqual(11);
  });

  test('without it the text of the same figure is smaller, and with it on a page it is that of a page', async () => {
    const usual = await place({}, { width: 500, height: 640 });
    const before = smallest(usual).points;
    usual.compact = true;
    await laidOut();
    expect(smallest(usual).points).toBeGreaterThan(before + 1);
    const sizes = [...usual.shadowRoot!.querySelectorAll<SVGTextElement>('.figure-picture text')];
    expect(Math.min(...sizes.map((text) => (pointsOf(text) * slide.height) / 540))).toBeGreaterThan(15.9);
  });
});

test('hides what it is told to, and shows it again', async () => {
  const element = await place({ position: '2' }, { width: 1200, height: 600 });
  const shown = (): boolean[] =>
    ['.caption', '.equation', '.fold'].map((part) => element.shadowRoot!.querySelector(part) !== null);
  expect(shown()).toEqual([true, true, true]);
  for (const [hide, expected] of [
    ['caption', [false, true, true]],
    ['equation', [true, false, true]],
    ['loop', [true, true, false]],
    ['loop, caption nonsense equation', [false, false, false]],
    ['', [true, true, true]],
  ] as const) {
    element.setAttribute('hide', hide);
    await laidOut();
    expect(shown(), hide).toEqual(expected);
  }
  element.hide = 'loop';
  expect(element.getAttribute('hide')).toBe('loop');
  // What the caption says is read out all the same.
  element.hide = 'caption';
  await laidOut();
  expect(inside(element, '.visually-hidden').textContent).toContain('the movie');
});
