import type { Frames } from '../canvas/frames';
import { type Shot, shotsOf } from '../film/schedule';
import type { Timeline } from '../film/timeline';
import type { Job } from '../job';
import { createGif, type GifWriter } from './gif';
import { ColourCount, type Palette } from './palette';

export interface GifFilm {
  readonly frames: Frames;
  readonly timeline: Timeline;
  /** Frames a second. */
  readonly rate: number;
  readonly endless: boolean;
}

/** So many frames are looked at for their colours. */
const looked = 8;

/** A film as a GIF. It has one palette, and of each frame only what differs from the one before. */
export async function writeGif(film: GifFilm, job: Job): Promise<Blob> {
  const shots = shotsOf(film.timeline, film.rate);
  const palette = await paletteFor(film, shots, job);
  const gif = gifOf(film, palette);
  for (const [index, shot] of shots.entries()) {
    job.progress(index, shots.length);
    await add(gif, film, shot, job);
  }
  job.progress(shots.length, shots.length);
  return new Blob(gif.end(), { type: 'image/gif' });
}

/** How many bytes a film will have, from a few of its frames. */
export async function estimateGif(film: GifFilm, job: Job): Promise<number> {
  const shots = shotsOf(film.timeline, film.rate);
  const palette = await paletteFor(film, shots, job);
  const gif = gifOf(film, palette);
  await add(gif, film, shots[0]!, job);
  const first = gif.size;
  const moving = shots.length - 1;
  let [seen, bytes] = [0, 0];
  for (const share of [0.1, 0.25, 0.4, 0.55, 0.7, 0.85]) {
    const at = Math.floor(moving * share);
    if (at + 1 > moving) continue;
    await add(gif, film, shots[at]!, job);
    const before = gif.size;
    await add(gif, film, shots[at + 1]!, job);
    bytes += gif.size - before;
    seen++;
  }
  return Math.round(first + (seen > 0 ? (bytes / seen) * moving : 0));
}

const gifOf = ({ frames, endless }: GifFilm, palette: Palette): GifWriter => {
  const { width, height } = frames.canvas;
  return createGif({ width, height, palette, endless });
};

/** Adds a frame in parts: it is drawn, its dots are read, and then a few rows at a time are written. */
async function add(
  gif: GifWriter,
  { frames, rate }: GifFilm,
  { position, first, count }: Shot,
  job: Job,
): Promise<void> {
  await job.breathe();
  frames.draw(position);
  await job.breathe();
  // Hundredths of a second are too coarse for most rates: what one frame is too long, the next is shorter.
  const time = (frame: number): number => Math.round((100 * frame) / rate);
  await gif.add(frames.dots(), time(first + count) - time(first), job);
}

async function paletteFor({ frames }: GifFilm, shots: readonly Shot[], job: Job): Promise<Palette> {
  const colours = new ColourCount();
  const count = Math.min(looked, shots.length);
  for (let index = 0; index < count; index++) {
    await job.breathe();
    frames.draw(shots[Math.floor(((index + 0.5) * shots.length) / count)]!.position);
    await job.breathe();
    colours.add(frames.dots());
  }
  return colours.palette(frames.colours.map(dotOf));
}

/** A colour as a dot of a canvas. */
function dotOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >>> 16)) >>> 0;
}
