import type { Rich } from '../../src/language/rich';
import { captionLines } from '../../src/scene/figure/caption';
import type { Metrics } from '../../src/scene/layout/metrics';
import type { Mark } from '../../src/scene/marks/mark';
import type { Measure } from '../../src/scene/marks/measure';
import { createPicture } from '../../src/view/controls/scrubber/picture';
import { labelsOf, type Scale, scrubberScale } from '../../src/view/controls/scrubber/scale';
import { svgElement } from '../../src/view/dom/element';
import { canvasMeasure } from '../../src/view/drawing/measure';
import type { Band, Placed } from './samples';

/** What the first picture of a language is put into its place by. */
export interface Placing {
  readonly figures: Readonly<Record<'wide' | 'narrow', Placed>>;
  readonly caption: Rich;
  readonly tokens: readonly string[];
}

/** The sizes, in pixels, that what is drawn has to fit. */
export interface Sizes {
  readonly figure: { readonly width: number; readonly height: number };
  readonly words: { readonly width: number; readonly height: number };
}

/** @param root with neither the pictures nor the words laid out: they are not where they will be yet */
export function sizesOf(root: HTMLElement): Sizes {
  const { clientWidth, clientHeight } = root.querySelector('.figure')!;
  const words = root.querySelector('.scrubber > svg')!.getBoundingClientRect();
  return { figure: { width: clientWidth, height: clientHeight }, words };
}

/**
 * Puts the first picture into its place in this window, before anything is seen. The script of the page later draws the same.
 *
 * @param root with a picture for each shape of the figure
 */
export function place(root: HTMLElement, sizes: Sizes, { figures, caption, tokens }: Placing): void {
  const { shape, band, scale, isFlat } = fitted(sizes.figure, figures);
  const figure = figures[shape];
  const [width, height] = [sizes.figure.width / scale, sizes.figure.height / scale];
  const svg = sheetOf(root, shape);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);

  const across = Math.max(figure.least, width / 2 + figure.middle) - figure.x;
  cut(svg, figure, width - figure.margin - across);
  const heights = heightsAt(height, (isFlat ? band.flat : band.full).knots);
  const [down, equationDown] = heights.map((own, part) => own - figure.heights[part]!) as [number, number];
  const move = (group: Element, x: number, y: number): void =>
    group.setAttribute('transform', `translate(${x} ${y}) ${group.getAttribute('transform') ?? ''}`);
  for (const group of [...svg.children]) {
    if (group.matches('.caption')) continue;
    if (!group.matches('.equation')) move(group, across, down);
    else if (isFlat) group.remove();
    else move(group, (width - figure.width) / 2, equationDown);
  }
  placeWords(root.querySelector('.scrubber > svg')!, sizes.words, tokens);
  // Last, as it asks how long a text is, and the browser then lays out all that has been placed.
  const room = Math.min(1000, width - figure.caption.inset);
  const set = { ...figure.caption, height: band.lines, y: heights[2]!, width: room };
  placeCaption(svg.querySelector('.caption')!, caption, set, width / 2);
}

/** The picture of a shape. The narrow one is text until a window asks for it, as elements take time whether they are seen or not. */
function sheetOf(root: Element, shape: Fit['shape']): Element {
  const [wide, narrow] = root.querySelector('.figure-sheets')!.children as unknown as [Element, Element];
  if (shape === 'narrow') wide.replaceWith(parsed(narrow.textContent));
  narrow.remove();
  return root.querySelector('.figure-sheet')!;
}

/** @param html of the build's own making */
export const parsed = (html: string): DocumentFragment =>
  document.createRange().createContextualFragment(html);

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
  const opacityOf = (cell: Element): number => {
    const { width } = cell.querySelector<SVGRectElement>('.body')!;
    const x = (cell as SVGGElement).transform.baseVal[0]!.matrix.e;
    const outside = Math.max(0, x + width.baseVal.value - right);
    return Math.max(0, 1 - outside / (width.baseVal.value * fading));
  };
  const faint = (element: Element, by: number): void => {
    if (by < 1) element.setAttribute('opacity', String(Number(element.getAttribute('opacity') ?? 1) * by));
  };
  for (let last = cells.childElementCount - 1; last > 0; last--) {
    const opacity = opacityOf(cells.children[last]!);
    // Most windows have room for all of them.
    if (opacity === 1) break;
    const arrow = arrows[last - 1]!;
    const before = opacityOf(cells.children[last - 1]!);
    if (before > 0) {
      const out = arrow.cloneNode(true) as Element;
      const [line, head] = out.querySelectorAll('path') as unknown as [Element, Element];
      line.setAttribute(
        'd',
        line.getAttribute('d')!.replace(/L([\d.]+)/, (_, x) => `L${Number(x) + reach}`),
      );
      head.setAttribute('transform', `translate(${reach} 0)`);
      faint(out, Math.min(before, 1 - opacity));
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
function fitted({ width, height }: Sizes['figure'], figures: Placing['figures']): Fit {
  const usual = Math.min(width / 1280, height / 560);
  const scaleFor = (needed: number): number => {
    const scale = Math.max(1, usual);
    return needed * scale > height + 0.01 ? height / needed : scale;
  };
  const widthFor = ({ full }: Band): number => width / scaleFor(full.needed);
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

/** Moves the caption where it is one line, and breaks it into lines anew where there is less room. */
function placeCaption(group: Element, caption: Rich, set: Metrics['caption'], middle: number): void {
  const [line, ...others] = group.children as unknown as SVGTextElement[];
  // Its length is known: it is laid out. To look up the fonts of a canvas takes longer than all else that is done here.
  const length = others.length === 0 ? line!.getComputedTextLength() : 0;
  if (length > 0 && length <= set.width) {
    line!.setAttribute('x', String(middle));
    line!.setAttribute('y', String(set.y));
  } else group.replaceChildren(...captionLines(caption, set, middle, canvasMeasure()).map(drawn));
}

function drawn(mark: Mark | undefined): Element {
  const { tag, attributes, text, children = [] } = mark!;
  const made = svgElement(tag, attributes, ...children.map(drawn));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** In no font that texts are set in are letters wider than they are high. */
const ample: Measure = (text, { size }) => text.length * size;

/** Whether each word is whole and below its tick however wide its letters are: then none has to be measured. */
function fitInAnyFont(tokens: readonly string[], scale: Scale): boolean {
  const labels = labelsOf(tokens, scale, ample);
  return tokens.every((token, index) => {
    const label = labels[index];
    return label?.word === token && label.x === scale.xOf(index + 1);
  });
}

function placeWords(before: Element, { width, height }: Sizes['words'], tokens: readonly string[]): void {
  const scale = scrubberScale(tokens.length, (width / height) * 44);
  const picture = createPicture(fitInAnyFont(tokens, scale) ? ample : canvasMeasure());
  picture.draw(tokens, scale);
  picture.move(0, scale);
  before.replaceWith(picture.element);
}
