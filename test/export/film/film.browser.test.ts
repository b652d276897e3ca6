import { ALL_FORMATS, BufferSource, CanvasSink, canEncodeVideo, Input } from 'mediabunny';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFrames } from '../../../src/export/canvas/frames';
import {
  type CanEncode,
  type Encoding,
  type Film,
  findEncoding,
  writeFilm,
} from '../../../src/export/film/encode';
import { framesOf } from '../../../src/export/film/schedule';
import { createTimeline } from '../../../src/export/film/timeline';
import { unwatched } from '../../../src/export/job';
import { sizes } from '../../../src/export/storyboard/aspect';
import { en } from '../../../src/language/take/en';
import { inputOf, type Setting } from '../../scene/make';

async function filmOf(setting: Setting, rate: number, speed = 2): Promise<Film> {
  const content = inputOf(setting);
  const frames = createFrames({
    content,
    size: sizes['16:9'],
    scale: 0.5,
    scheme: 'light',
    unrolled: en.unrolled,
  });
  const { storyboard } = frames;
  return {
    frames,
    timeline: await createTimeline(
      storyboard,
      storyboard.stops('cell', { from: 0, to: 1 }),
      speed,
      unwatched,
    ),
    rate,
  };
}

/** How much two pictures differ on the average, of 255. */
function difference(one: CanvasImageSource, other: HTMLCanvasElement): number {
  const dots = (image: CanvasImageSource): Uint8ClampedArray => {
    const canvas = new OffscreenCanvas(other.width, other.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const [left, right] = [dots(one), dots(other)];
  return left.reduce((sum, value, index) => sum + Math.abs(value - right[index]!), 0) / left.length;
}

/** This browser, were it without some of its encoders, as browsers without licences for them are. */
const without =
  (...missing: readonly string[]): CanEncode =>
  async (codec, options) =>
    !missing.includes(codec) && canEncodeVideo(codec, options);

/** A film, opened in the player of the page. */
async function played(blob: Blob): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(blob);
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve);
    video.addEventListener('error', () => reject(new Error(`it cannot be played: ${video.error?.message}`)));
  });
  return video;
}

async function seek(video: HTMLVideoElement, seconds: number): Promise<void> {
  const arrived = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
  // A browser may tell that it has arrived before there is a picture to draw.
  const pictured = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  video.currentTime = seconds;
  await Promise.all([arrived, pictured]);
}

describe.each([
  { name: 'an MP4 of H.264', missing: [], encoding: { container: 'mp4', codec: 'avc' } },
  { name: 'a WebM of VP9', missing: ['avc'], encoding: { container: 'webm', codec: 'vp9' } },
  { name: 'a WebM of VP8', missing: ['avc', 'vp9'], encoding: { container: 'webm', codec: 'vp8' } },
] as const)('$name', ({ missing, encoding }) => {
  let film: Film;
  let blob: Blob;
  let frames: number;
  beforeAll(async () => {
    film = await filmOf({ sentence: 'not' }, 30);
    frames = framesOf(film.timeline, 30);
    expect(await findEncoding(film, without(...missing)), 'this Chromium cannot write it').toEqual(encoding);
    blob = await writeFilm(film, encoding, unwatched);
  }, 60_000);

  /** Three frames on the way through the cell, where each is another. */
  const looked = (): number[] => {
    const { start, seconds } = film.timeline.scenes.find(({ from, to }) => from === 0 && to === 1)!;
    return [0.2, 0.5, 0.8].map((share) => Math.round((start + share * seconds) * 30));
  };
  const off = (picture: CanvasImageSource, frame: number): number => {
    film.frames.draw(film.timeline.at(frame / 30));
    return difference(picture, film.frames.canvas);
  };
  /** Asserts that a picture is that of the film at one of its frames, and not one of a quarter of a second before or after. */
  const expectFrame = (picture: CanvasImageSource, frame: number): void => {
    const own = off(picture, frame);
    expect(own, `frame ${frame}`).toBeLessThan(1);
    for (const other of [frame - 8, frame + 8])
      expect(off(picture, other), `frame ${other}`).toBeGreaterThan(own);
  };

  test('has exactly its frames and its time, and shows what the page shows', async () => {
    expect(blob.type).toBe(`video/${encoding.container}`);
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(await blob.arrayBuffer()) });
    const track = (await input.getPrimaryVideoTrack())!;
    expect(await track.getCodec()).toBe(encoding.codec);
    const statistics = await track.computePacketStats();
    expect(statistics.packetCount).toBe(frames);
    expect(statistics.averagePacketRate).toBeCloseTo(30, 0);
    expect(await track.computeDuration()).toBeCloseTo(frames / 30, 2);
    const sink = new CanvasSink(track);
    for (const frame of looked()) {
      const { canvas } = (await sink.getCanvas(frame / 30 + 0.001))!;
      expectFrame(canvas, frame);
    }
  }, 60_000);

  test('is played by a browser, as long and with the same pictures', async () => {
    const video = await played(blob);
    expect([video.videoWidth, video.videoHeight]).toEqual([640, 360]);
    expect(video.duration).toBeCloseTo(frames / 30, 2);
    for (const frame of looked()) {
      await seek(video, (frame + 0.5) / 30);
      expectFrame(video, frame);
    }
    URL.revokeObjectURL(video.src);
  }, 60_000);
});

test('it is an MP4 where that can be written, else a WebM, and nothing where neither can', async () => {
  const film = await filmOf({ sentence: 'not' }, 30);
  const found = async (...codecs: string[]): Promise<Encoding | undefined> =>
    findEncoding(film, async (codec) => codecs.includes(codec));
  expect((await found('vp8', 'avc', 'vp9'))?.container).toBe('mp4');
  expect(await found('vp8', 'vp9')).toEqual({ container: 'webm', codec: 'vp9' });
  expect(await found('vp8')).toEqual({ container: 'webm', codec: 'vp8' });
  expect(await found()).toBe(undefined);
  const refusing = findEncoding(film, async () => {
    throw new TypeError('no encoder here');
  });
  expect(await refusing).toBe(undefined);
});

test('it is given up between two frames', async () => {
  const film = await filmOf({ sentence: 'not' }, 30);
  const encoding = (await findEncoding(film))!;
  let breaths = 0;
  const job = {
    progress: () => {},
    breathe: async () => {
      breaths++;
      if (breaths === 4) throw new Error('given up');
    },
  };
  await expect(writeFilm(film, encoding, job)).rejects.toThrow('given up');
  expect(breaths).toBe(4);
});
