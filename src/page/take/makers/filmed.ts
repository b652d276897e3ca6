import { createFrames, type Frames } from '../../../export/canvas/frames';
import { createTimeline, type Timeline } from '../../../export/film/timeline';
import type { Job } from '../../../export/job';
import { sizes } from '../../../export/storyboard/aspect';
import type { TakeStrings } from '../../../language/take';
import { rangeOf, type Source, type Wish } from '../wish';

/** What a film and a GIF have in common: the frames that can be drawn, and when each moment is shown. */
export async function filmed(
  { content }: Source,
  wish: Wish,
  { unrolled }: TakeStrings,
  { lines, readable = false }: { readonly lines: number; readonly readable?: boolean },
  job: Job,
): Promise<{ readonly frames: Frames; readonly timeline: Timeline }> {
  const { aspect, scheme, stride, speed } = wish;
  const size = sizes[aspect];
  const frames = createFrames({ content, size, scale: lines / size.height, scheme, readable, unrolled });
  const { storyboard } = frames;
  const stops = storyboard.stops(stride, rangeOf(wish));
  return { frames, timeline: await createTimeline(storyboard, stops, speed, job) };
}
