import type { Rich } from '../../language/rich';
import { createScene, type Frame, type Measure } from '../../scene';
import { allStops, type Stride } from '../../timeline/stops';
import type { FigureContent } from '../../view/figure/content';
import { fitScene } from '../../view/figure/fit';
import { trackOf } from '../../view/figure/timeline';
import type { Size } from './aspect';

export interface StoryboardOptions {
  readonly content: FigureContent;
  readonly size: Size;
  /** Measures in the faces of the file. */
  readonly measure: Measure;
  /** What is said of the unrolled figure, where nobody can press a key. */
  readonly unrolled: (weights: Rich) => Rich;
}

/** A sentence as what is made of it shows it: at a stop, and between two. */
export interface Storyboard {
  readonly size: Size;
  /** How many units of the size a unit of a frame is. */
  readonly scale: number;
  /** The last position. */
  readonly length: number;
  /** How long a step takes at the usual speed, in seconds. */
  readonly stepSeconds: number;
  frame(position: number): Frame;
  caption(position: number): Rich;
  /** Every stop of a stride within a range of positions. */
  stops(stride: Stride, range?: Range): readonly number[];
}

/** Positions from the first to the last, both of them included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lays a sentence out in the size of what is made of it. */
export function createStoryboard({ content, size, measure, unrolled }: StoryboardOptions): Storyboard {
  const { strings } = content;
  const told = { ...strings, caption: { ...strings.caption, unrolled } };
  const input = { ...content, strings: told, measure };
  const scene = fitScene(size, (viewport, omit) => createScene({ ...input, viewport, omit }), {
    omit: content.omit,
  });
  const { length, beats, stepSeconds } = trackOf(content);
  return {
    size,
    scale: size.width / scene.stage.viewport.width,
    length,
    stepSeconds,
    frame: scene.frame,
    caption: scene.caption,
    stops: (stride, { from, to } = { from: -1, to: length }) =>
      allStops(stride, beats, length).filter((stop) => stop >= from - near && stop <= to + near),
  };
}

/** Positions that are as near as this are one. */
const near = 1e-6;
