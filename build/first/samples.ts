import type { Rich } from '../../src/language/rich';
import { approximateMeasure, createScene, type Frame, type Mark, type Scene } from '../../src/scene';
import type { Metrics } from '../../src/scene/layout/metrics';
import type { FigureContent } from '../../src/view/figure/content';
import { fitScene, type Size } from '../../src/view/figure/fit';

/** Where the figure has what moves with its size. In its units. */
interface Sample {
  readonly width: number;
  readonly height: number;
  /** The left edge of the first cell, and the middle of all. */
  readonly x: number;
  readonly heights: Heights;
  readonly caption: Placed['caption'];
  readonly margin: number;
  /** How long the last arrow between cells is. */
  readonly arrow: number;
}

/** The heights of the middle of the cells, of the equation and of the caption. Without an equation its own is the caption's. */
type Heights = readonly [cells: number, equation: number, caption: number];

/** A figure that is the right one in some windows, and how it has to be moved in another one of them. */
export interface Placed {
  readonly width: number;
  readonly x: number;
  readonly heights: Heights;
  /** The first cell is at `max(least, width / 2 + middle)`. */
  readonly least: number;
  readonly middle: number;
  /** At its sides. */
  readonly margin: number;
  /** How much farther an arrow reaches that leads out of the window, to a cell that is not seen. */
  readonly reach: number;
  /** How its caption is set; its width and its place follow from the window. */
  readonly caption: Pick<Metrics['caption'], 'size' | 'lineHeight' | 'height'> & { readonly inset: number };
  readonly full: Kind;
  /** Without its equation, in a window that is too low. */
  readonly flat: Kind;
}

interface Kind {
  /** The height below which it is drawn smaller. */
  readonly needed: number;
  /** The heights of its parts at some heights of the whole; between two of these they follow a straight line. */
  readonly knots: readonly (readonly [height: number, ...Heights])[];
}

/** The windows that are looked at for one shape of the figure. */
interface Shape {
  readonly width: number;
  readonly height: number;
  /** So wide that all cells are in the middle, and so narrow that they begin at the left. */
  readonly ample: number;
  readonly scant: number;
}

export const shapes = {
  wide: { width: 1280, height: 588, ample: 1600, scant: 960 },
  narrow: { width: 800, height: 673, ample: 810, scant: 400 },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;

/** In pixels: so low that the figure has no equation, and just so high that it has one but no height to spare. */
const low = 420;
const tight = 500;
const highest = 1400;
const between = 20;

export const captionOf = (content: FigureContent): Rich => sceneIn(content, shapes.wide).caption(0);

export const frameOf = (content: FigureContent, size: Size): Frame => sceneIn(content, size).frame(0);

export function placedFigure(content: FigureContent, { width, height, ample, scant }: Shape): Placed {
  const at = (w: number, h: number): Sample => sample(content, w, h);
  const own = at(width, height);
  const wide = at(ample, height);
  const cut = at(scant, height);
  const flat = at(width, low);
  const needed = at(width, tight).height;
  const knots: Sample[] = [];
  for (let h = Math.ceil(needed); h <= highest; h += between) knots.push(at(width, h));
  return {
    width: own.width,
    x: own.x,
    heights: own.heights,
    least: cut.x,
    middle: wide.x - wide.width / 2,
    margin: own.margin,
    reach: cut.arrow - own.arrow,
    // The caption of a window that is wide enough is not as wide as it.
    caption: { ...own.caption, inset: cut.caption.inset },
    full: { needed, knots: corners(knots.map((one) => [one.height, ...one.heights])) },
    flat: { needed: flat.height, knots: [[flat.height, ...flat.heights]] },
  };
}

const sceneIn = (content: FigureContent, size: Size): Scene =>
  fitScene(size, (viewport, omit) =>
    createScene({ ...content, measure: approximateMeasure, viewport, omit }),
  );

function sample(content: FigureContent, width: number, height: number): Sample {
  const { stage, frame } = sceneIn(content, { width, height });
  const { marks } = frame(0);
  const first = (key: string): Mark | undefined => marks.find((mark) => mark.key === key)?.children?.[0];
  const [x, cells] = numbersOf(first('chain')!.attributes.transform!) as [number, number];
  const caption = Number(first('caption')!.attributes.y);
  const equation = first('equation');
  const { viewport, metrics } = stage;
  const { size, lineHeight, height: lines, width: room } = metrics.caption;
  const inset = viewport.width - room;
  const { margin } = metrics;
  return {
    ...viewport,
    x,
    heights: [cells, equation ? Number(equation.attributes.y) : caption, caption],
    caption: { size, lineHeight, height: lines, inset },
    margin,
    arrow: lastArrow(marks[0]!),
  };
}

function lastArrow(edges: Mark): number {
  const line = edges.children!.at(-1)!.children![0]!.children![0]!;
  const [from, , to] = numbersOf(line.attributes.d!) as [number, number, number];
  return to - from;
}

const numbersOf = (text: string): number[] => Array.from(text.matchAll(/-?[\d.]+/g), Number);

type Knot = Kind['knots'][number];

/** Leaves out every knot that lies on the line from the one before it to the one after it. */
function corners(knots: readonly Knot[]): readonly Knot[] {
  return knots.filter((knot, index) => {
    const [before, after] = [knots[index - 1], knots[index + 1]];
    if (!before || !after) return true;
    const share = (knot[0] - before[0]) / (after[0] - before[0]);
    return knot.some(
      (value, part) => Math.abs(before[part]! + (after[part]! - before[part]!) * share - value) > 0.02,
    );
  });
}
