/** An element of the page as it is seen. */
export interface Seen {
  /** Its name and class, and those of the elements around it; of what the figure is drawn with, only its own. */
  readonly path: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** What is written in it, and how it looks. */
  readonly looks: string;
}

/**
 * Runs in the page: everything that is seen of it, in its order. Of the figure the shapes and texts, whatever holds them together.
 * What only the script adds for the pointer and the keys is left out.
 */
export function seen(): Seen[] {
  const found: Seen[] = [];
  const walk = (element: Element, around: string, opacity: number): void => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || element.matches('.visually-hidden, .figure-overlay')) return;
    const inFigure = element.closest('.figure-picture') !== null;
    const path =
      `${inFigure ? '' : around} ${element.localName}.${element.getAttribute('class') ?? ''}`.trim();
    const seenThrough = opacity * Number(style.opacity);
    if (!inFigure || element.matches('rect, path, text, tspan')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const written = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
      const { value = '' } = element as HTMLInputElement;
      const { fill, stroke, color, fontSize, fontFamily, backgroundColor } = style;
      const through = Math.round(seenThrough * 100) / 100;
      const looks = [
        written,
        value,
        through,
        fill,
        stroke,
        color,
        fontSize,
        fontFamily,
        backgroundColor,
      ].join('|');
      found.push({ path, box: [x, y, width, height], looks });
    }
    for (const child of element.children) walk(child, path, seenThrough);
  };
  walk(document.querySelector('#page')!, '', 1);
  return found;
}

/** What differs between two sights of the page: boxes by more than half a pixel, and everything else by anything. */
export function differing(before: readonly Seen[], after: readonly Seen[]): string[] {
  const faults = before.flatMap((one, index): string[] => {
    const other = after[index];
    if (other?.path !== one.path) return [`${one.path} is ${other?.path ?? 'gone'}`];
    const far = Math.max(...one.box.map((value, part) => Math.abs(value - other.box[part]!)));
    if (far > 0.5) return [`${one.path} moved by ${far.toFixed(2)}: ${one.box} became ${other.box}`];
    return one.looks === other.looks ? [] : [`${one.path} looked ${one.looks}, and looks ${other.looks}`];
  });
  if (after.length > before.length) faults.push(`${after.length - before.length} elements are new`);
  return faults.slice(0, 5);
}
