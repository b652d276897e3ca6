import type { HiddenStateFlowElement } from '../../element/element';
import { stopsFrom } from '../steps';
import type { RevealDeck } from './deck';

/** Marks a fragment that is a step of a figure. */
const stepAttribute = 'data-hidden-state-flow-step';
/** Keeps where a figure starts, as its attribute `position` moves on. */
const startAttribute = 'data-start-position';

/** The fragments of a figure, one a step. They lie inside it, where they are not seen. */
export const fragmentsOf = (figure: Element): Element[] => [
  ...figure.querySelectorAll(`:scope > [${stepAttribute}]`),
];

/** The positions of the figure after 0, 1, 2 … fragments, the first where it starts. */
export const stopsOf = (figure: HiddenStateFlowElement): number[] =>
  stopsFrom(figure, Number(figure.getAttribute(startAttribute)) || 0);

/** How many fragments the deck shows. */
export const visibleFragments = (figure: Element): number =>
  fragmentsOf(figure).filter((step) => step.classList.contains('visible')).length;

/** Makes a figure ready for a deck, and gives it as many fragments as it has steps. */
export function prepare(figure: HiddenStateFlowElement, deck: RevealDeck): void {
  // The attribute says where it rests: a figure that plays by itself has moved on since then.
  if (!figure.hasAttribute(startAttribute))
    figure.setAttribute(startAttribute, figure.getAttribute('position') ?? '0');
  const by = figure.dataset.stepBy;
  if (by === 'beat' || by === 'cell') if (figure.stepBy !== by) figure.stepBy = by;
  // The figure asks the deck for what is swiped on it; the deck itself does not turn its page for that.
  if (!figure.hasAttribute('data-prevent-swipe')) figure.setAttribute('data-prevent-swipe', '');

  const steps = fragmentsOf(figure);
  const stops = stopsOf(figure);
  const wanted = stops.length - 1;
  if (steps.length === wanted) return;
  for (const step of steps.slice(wanted)) step.remove();
  for (let step = steps.length; step < wanted; step++) figure.append(makeFragment(figure, stops, step, deck));
  const slide = figure.closest('section');
  if (slide) deck.syncFragments(slide);
}

function makeFragment(
  figure: HiddenStateFlowElement,
  stops: readonly number[],
  step: number,
  deck: RevealDeck,
): HTMLElement {
  const made = document.createElement('span');
  made.className = 'fragment';
  made.setAttribute(stepAttribute, '');
  const first = Number(figure.dataset.fragmentIndex ?? Number.NaN);
  if (Number.isInteger(first)) made.setAttribute('data-fragment-index', String(first + step));
  const autoSlide = Number(deck.getConfig().autoSlide) || 0;
  if (autoSlide > 0) {
    const seconds = ((stops[step + 1]! - stops[step]!) / figure.length) * figure.duration;
    made.setAttribute('data-autoslide', String(Math.max(autoSlide, Math.ceil(seconds * 1000))));
  }
  return made;
}

/** Makes the deck show so many fragments of a figure. */
export function showFragments(figure: Element, count: number, deck: RevealDeck): void {
  const steps = fragmentsOf(figure);
  const index = (step: Element): number => Number(step.getAttribute('data-fragment-index'));
  deck.navigateFragment(count > 0 ? index(steps[count - 1]!) : index(steps[0]!) - 1);
}
