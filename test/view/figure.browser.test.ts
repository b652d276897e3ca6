import '../../styles/theme.css';
import '../../styles/figure.css';
import { afterEach, expect, test } from 'vitest';
import { defaultState, type PageState } from '../../src/page/state/state';
import type { PlayerCommand } from '../../src/player/player';
import { createFigure, type Figure } from '../../src/view/figure/figure';
import { FakeClock } from '../page/clock';
import { createContent } from '../page/content';
import fc from '../property';
import { canonical, difference } from './canonical';

const contentOf = createContent();
const open: Figure[] = [];

function figureAt(state: PageState): { readonly figure: Figure; readonly clock: FakeClock } {
  const clock = new FakeClock();
  const { position } = state;
  const figure = createFigure({ content: contentOf(state).figure, position, clock, onMove: () => {} });
  figure.element.style.cssText = 'width: 1200px; height: 560px';
  document.body.append(figure.element);
  figure.show(contentOf(state).figure);
  open.push(figure);
  return { figure, clock };
}

const shown = ({ element }: Figure): string[] =>
  [...element.querySelectorAll('.figure-picture > *')].flatMap((part) => canonical(part));

afterEach(() => {
  for (const figure of open.splice(0)) figure.destroy();
});

type Act = (figure: Figure, clock: FakeClock) => void;

const command = (made: PlayerCommand): Act => {
  return (figure) => figure.dispatch(made);
};
const anywhere = fc.double({ min: -1.5, max: 6.5, noNaN: true });
const act: fc.Arbitrary<Act> = fc.oneof(
  anywhere.map((position) => command({ type: 'seek', position })),
  anywhere.map(
    (position): Act =>
      (figure) =>
        figure.goTo(position),
  ),
  fc
    .record({ direction: fc.constantFrom(1, -1), stride: fc.constantFrom('cell', 'beat') })
    .map(({ direction, stride }) => command({ type: 'step', direction, stride })),
  fc.constantFrom(command({ type: 'play' }), command({ type: 'pause' })),
  fc.integer({ min: 1, max: 30 }).map((frames): Act => {
    return (_, clock) => {
      for (let frame = 0; frame < frames; frame++) clock.frame(0.1);
    };
  }),
);

test('after any way there, the figure is what a fresh one shows at that place', () => {
  const state = defaultState('en', 'untrained');
  fc.assert(
    fc.property(
      fc.constantFrom('box', 'vectors', 'numbers'),
      fc.array(act, { minLength: 1, maxLength: 12 }),
      (depth, acts) => {
        const { figure, clock } = figureAt({ ...state, depth });
        for (const one of acts) one(figure, clock);
        figure.dispatch({ type: 'pause' });
        const again = figureAt({ ...state, depth, position: figure.playhead.position });
        const wrong = difference(shown(figure), shown(again.figure));
        for (const one of open.splice(0)) one.destroy();
        if (wrong) throw new Error(wrong);
      },
    ),
    { numRuns: 40 },
  );
});

test('another content at the same place is drawn as if it had always been there', () => {
  const state = { ...defaultState('en', 'untrained'), position: 2.4 };
  const others: Partial<PageState>[] = [
    { depth: 'numbers' },
    { sentence: 'a quite different sentence, and longer' },
    { language: 'zh' },
    { cell: 'relu', hidden: 32 },
    { seed: 4 },
  ];
  const { figure } = figureAt(state);
  for (const other of others) {
    figure.show(contentOf({ ...state, ...other }).figure);
    const again = figureAt({ ...state, ...other });
    expect(difference(shown(figure), shown(again.figure)), JSON.stringify(other)).toBeUndefined();
  }
});

test('a shorter sentence takes the figure to its end', () => {
  const state = { ...defaultState('en', 'untrained'), position: 5 };
  const { figure } = figureAt(state);
  figure.show(contentOf({ ...state, sentence: 'not good' }).figure);
  expect(figure.playhead.position).toBe(2);
});

test('a figure of no size of its own takes its box’s, and never sets one: nothing can go round in a circle', async () => {
  const { figure } = figureAt({ ...defaultState('en', 'untrained'), position: 2 });
  const { style } = figure.element;
  for (const height of ['560px', '120px', '900px', '40px']) {
    style.height = height;
    const written = style.cssText;
    await expect.poll(() => box(figure)).toBeCloseTo(1200 / Number.parseFloat(height), 1);
    expect(style.cssText).toBe(written);
    expect(figure.element.offsetHeight).toBe(Number.parseFloat(height));
  }
});

/** The shape of what the figure is drawn in. */
function box({ element }: Figure): number {
  const { width, height } = element.querySelector('svg')!.viewBox.baseVal;
  return width / height;
}

test('where steps go by beats, one row is told first at every step', () => {
  const state = { ...defaultState('en', 'untrained'), position: 2.6 };
  const { figure } = figureAt(state);
  const leading = (): number => figure.element.querySelectorAll('.leading-row').length;
  const content = contentOf(state).figure;
  expect(leading()).toBe(0);
  figure.show({ ...content, rowFirst: true });
  expect(leading()).toBeGreaterThan(0);
  figure.show({ ...content, rowFirst: false });
  expect(leading()).toBe(0);
});
