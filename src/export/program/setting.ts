import { takeStrings } from '../../language/take';
import { createFrames, type Frames } from '../canvas/frames';
import { createTimeline, type Timeline } from '../film/timeline';
import { type Job, pageJob } from '../job';
import type { Scheme } from '../resolved/palette';
import { type Size, sizes } from '../storyboard/aspect';
import type { Storyboard } from '../storyboard/storyboard';
import { type Figure, type Read, readFigure } from './figure';
import type { Look, Stretch, Watch } from './options';

/** A job of a program, which may watch it and give it up. */
export const jobOf = ({ signal = new AbortController().signal, onProgress = () => {} }: Watch): Job =>
  pageJob(signal, onProgress);

export function sizeOf({ shape = '16:9' }: Look): Size {
  const size = sizes[shape];
  if (!size) throw new RangeError(`shape cannot be '${shape}': it is ${Object.keys(sizes).join(' or ')}`);
  return size;
}

export function schemeOf({ settings }: Read, { theme }: Look): Scheme {
  if (theme === 'light' || theme === 'dark') return theme;
  if (theme !== undefined) throw new RangeError(`theme cannot be '${theme}': it is light or dark`);
  return settings.theme === 'dark' ? 'dark' : 'light';
}

/** The stops that are asked for. */
export function stopsOf(
  { settings }: Read,
  { from = -1, to = Number.POSITIVE_INFINITY, stepBy = settings.stepBy }: Stretch,
  storyboard: Storyboard,
): readonly number[] {
  const stops = storyboard.stops(stepBy, { from, to });
  if (stops.length === 0)
    throw new RangeError(
      `no stop lies between ${from} and ${to}: this sentence ends at ${storyboard.length}`,
    );
  return stops;
}

/** A number that a file needs, such as its frames a second. */
export function positive(name: string, value: number): number {
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new RangeError(`${name} cannot be ${value}: it is a number above 0`);
}

export interface FilmWishes extends Look, Stretch, Watch {
  readonly lines?: number | undefined;
  readonly speed?: number | undefined;
}

/** What a film and a GIF have in common. */
export async function filmed(
  figure: Figure,
  wishes: FilmWishes,
  readable: boolean,
): Promise<{ readonly frames: Frames; readonly timeline: Timeline; readonly job: Job }> {
  const job = jobOf(wishes);
  const size = sizeOf(wishes);
  const lines = positive('lines', wishes.lines ?? size.height);
  const speed = positive('speed', wishes.speed ?? 1);
  const read = await readFigure(figure);
  await job.breathe();
  const frames = createFrames({
    content: read.content,
    size,
    scale: lines / size.height,
    scheme: schemeOf(read, wishes),
    readable,
    unrolled: takeStrings[read.language].unrolled,
  });
  const stops = stopsOf(read, wishes, frames.storyboard);
  return { frames, timeline: await createTimeline(frames.storyboard, stops, speed, job), job };
}
