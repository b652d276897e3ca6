import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { Frames } from '../canvas/frames';
import type { Job } from '../job';
import { shotsOf } from './schedule';
import type { Timeline } from './timeline';

/** How a film is written: what every player knows first. */
export const encodings = [
  { container: 'mp4', codec: 'avc' },
  { container: 'webm', codec: 'vp9' },
  { container: 'webm', codec: 'vp8' },
] as const;

export type Encoding = (typeof encodings)[number];

export interface Film {
  readonly frames: Frames;
  readonly timeline: Timeline;
  /** Frames a second. */
  readonly rate: number;
}

/** Asks whether this browser can write films of a kind. */
export type CanEncode = (
  codec: VideoCodec,
  options: { readonly width: number; readonly height: number; readonly bitrate: number },
) => Promise<boolean>;

/** The first encoding that this browser has; undefined where it has none. */
export async function findEncoding(
  { frames, rate }: Pick<Film, 'frames' | 'rate'>,
  canEncode: CanEncode = canEncodeVideo,
): Promise<Encoding | undefined> {
  const { width, height } = frames.canvas;
  for (const encoding of encodings) {
    const can = await canEncode(encoding.codec, { width, height, bitrate: bitrateOf(frames, rate) }).catch(
      () => false,
    );
    if (can) return encoding;
  }
  return undefined;
}

/** Bits a second: edges of letters stay sharp, and most of the picture stands still. */
function bitrateOf({ canvas }: Frames, rate: number): number {
  const dots = canvas.width * canvas.height;
  return Math.round(2.4 * dots * (rate > 30 ? 1.4 : 1));
}

/** How many bytes a film will have: about half of what it may have while it moves, and nearly none while it waits. */
export function estimateFilm({ frames, timeline, rate }: Film): number {
  const moving = timeline.scenes
    .filter(({ from, to }) => from !== to)
    .reduce((sum, { seconds }) => sum + seconds, 0);
  return Math.round((bitrateOf(frames, rate) / 8) * 0.55 * (moving + 0.1 * (timeline.length - moving)));
}

/** Writes a film, frame by frame: no more than the few that the encoder holds are in memory. */
export async function writeFilm(film: Film, { container, codec }: Encoding, job: Job): Promise<Blob> {
  const { frames, timeline, rate } = film;
  const target = new BufferTarget();
  const format =
    container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat();
  const output = new Output({ format, target });
  const source = new CanvasSource(frames.canvas, {
    codec,
    bitrate: bitrateOf(frames, rate),
    keyFrameInterval: 2,
  });
  output.addVideoTrack(source, { frameRate: rate });
  const shots = shotsOf(timeline, rate);
  const total = shots.reduce((sum, { count }) => sum + count, 0);
  try {
    await output.start();
    for (const { position, first, count } of shots) {
      for (let frame = first; frame < first + count; frame++) {
        job.progress(frame, total);
        await job.breathe();
        if (frame === first) {
          frames.draw(position);
          await job.breathe();
        }
        await source.add(frame / rate, 1 / rate);
      }
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  job.progress(total, total);
  return new Blob([target.buffer!], { type: `video/${container}` });
}
