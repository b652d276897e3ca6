import type { HiddenStateFlowElement } from '../../element/element';
import { reached } from '../steps';
import { createCopies } from './copies';
import type { RevealDeck } from './deck';
import { fragmentsOf, prepare, showFragments, stopsOf, visibleFragments } from './fragments';

/** The changes that no event of a figure tells: which fragments are visible, and what the plugin reads by itself. */
const changing = ['class', 'data-step-by', 'lang'];
const deckEvents = ['ready', 'slidechanged', 'pdf-ready'] as const;

/**
 * Keeps the figures of a deck and its fragments in step.
 *
 * @returns a function that stops it
 */
export function drive(deck: RevealDeck): () => void {
  const slides = deck.getSlidesElement();
  if (!slides || deck.getConfig().fragments === false) return () => {};
  const driver = new Driver(deck, slides);
  const { refresh, onRequest, onSettle } = driver;
  refresh();
  // One observer sees every figure: also the copies that printing makes, and slides that are added later.
  const observer = new MutationObserver(refresh);
  observer.observe(slides, { subtree: true, childList: true, attributes: true, attributeFilter: changing });
  slides.addEventListener('hidden-state-flow-request', onRequest);
  slides.addEventListener('hidden-state-flow-settle', onSettle);
  slides.addEventListener('hidden-state-flow-stops', refresh);
  for (const name of deckEvents) deck.on(name, refresh);
  return () => {
    observer.disconnect();
    slides.removeEventListener('hidden-state-flow-request', onRequest);
    slides.removeEventListener('hidden-state-flow-settle', onSettle);
    slides.removeEventListener('hidden-state-flow-stops', refresh);
    for (const name of deckEvents) deck.off(name, refresh);
  };
}

class Driver {
  readonly #deck: RevealDeck;
  readonly #slides: HTMLElement;
  readonly #completeCopy = createCopies();
  /** How many fragments were visible when the figure last followed them. */
  readonly #followed = new WeakMap<HiddenStateFlowElement, number>();
  #currentSlide: Element | undefined;

  constructor(deck: RevealDeck, slides: HTMLElement) {
    this.#deck = deck;
    this.#slides = slides;
  }

  readonly refresh = (): void => {
    const slide = this.#deck.getCurrentSlide() ?? undefined;
    for (const figure of this.#slides.querySelectorAll('hidden-state-flow')) {
      this.#completeCopy(figure);
      prepare(figure, this.#deck);
      this.#follow(figure, slide);
    }
    this.#currentSlide = slide;
  };

  /** A key goes on to the deck, a button is the deck's next and previous; along the line a person moves freely. */
  readonly onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
    const { command, key } = event.detail;
    if (key === undefined && command.type !== 'step') return;
    event.preventDefault();
    if (key !== undefined || command.type !== 'step') return;
    if (command.direction === 1) this.#deck.next();
    else this.#deck.prev();
  };

  /** Where a person has taken the figure, its fragments follow. */
  readonly onSettle = (event: Event): void => {
    const figure = event.target as HiddenStateFlowElement;
    if (!this.#deck.getCurrentSlide()?.contains(figure)) return;
    const count = reached(figure.position, stopsOf(figure));
    if (fragmentsOf(figure).length === 0 || count === this.#followed.get(figure)) return;
    this.#followed.set(figure, count);
    showFragments(figure, count, this.#deck);
  };

  /** Takes the figure to where its visible fragments say. */
  #follow(figure: HiddenStateFlowElement, slide: Element | undefined): void {
    const stops = stopsOf(figure);
    const visible = visibleFragments(figure);
    const before = this.#followed.get(figure);
    this.#followed.set(figure, visible);
    // On a slide that is left, or come to, no motion is under way: what was on its way has arrived.
    const isTurned = slide !== this.#currentSlide && figure.paused;
    if (visible === before && !isTurned) return;
    if (reached(figure.position, stops) === visible && (before === undefined || isTurned)) return;
    // Only a step on the slide that is looked at is a motion; all else is there at once.
    const isStep = before !== undefined && Math.abs(visible - before) === 1;
    const isWatched =
      slide !== undefined &&
      slide === this.#currentSlide &&
      slide.contains(figure) &&
      !this.#deck.isOverview();
    figure.seek(stops[visible]!, { behavior: isStep && isWatched ? 'smooth' : 'instant' });
  }
}
