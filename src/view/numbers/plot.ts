import { element, svgElement } from '../dom/element';

/** A line of a plot, with its name at its end. */
export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Whether it is the one that the plot is about. */
  readonly strong: boolean;
  /** The dashes and points, which distinguish the lines without colour. */
  readonly style: 0 | 1 | 2;
}

export interface PlotOptions {
  readonly series: readonly Series[];
  readonly title: string;
  readonly horizontal: string;
  readonly vertical: string;
  /** Formats a share, which is between 0 and 1. */
  readonly share: (value: number) => string;
}

/** In units of the picture. A phone has fewer of them, so that letters are not smaller there. */
const widths = { phone: 360, other: 640 };
const height = 300;
const room = { left: 62, right: 66, top: 30, bottom: 52 };
const bottom = height - room.bottom;
const dashes = ['none', '7 5', '2 4'] as const;
const labelHeight = 19;
const tickGap = 30;

/** Plots shares over a count as lines, and repeats the numbers as a table for screen readers. */
export function linePlot(options: PlotOptions): HTMLElement {
  const { series, title, horizontal, vertical, share } = options;
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const width = matchMedia('(max-width: 34rem)').matches ? widths.phone : widths.other;
  const right = width - room.right;
  const [least = 0, most = 1] = [xs[0], xs.at(-1)];
  const xOf = (x: number): number =>
    room.left + 14 + ((x - least) / (most - least || 1)) * (right - room.left - 14);
  const yOf = (y: number): number => bottom - y * (bottom - room.top);

  const svg = svgElement('svg', {
    class: 'plot',
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
  });
  for (const y of [0, 0.25, 0.5, 0.75, 1]) {
    svg.append(
      svgElement('path', { class: 'plot-grid', d: `M${room.left} ${yOf(y)}H${right}` }),
      text(share(y), { x: room.left - 9, y: yOf(y) + 5, 'text-anchor': 'end' }),
    );
  }
  let last = Number.NEGATIVE_INFINITY;
  for (const x of xs) {
    if (xOf(x) - last < tickGap) continue;
    last = xOf(x);
    svg.append(text(String(x), { x: last, y: bottom + 20, 'text-anchor': 'middle' }));
  }
  const middle = (room.left + right) / 2;
  svg.append(
    text(horizontal, { class: 'plot-axis', x: middle, y: height - 8, 'text-anchor': 'middle' }),
    text(vertical, { class: 'plot-axis', x: 4, y: 15 }),
  );
  const drawn = series.filter(({ points }) => points.length > 0);
  const labels = spread(drawn.map(({ points }) => yOf(points.at(-1)!.y)));
  drawn.forEach(({ name, points, strong, style }, index) => {
    const places = points.map(({ x, y }) => `${xOf(x).toFixed(1)} ${yOf(y).toFixed(1)}`);
    const group = svgElement('g', { class: strong ? 'plot-line strong' : 'plot-line' });
    group.append(
      svgElement('path', { d: `M${places.join('L')}`, 'stroke-dasharray': dashes[style] }),
      ...points.map(({ x, y }) =>
        svgElement('path', { class: 'plot-point', d: point(style, xOf(x), yOf(y)) }),
      ),
      text(name, { x: right + 12, y: labels[index]! + 5 }),
    );
    svg.append(group);
  });
  return element(
    'figure',
    { class: 'plot-figure' },
    element('figcaption', {}, title),
    svg,
    table(options, xs),
  );
}

/** A dot, a square, or a triangle. */
function point(style: Series['style'], x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (style === 0) return `M${at(-4, 0)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`;
  if (style === 1) return `M${at(-4, -4)}h8v8h-8Z`;
  return `M${at(0, -5)}L${at(5, 4)}L${at(-5, 4)}Z`;
}

function text(content: string, attributes: Parameters<typeof svgElement>[1]): SVGTextElement {
  return svgElement('text', attributes, document.createTextNode(content));
}

/** Moves labels apart where they would overlap, as little as possible. */
function spread(heights: readonly number[]): readonly number[] {
  const places = [...heights];
  const order = places.map((_, index) => index).sort((left, next) => places[left]! - places[next]!);
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) places[index] = Math.max(places[index]!, places[above]! + labelHeight);
  });
  // The lowest must stay above the axis, and pushes the others up.
  order.toReversed().forEach((index, rank) => {
    const below = order[order.length - rank];
    const limit = below === undefined ? bottom : places[below]! - labelHeight;
    places[index] = Math.min(places[index]!, limit);
  });
  return places;
}

function table({ series, title, horizontal, share }: PlotOptions, xs: readonly number[]): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, horizontal),
    ...series.map(({ name }) => element('th', { scope: 'col' }, name)),
  );
  const rows = xs.map((x) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(x)),
      ...series.map(({ points }) => {
        const found = points.find((one) => one.x === x);
        return element('td', {}, found ? share(found.y) : '');
      }),
    ),
  );
  const numbers = element(
    'table',
    {},
    element('caption', {}, title),
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  // The class hides a block, not a table: a table would still take up space.
  return element('div', { class: 'visually-hidden' }, numbers);
}
