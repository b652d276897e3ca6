/* What a program imports to make files of a figure. What makes each kind of file is loaded when it is asked for. */

import type { Figure } from './figure';
import type { FilmOptions, GifOptions, MovingSvgOptions, PictureOptions, SlidesOptions } from './options';

export type { Figure, FigureElement, FigureProperties } from './figure';
export type { FilmOptions, GifOptions, MovingSvgOptions, PictureOptions, SlidesOptions } from './options';

/**
 * Makes a film: an MP4 where the browser writes one, and else a WebM; the type of the blob tells which.
 *
 * @throws Error where the browser writes neither
 */
export const exportFilm = async (figure: Figure, options: FilmOptions = {}): Promise<Blob> =>
  (await import('./film')).film(figure, options);

/** Makes a GIF that plays by itself. Needs a browser. */
export const exportGif = async (figure: Figure, options: GifOptions = {}): Promise<Blob> =>
  (await import('./gif')).gif(figure, options);

/** Makes a picture of one moment: an SVG, or in a browser a PNG. */
export const exportPicture = async (figure: Figure, options: PictureOptions): Promise<Blob> =>
  (await import('./picture')).picture(figure, options);

/** Makes the slides of a PowerPoint deck, one for each stop. */
export const exportSlides = async (figure: Figure, options: SlidesOptions = {}): Promise<Blob> =>
  (await import('./slides')).slides(figure, options);

/**
 * Makes an SVG that plays by itself, without a script.
 *
 * @throws TooLong where it would be larger than three megabytes
 */
export const exportMovingSvg = async (figure: Figure, options: MovingSvgOptions = {}): Promise<Blob> =>
  (await import('./moving-svg')).movingSvg(figure, options);
