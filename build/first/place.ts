import type { Rich } from '../../src/language/rich';
import { captionLines } from '../../src/scene/figure/caption';
import type { Mark } from '../../src/scene/marks/mark';
import { createPicture } from '../../src/view/controls/scrubber/picture';
import { scrubberScale } from '../../src/view/controls/scrubber/scale';
import { svgElement } from '../../src/view/dom/element';
import { canvasMeasure } from '../../src/view/drawing/measure';
import type { Band, Placed } from './samples';

/** What the first picture of a language is put into its place by. */
export interface Placing {
  readonly figures: Readonly<Record<'wide' | 'narrow', Placed>>;
  readonly caption: Rich;
  readonly tokens: readonly string[];
}

/**
 * Puts the first picture into its place in this window, before anything is seen. The script of the page later draws the same.
 *
 * @param root with a picture for each shape of the figure
 */
export function place(root: HTMLElement, { figures, caption, tokens }: Placing): void {
  const host = root.querySelector('.figure')!;
  const words = root.querySelector('.scrubber-picture')!;
  // All sizes are asked for before anything is changed: asking later would have the browser lay the page out once more.
  const line = words.getBoundingClientRect();
  const { shape, band, scale, isFlat } = fitted(host, figures);
  const figure = figures[shape];
  const [width, height] = [host.clientWidth / scale, host.clientHeight / scale];
  root.querySelector(shape === 'wide' ? '.narrow' : '.wide')!.remove();
  const svg = host.querySelector('.figure-sheet')!;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);

  const across = Math.max(figure.least, width / 2 + figure.middle) - figure.x;
  cut(svg, figure, width - figure.margin - across);
  const heights = heightsAt(height, (isFlat ? band.flat : band.full).knots);
  const [down, equationDown] = heights.map((own, part) => own - figure.heights[part]!) as [number, number];
  const move = (group: Element, x: number, y: number): void =>
    group.setAttribute('transform', `translate(${x} ${y}) ${group.getAttribute('transform') ?? ''}`);
  for (const group of [...svg.children]) {
    if (group.matches('.caption')) {
      const room = Math.min(1000, width - figure.caption.inset);
      const set = { ...figure.caption, height: band.lines, y: heights[2]!, width: room };
      group.replaceChildren(...captionLines(caption, set, width / 2, canvasMeasure()).map(drawn));
    } else if (!group.matches('.equation')) move(group, across, down);
    else if (isFlat) group.remove();
    else move(group, (width - figure.width) / 2, equationDown);
  }
  placeWords(words, line, tokens);
}

/** The share of a cell's width over which it fades away at the edge of the window. */
const fading = 0.3;

/**
 * Takes away the cells that have no room, as src/scene/layout/chain.ts leaves them out: from the last that is seen an arrow leads
 * out of the window.
 */
function cut(groups: Element, { reach }: Placed, right: number): void {
  const [edges, cells] = groups.children as unknown as [Element, Element];
  const words = groups.querySelector('.tokens')!;
  const arrows = [...edges.children];
  const opacities = Array.from(cells.children, (cell) => {
    const { width } = cell.querySelector<SVGRectElement>('.body')!;
    const x = (cell as SVGGElement).transform.baseVal[0]!.matrix.e;
    const outside = Math.max(0, x + width.baseVal.value - right);
    return Math.max(0, 1 - outside / (width.baseVal.value * fading));
  });
  const count = opacities.length;
  const faint = (element: Element, by: number): void => {
    if (by < 1) element.setAttribute('opacity', String(Number(element.getAttribute('opacity') ?? 1) * by));
  };
  for (let last = count - 1; last > 0 && opacities[last]! < 1; last--) {
    const opacity = opacities[last]!;
    const arrow = arrows[last - 1]!;
    if (opacities[last - 1]! > 0) {
      const out = arrow.cloneNode(true) as Element;
      const [line, head] = out.querySelectorAll('path') as unknown as [Element, Element];
      line.setAttribute(
        'd',
        line.getAttribute('d')!.replace(/L([\d.]+)/, (_, x) => `L${Number(x) + reach}`),
      );
      head.setAttribute('transform', `translate(${reach} 0)`);
      faint(out, Math.min(opacities[last - 1]!, 1 - opacity));
      edges.insertBefore(out, arrow.nextSibling);
    }
    for (const element of [arrow, cells.children[last]!, words.children[last]!]) {
      if (opacity > 0) faint(element, opacity);
      else element.remove();
    }
  }
}

interface Fit {
  readonly shape: 'wide' | 'narrow';
  readonly band: Band;
  readonly scale: number;
  /** The window is too low for the equation. */
  readonly isFlat: boolean;
}

/** As in src/view/figure/fit.ts, of what is known of the figure. */
function fitted({ clientWidth, clientHeight }: Element, figures: Placing['figures']): Fit {
  const usual = Math.min(clientWidth / 1280, clientHeight / 560);
  const scaleFor = (needed: number): number => {
    const scale = Math.max(1, usual);
    return needed * scale > clientHeight + 0.01 ? clientHeight / needed : scale;
  };
  const widthFor = ({ full }: Band): number => clientWidth / scaleFor(full.needed);
  const shape = widthFor(figures.wide.bands[0]!) < 820 ? 'narrow' : 'wide';
  const { bands } = figures[shape];
  const band = bands.findLast((one) => widthFor(one) >= one.from) ?? bands[0]!;
  const least = Math.min(1, Math.max(12 / (shape === 'wide' ? 14 : 13), usual));
  const isFlat = scaleFor(band.full.needed) < least;
  return { shape, band, isFlat, scale: scaleFor((isFlat ? band.flat : band.full).needed) };
}

function heightsAt(height: number, knots: Band['full']['knots']): readonly number[] {
  const after = Math.max(
    1,
    knots.findIndex((knot) => knot[0] >= height),
  );
  const from = knots[after - 1]!;
  const to = knots[after];
  const share = to ? (height - from[0]) / (to[0] - from[0]) : 0;
  return from.slice(1).map((own, part) => own + ((to?.[part + 1] ?? own) - own) * share);
}

function drawn(mark: Mark | undefined): Element {
  const { tag, attributes, text, children = [] } = mark!;
  const made = svgElement(tag, attributes, ...children.map(drawn));
  if (text !== undefined) made.textContent = text;
  return made;
}

function placeWords(before: Element, { width, height }: DOMRect, tokens: readonly string[]): void {
  const scale = scrubberScale(tokens.length, (width / height) * 44);
  const picture = createPicture(canvasMeasure());
  picture.draw(tokens, scale);
  picture.move(0, scale);
  before.replaceWith(picture.element);
}
