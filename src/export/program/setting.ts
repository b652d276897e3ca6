import { takeStrings } from '../../language/take';
import { createFrames, type Frames } from '../canvas/frames';
import { createTimeline, type Timeline } from '../film/timeline';
import { type Job, pageJob } from '../job';
import type { Scheme } from '../resolved/palette';
import { type Aspect, type Size, sizes } from '../storyboard/aspect';
import type { Storyboard } from '../storyboard/storyboard';
import { type Figure, type Read, readFigure } from './figure';
import type { Look, Stretch, Watch } from './options';
import { oneOf, positive } from './values';

/** A job of a program, which may watch it and give it up. */
export const jobOf = ({ signal = new AbortController().signal, onProgress = () => {} }: Watch): Job =>
  pageJob(signal, onProgress);

export const sizeOf = ({ shape = '16:9' }: Look): Size =>
  sizes[oneOf('shape', shape, Object.keys(sizes) as Aspect[])];

export function schemeOf({ settings }: Read, { theme }: Look): Scheme {
  if (theme !== undefined) return oneOf('theme', theme, ['light', 'dark']);
  return settings.theme === 'dark' ? 'dark' : 'light';
}

/** The stops that are asked for. */
export function stopsOf(
  { settings }: Read,
  { from = -1, to = Number.POSITIVE_INFINITY, stepBy = settings.stepBy }: Stretch,
  storyboard: Storyboard,
): readonly number[] {
  const stops = storyboard.stops(oneOf('stepBy', stepBy, ['cell', 'beat']), { from, to });
  if (stops.length === 0)
    throw new RangeError(
      `no stop lies between ${from} and ${to}: this sentence ends at ${storyboard.length}`,
    );
  return stops;
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
