import type { HiddenStateFlowElement } from '../../element/element';
import { isUnderWay, reached } from '../steps';
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
  const { refresh } = driver;
  refresh();
  // One observer sees every figure: also the copies that printing makes, and slides that are added later.
  const observer = new MutationObserver(refresh);
  observer.observe(slides, { subtree: true, childList: true, attributes: true, attributeFilter: changing });
  const onSlides: [string, (event: never) => void][] = [
    ['hidden-state-flow-request', driver.onRequest],
    ['hidden-state-flow-move', driver.onMove],
    ['hidden-state-flow-settle', driver.onMove],
    ['hidden-state-flow-stops', refresh],
  ];
  for (const [name, listener] of onSlides) slides.addEventListener(name, listener as EventListener);
  for (const name of deckEvents) deck.on(name, refresh);
  deck.on('beforeslidechange', driver.onLeave);
  return () => {
    observer.disconnect();
    for (const [name, listener] of onSlides) slides.removeEventListener(name, listener as EventListener);
    for (const name of deckEvents) deck.off(name, refresh);
    deck.off('beforeslidechange', driver.onLeave);
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
      if (this.#isPrinting) print(figure);
      else this.#follow(figure, slide);
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

  /** Where a person has taken the figure, and where it plays by itself, its fragments follow. */
  readonly onMove = (event: Event): void => {
    const figure = event.target as HiddenStateFlowElement;
    if (isUnderWay(figure) || !this.#deck.getCurrentSlide()?.contains(figure)) return;
    const count = reached(figure.position, stopsOf(figure));
    if (fragmentsOf(figure).length === 0 || count === this.#followed.get(figure)) return;
    this.#followed.set(figure, count);
    showFragments(figure, count, this.#deck);
  };

  /** A press during the last step completes it, too: the slide is turned by the next one. */
  readonly onLeave = (event: Event): void => {
    const { h, v = 0 } = this.#deck.getIndices();
    const { indexh = h, indexv = 0 } = event as Event & { indexh?: number; indexv?: number };
    const isNextOrPrevious = indexh === h ? Math.abs(indexv - v) === 1 : Math.abs(indexh - h) === 1;
    if (isNextOrPrevious && this.#completeSteps()) event.preventDefault();
  };

  get #isPrinting(): boolean {
    return (this.#deck.isPrintView ?? this.#deck.isPrintingPDF)?.() ?? false;
  }

  /** Completes the steps that are under way on the slide. @returns whether there were any */
  #completeSteps(): boolean {
    const figures = [...(this.#currentSlide?.querySelectorAll('hidden-state-flow') ?? [])].filter((figure) =>
      isUnderWay(figure),
    );
    for (const figure of figures) figure.seek(figure.target);
    return figures.length > 0;
  }

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
    if (isStep && isWatched && isUnderWay(figure, visible - before)) {
      // A press while it moves completes the step: the fragment that the deck has shown for it is taken back.
      this.#followed.set(figure, before);
      this.#completeSteps();
      showFragments(figure, before, this.#deck);
      return;
    }
    figure.seek(stops[visible]!, { behavior: isStep && isWatched ? 'smooth' : 'instant' });
  }
}

/** On paper nothing moves: every page shows the step of its fragments. */
function print(figure: HiddenStateFlowElement): void {
  figure.autoplay = false;
  const position = stopsOf(figure)[visibleFragments(figure)]!;
  if (figure.position !== position || !figure.paused) figure.seek(position);
}
