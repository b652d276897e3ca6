import type { Rich } from '../../language/rich';
import { families } from '../../view/drawing/fonts';
import { canvasMeasure } from '../../view/drawing/measure';
import type { FigureContent } from '../../view/figure/content';
import type { Scheme } from '../resolved/palette';
import { rootProperties } from '../resolved/rules';
import { shapesOf } from '../resolved/shapes';
import { sheet, theme } from '../resolved/sheets';
import { createStylist, type Stylist } from '../resolved/stylist';
import type { Size } from '../storyboard/aspect';
import { createStoryboard, type Storyboard } from '../storyboard/storyboard';
import { type Context, paint } from './paint';

export interface FramesOptions {
  readonly content: FigureContent;
  readonly size: Size;
  /** How many dots a unit of the size is. */
  readonly scale: number;
  readonly scheme: Scheme;
  readonly transparent?: boolean;
  /** Whether the dots of each frame are asked for. */
  readonly readable?: boolean;
  readonly unrolled: (weights: Rich) => Rich;
}

/** Draws frames in dots, one after the other on one canvas, in the page's own faces. */
export interface Frames {
  readonly storyboard: Storyboard;
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  draw(position: number): void;
  /** The dots of what was drawn, four bytes each: red, green, blue and how much it covers. */
  dots(): Uint32Array;
  /** What was drawn, as a file. */
  png(): Promise<Blob>;
  /** All colours of the theme, as in `#2a8a68`. */
  readonly colours: readonly string[];
}

export function createFrames(options: FramesOptions): Frames {
  const { content, size, scale, scheme, transparent = false, readable = false, unrolled } = options;
  const storyboard = createStoryboard({ content, size, measure: canvasMeasure(), unrolled });
  const stylist = createStylist({ sheet, theme, scheme, families });
  const canvas = document.createElement('canvas');
  // A film has an even number of dots each way.
  canvas.width = 2 * Math.round((size.width * scale) / 2);
  canvas.height = 2 * Math.round((size.height * scale) / 2);
  const context: (CanvasRenderingContext2D & Context) | null = canvas.getContext('2d', {
    alpha: transparent,
    willReadFrequently: readable,
  });
  if (!context) throw new Error('this browser draws no picture in dots: it has no 2d canvas');
  return {
    storyboard,
    canvas,
    context,
    colours: coloursOf(stylist),
    png: () => pngOf(canvas),
    dots: () => new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer),
    draw(position) {
      if (transparent) context.clearRect(0, 0, canvas.width, canvas.height);
      else {
        context.fillStyle = stylist.paper;
        context.fillRect(0, 0, canvas.width, canvas.height);
      }
      paint(context, shapesOf(storyboard.frame(position), stylist, storyboard.scale * scale), families);
    },
  };
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) return blob;
  throw new Error(
    `a picture of ${canvas.width} × ${canvas.height} dots is too large for this browser: take a smaller one`,
  );
}

function coloursOf(stylist: Stylist): string[] {
  const named = Array.from(rootProperties(theme).keys(), (name) => stylist.colour(name));
  return [stylist.paper, ...named].filter((value) => /^#[0-9a-f]{6}$/i.test(value));
}
