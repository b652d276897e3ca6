import { findEncoding, writeFilm } from '../film/encode';
import type { Figure } from './figure';
import type { FilmOptions } from './options';
import { filmed } from './setting';
import { positive } from './values';

export async function film(figure: Figure, options: FilmOptions): Promise<Blob> {
  const rate = positive('rate', options.rate ?? 30);
  const { frames, timeline, job } = await filmed(figure, { lines: 1080, ...options }, false);
  const made = { frames, timeline, rate };
  const encoding = typeof VideoEncoder === 'undefined' ? undefined : await findEncoding(made);
  if (!encoding)
    throw new Error(
      `this browser writes no film of ${frames.canvas.width} × ${frames.canvas.height} dots in H.264, VP9 or VP8: take exportGif`,
    );
  return writeFilm(made, encoding, job);
}
