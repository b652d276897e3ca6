import type { Size } from '../../view/figure/fit';

/** A slide of a deck, as far as a figure on it has to know it. */
interface Slide {
  readonly content: HTMLElement;
  size(): Size;
  /** By how much its content is too high, in the slide's own pixels: decks scale their slides. */
  excess(): number;
}

/** Below this an element is left to overflow: a slide that is full already has no place for a figure. */
const least = 120;

const slides = '.slidev-layout, .reveal .slides section, .marpit section, svg[data-marpit-svg] section';

/** The slide around an element, in a deck of reveal.js, Slidev or Marp. A plain page has none, and scrolls. */
function slideAround(host: Element): Slide | undefined {
  const content = host.closest<HTMLElement>(slides);
  if (!content) return undefined;
  // A slide of reveal.js is as high as its content; its deck has the height. Printed, its page has.
  const deck = content.closest<HTMLElement>('.pdf-page, .reveal .slides');
  const excess = deck ? () => content.scrollHeight - deck.clientHeight : () => beyondPadding(content);
  const size = (): Size => {
    const { clientWidth: width, clientHeight: height } = deck ?? content;
    return { width, height };
  };
  return { content, size, excess };
}

/** The size of the slide around an element, in the slide's own pixels: decks scale their slides. */
export function slideSize(host: Element): Size | undefined {
  const size = slideAround(host)?.size();
  return size && size.height > 0 ? size : undefined;
}

/** How far the content of a box of a fixed height reaches into its padding, or beyond it. */
function beyondPadding(box: HTMLElement): number {
  const { top, height } = box.getBoundingClientRect();
  const scale = height / box.offsetHeight;
  const bottoms = Array.from(box.children, (child) => {
    const { position, marginBottom } = getComputedStyle(child);
    const isInFlow = position === 'static' || position === 'relative';
    return isInFlow
      ? (child.getBoundingClientRect().bottom - top) / scale + Number.parseFloat(marginBottom)
      : 0;
  });
  const room = box.clientHeight - Number.parseFloat(getComputedStyle(box).paddingBottom);
  return Math.max(...bottoms) - room;
}

/** Everything on the slide that takes room away from the figure. */
function othersOn(host: Element, content: Element): Element[] {
  const others: Element[] = [];
  for (let inner: Element = host; inner !== content; inner = inner.parentElement!) {
    if (!inner.parentElement) return others;
    others.push(...[...inner.parentElement.children].filter((child) => child !== inner));
  }
  return others;
}

/** Whether a figure takes its slide alone, and nothing stands beside it: decks have margins. */
export const isAlone = (width: number, slide: Size): boolean => width > (2 / 3) * slide.width;

/**
 * Keeps an element from being higher than what is left of its slide, whatever stands above it and below it.
 *
 * @param limit takes the greatest height, or undefined where there is none
 * @param beside told whether something stands beside it
 * @returns a function that stops it
 */
export function fitToSlide(
  host: HTMLElement,
  limit: (height: number | undefined) => void,
  beside: (beside: boolean) => void,
): () => void {
  const slide = slideAround(host);
  if (!slide) return () => {};
  const { content } = slide;
  const adapt = (): void => {
    limit(undefined);
    const size = slide.size();
    // A slide that is not shown has no size. Neither has a deck that lays out its pages for paper: it measures its slides as
    // they are, to put them in the middle of their pages.
    if (host.offsetHeight === 0 || size.height === 0) return;
    beside(!isAlone(host.offsetWidth, size));
    const excess = slide.excess();
    if (excess > 0) limit(Math.max(least, Math.floor(host.offsetHeight - excess)));
  };
  const observer = new ResizeObserver(adapt);
  for (const element of [content, ...othersOn(host, content)]) observer.observe(element);
  adapt();
  return () => observer.disconnect();
}
