import { takeStrings } from '../../language/take';
import { createFrames } from '../canvas/frames';
import { pictureOf } from '../picture/picture';
import { type Figure, readFigure } from './figure';
import type { PictureOptions } from './options';
import { portableOf } from './portable';
import { schemeOf, sizeOf } from './setting';
import { oneOf, positive } from './values';

export async function picture(figure: Figure, options: PictureOptions): Promise<Blob> {
  const format = oneOf('format', options.format ?? 'svg', ['svg', 'png']);
  return format === 'png' ? dots(figure, options) : vector(figure, options);
}

async function vector(figure: Figure, options: PictureOptions): Promise<Blob> {
  const { storyboard, stylist, measure } = await portableOf(figure, options);
  const frame = storyboard.frame(within(options.at, storyboard.length));
  const text = pictureOf(frame, { stylist, measure, transparent: options.transparent ?? false });
  return new Blob([text], { type: 'image/svg+xml' });
}

async function dots(figure: Figure, options: PictureOptions): Promise<Blob> {
  const read = await readFigure(figure);
  const frames = createFrames({
    content: read.content,
    size: sizeOf(options),
    scale: positive('scale', options.scale ?? 1),
    scheme: schemeOf(read, options),
    transparent: options.transparent ?? false,
    unrolled: takeStrings[read.language].unrolled,
  });
  frames.draw(within(options.at, frames.storyboard.length));
  return frames.png();
}

function within(at: number, length: number): number {
  if (at >= -1 && at <= length) return at;
  throw new RangeError(`at cannot be ${at}: it is a number from -1 to ${length}, where this sentence ends`);
}
