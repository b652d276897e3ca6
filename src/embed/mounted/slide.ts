/** What holds a slide together, in a host that is known by its class names. */
interface Slide {
  /** The slide, whose content may be higher than it is. */
  readonly content: HTMLElement;
  /** How high it may be, in its own pixels: decks scale their slides. */
  room(): number;
}

/** Below this an element is left to overflow: a slide that is full already has no place for a figure. */
const least = 120;

/** The slide around an element, in a deck of reveal.js, Slidev or Marp. A plain page has none, and scrolls. */
function slideAround(host: Element): Slide | undefined {
  const content = host.closest<HTMLElement>(
    '.slidev-layout, .reveal .slides section, .marpit section, svg[data-marpit-svg] section',
  );
  if (!content) return undefined;
  // A slide of reveal.js is as high as its content; its deck has the height. Printed, its page has.
  const deck = content.closest<HTMLElement>('.pdf-page, .reveal .slides');
  const box = deck ?? content;
  return { content, room: () => box.clientHeight };
}

/** What is in the way of the figure: everything else on the slide. */
function othersOn(host: Element, content: Element): Element[] {
  const others: Element[] = [];
  for (let inner: Element = host; inner !== content; inner = inner.parentElement!) {
    if (!inner.parentElement) return others;
    others.push(...[...inner.parentElement.children].filter((child) => child !== inner));
  }
  return others;
}

/**
 * Keeps an element from being higher than what is left of its slide, whatever stands above it and below it.
 *
 * @param limit takes the greatest height, or undefined where there is none
 * @returns a function that stops it
 */
export function fitToSlide(host: HTMLElement, limit: (height: number | undefined) => void): () => void {
  const slide = slideAround(host);
  if (!slide) return () => {};
  const { content, room } = slide;
  const adapt = (): void => {
    limit(undefined);
    const free = room();
    if (free === 0 || host.offsetHeight === 0) return;
    const excess = content.scrollHeight - free;
    if (excess > 0) limit(Math.max(least, Math.floor(host.offsetHeight - excess)));
  };
  const observer = new ResizeObserver(adapt);
  for (const element of [content, ...othersOn(host, content)]) observer.observe(element);
  adapt();
  return () => observer.disconnect();
}
