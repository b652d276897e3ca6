import { writeGif } from '../gif/write';
import type { Figure } from './figure';
import type { GifOptions } from './options';
import { filmed } from './setting';
import { positive } from './values';

export async function gif(figure: Figure, options: GifOptions): Promise<Blob> {
  const rate = positive('rate', options.rate ?? 15);
  const { frames, timeline, job } = await filmed(figure, options, true);
  return writeGif({ frames, timeline, rate, endless: !options.once }, job);
}
