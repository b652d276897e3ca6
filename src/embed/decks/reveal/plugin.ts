import { define } from '../../define';
import type { HiddenStateFlowElement } from '../../element/element';
import { reached, stopsFrom } from '../steps';

/** What the plugin uses of a reveal.js deck. */
export interface RevealDeck {
  getSlidesElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | null | undefined;
  getConfig(): { readonly fragments?: boolean; readonly autoSlide?: number | false };
  isOverview(): boolean;
  syncFragments(slide: HTMLElement): unknown;
  navigateFragment(index: number): unknown;
  next(): void;
  prev(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

export interface RevealPlugin {
  readonly id: string;
  init(deck: RevealDeck): void;
  destroy(): void;
}

/** Marks that a step is a fragment of ours, and where its figure starts. */
const stepAttribute = 'data-hidden-state-flow-step';
const startAttribute = 'data-start-position';
/** Tells the copies of a figure, which printing makes, whose they are. */
const originAttribute = 'data-hidden-state-flow-origin';
/** What a figure's own event does not tell: which fragments are visible, and what the plugin itself has to read. */
const changing = ['class', 'data-step-by', 'lang'];

/**
 * The plugin for reveal.js 6: every step of a figure is a fragment of its slide, so that the deck's own keys, clicks,
 * clickers, addresses, overview and printing step through it. `data-step-by="beat"` on the element makes every beat a
 * fragment.
 *
 * What is shown is read off the fragments that are visible, whatever made them so: a jump tells nobody.
 *
 * @example Reveal.initialize({ plugins: [HiddenStateFlow] })
 */
export function HiddenStateFlow(): RevealPlugin {
  let destroy = (): void => {};
  return {
    id: 'hidden-state-flow',
    init(deck) {
      define();
      destroy = drive(deck);
    },
    destroy: () => destroy(),
  };
}

export default HiddenStateFlow;

function drive(deck: RevealDeck): () => void {
  const slides = deck.getSlidesElement();
  if (!slides || deck.getConfig().fragments === false) return () => {};
  const figures = (): NodeListOf<HiddenStateFlowElement> => slides.querySelectorAll('hidden-state-flow');
  /** How many fragments were visible when the figure last followed them. */
  const followed = new WeakMap<HiddenStateFlowElement, number>();
  let currentSlide: Element | undefined;
  const share = sharer();

  const follow = (figure: HiddenStateFlowElement, slide: Element | undefined): void => {
    const stops = stopsOf(figure);
    const visible = fragmentsOf(figure).filter((step) => step.classList.contains('visible')).length;
    const before = followed.get(figure);
    followed.set(figure, visible);
    // A slide that is left, or come to, has no motion under way: what was on its way has arrived.
    const turned = slide !== currentSlide && figure.paused;
    if (visible === before && !turned) return;
    if (reached(figure.position, stops) === visible && (before === undefined || turned)) return;
    // Only a step on the slide that is looked at is a motion; all else is there at once.
    const isStep = before !== undefined && Math.abs(visible - before) === 1;
    const watched =
      slide !== undefined && slide === currentSlide && slide.contains(figure) && !deck.isOverview();
    figure.seek(stops[visible]!, { behavior: isStep && watched ? 'smooth' : 'instant' });
  };

  const refresh = (): void => {
    const slide = deck.getCurrentSlide() ?? undefined;
    for (const figure of figures()) {
      share(figure);
      prepare(figure, deck);
      follow(figure, slide);
    }
    currentSlide = slide;
  };

  /** A key goes on to the deck, a button is the deck's next and previous; along the line a person moves freely. */
  const onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
    const { command, key } = event.detail;
    if (key === undefined && command.type !== 'step') return;
    event.preventDefault();
    if (key !== undefined || command.type !== 'step') return;
    if (command.direction === 1) deck.next();
    else deck.prev();
  };

  /** Where a person has taken the figure, its fragments follow. */
  const onSettle = (event: Event): void => {
    const figure = event.target as HiddenStateFlowElement;
    const slide = deck.getCurrentSlide();
    if (!slide?.contains(figure)) return;
    const count = reached(figure.position, stopsOf(figure));
    const steps = fragmentsOf(figure);
    if (steps.length === 0 || count === followed.get(figure)) return;
    followed.set(figure, count);
    const index = (step: Element): number => Number(step.getAttribute('data-fragment-index'));
    deck.navigateFragment(count > 0 ? index(steps[count - 1]!) : index(steps[0]!) - 1);
  };

  refresh();
  // One observer sees them all: also the copies that printing makes, and slides that are added later.
  const observer = new MutationObserver(refresh);
  observer.observe(slides, { subtree: true, childList: true, attributes: true, attributeFilter: changing });
  slides.addEventListener('hidden-state-flow-request', onRequest);
  slides.addEventListener('hidden-state-flow-settle', onSettle);
  slides.addEventListener('hidden-state-flow-stops', refresh);
  const told = ['ready', 'slidechanged', 'pdf-ready'] as const;
  for (const name of told) deck.on(name, refresh);
  return () => {
    observer.disconnect();
    slides.removeEventListener('hidden-state-flow-request', onRequest);
    slides.removeEventListener('hidden-state-flow-settle', onSettle);
    slides.removeEventListener('hidden-state-flow-stops', refresh);
    for (const name of told) deck.off(name, refresh);
  };
}

/** Gives the copies of a figure, once, what a copy does not have by itself: its properties that are no attributes. */
function sharer(): (figure: HiddenStateFlowElement) => void {
  const origins = new Map<string, HiddenStateFlowElement>();
  const given = new WeakSet<HiddenStateFlowElement>();
  return (figure) => {
    const name = figure.getAttribute(originAttribute);
    const origin = name === null ? undefined : origins.get(name);
    if (!origin) {
      if (!figure.weights && !figure.tokenizer) return;
      const own = String(origins.size);
      origins.set(own, figure);
      figure.setAttribute(originAttribute, own);
    } else if (origin !== figure && !given.has(figure)) {
      given.add(figure);
      figure.weights ??= origin.weights;
      figure.tokenizer ??= origin.tokenizer;
    }
  };
}

/** Gives the figure as many fragments as it has steps. They lie inside it, where they are not seen. */
function prepare(figure: HiddenStateFlowElement, deck: RevealDeck): void {
  if (!figure.hasAttribute(startAttribute)) figure.setAttribute(startAttribute, String(figure.position));
  const by = figure.dataset.stepBy;
  if (by === 'beat' || by === 'cell') if (figure.stepBy !== by) figure.stepBy = by;
  // The deck turns its own pages; what is swiped on the figure is asked of the deck by the figure.
  if (!figure.hasAttribute('data-prevent-swipe')) figure.setAttribute('data-prevent-swipe', '');

  const stops = stopsOf(figure);
  const steps = fragmentsOf(figure);
  const wanted = stops.length - 1;
  if (steps.length === wanted) return;
  for (const step of steps.slice(wanted)) step.remove();
  const first = Number(figure.dataset.fragmentIndex ?? Number.NaN);
  const autoSlide = Number(deck.getConfig().autoSlide) || 0;
  for (let step = steps.length; step < wanted; step++) {
    const made = document.createElement('span');
    made.className = 'fragment';
    made.setAttribute(stepAttribute, '');
    if (Number.isInteger(first)) made.setAttribute('data-fragment-index', String(first + step));
    if (autoSlide > 0) {
      const seconds = ((stops[step + 1]! - stops[step]!) / figure.length) * figure.duration;
      made.setAttribute('data-autoslide', String(Math.max(autoSlide, Math.ceil(seconds * 1000))));
    }
    figure.append(made);
  }
  const slide = figure.closest('section');
  if (slide) deck.syncFragments(slide);
}

const fragmentsOf = (figure: Element): Element[] => [
  ...figure.querySelectorAll(`:scope > [${stepAttribute}]`),
];

/** Where the figure is after so many fragments: first where it starts. */
const stopsOf = (figure: HiddenStateFlowElement): number[] =>
  stopsFrom(figure, Number(figure.getAttribute(startAttribute)) || 0);
