import { expect, test } from 'vitest';
import { createFrames, type Frames } from '../../../src/export/canvas/frames';
import { shotsOf } from '../../../src/export/film/schedule';
import { createTimeline, type Timeline } from '../../../src/export/film/timeline';
import { estimateGif, type GifFilm, writeGif } from '../../../src/export/gif/write';
import { unwatched } from '../../../src/export/job';
import { sizes } from '../../../src/export/storyboard/aspect';
import { en } from '../../../src/language/take/en';
import { inputOf, type Setting } from '../../scene/make';

function framesOf(setting: Setting, scheme: 'light' | 'dark' = 'light'): Frames {
  const content = inputOf(setting);
  return createFrames({
    content,
    size: sizes['16:9'],
    scale: 1,
    scheme,
    readable: true,
    unrolled: en.unrolled,
  });
}

async function filmOf(setting: Setting, rate: number, speed: number, endless = true): Promise<GifFilm> {
  const frames = framesOf(setting);
  const { storyboard } = frames;
  const timeline = await createTimeline(storyboard, storyboard.stops('cell'), speed, unwatched);
  return { frames, timeline, rate, endless };
}

async function decoderOf(blob: Blob): Promise<ImageDecoder> {
  const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: 'image/gif' });
  await decoder.tracks.ready;
  await decoder.completed;
  return decoder;
}

/** How much two pictures differ, at most and on the average, of 255. */
async function difference(decoder: ImageDecoder, frameIndex: number, frames: Frames, position: number) {
  const { image } = await decoder.decode({ frameIndex });
  const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  frames.draw(position);
  const own = new Uint8Array(frames.dots().buffer);
  let [sum, most] = [0, 0];
  for (let index = 0; index < data.length; index++) {
    const off = Math.abs(data[index]! - own[index]!);
    sum += off;
    most = Math.max(most, off);
  }
  return { mean: sum / data.length, most };
}

test('a GIF has exactly the frames, the time and the pictures of the film', async () => {
  const film = await filmOf({ sentence: 'not good' }, 15, 2);
  const shots = shotsOf(film.timeline, 15);
  const blob = await writeGif(film, unwatched);
  const decoder = await decoderOf(blob);
  const track = decoder.tracks.selectedTrack!;
  expect(track.frameCount).toBe(shots.length);
  expect(track.repetitionCount).toBe(Number.POSITIVE_INFINITY);
  let duration = 0;
  for (let frameIndex = 0; frameIndex < shots.length; frameIndex++)
    duration += (await decoder.decode({ frameIndex })).image.duration! / 1e6;
  expect(duration).toBeCloseTo(Math.round(film.timeline.length * 15) / 15, 1);
  for (const share of [0.1, 0.5, 0.99]) {
    const frameIndex = Math.floor(share * shots.length);
    const { mean, most } = await difference(decoder, frameIndex, film.frames, shots[frameIndex]!.position);
    expect(mean, `frame ${frameIndex}`).toBeLessThan(0.5);
    expect(most, `frame ${frameIndex}`).toBeLessThan(48);
  }
}, 60_000);

test('one that plays once says so', async () => {
  const film = await filmOf({ sentence: 'not', depth: 'box' }, 15, 2, false);
  const decoder = await decoderOf(await writeGif(film, unwatched));
  expect(decoder.tracks.selectedTrack!.repetitionCount).toBe(0);
}, 60_000);

test('150 frames take no more than 1.3 MB, and its size is told before', async () => {
  const film = await filmOf({ sentence: 'this is not good' }, 25, 1);
  const shots = shotsOf(film.timeline, 25);
  const from = shots.findIndex(({ position }) => position > 1.05);
  const start = shots[from]!.first / 25;
  const stretch: Timeline = {
    length: 6,
    scenes: film.timeline.scenes.map((scene) => ({ ...scene, start: scene.start - start })),
    at: (seconds) => film.timeline.at(start + seconds),
  };
  const own = { ...film, timeline: stretch };
  const blob = await writeGif(own, unwatched);
  const estimate = await estimateGif(own, unwatched);
  expect(blob.size).toBeLessThan(1_300_000);
  expect(estimate / blob.size).toBeGreaterThan(0.4);
  expect(estimate / blob.size).toBeLessThan(2.5);
}, 60_000);

test('a film is given up between two frames', async () => {
  const film = await filmOf({ sentence: 'not' }, 15, 1);
  let breaths = 0;
  const job = {
    progress: () => {},
    breathe: async () => {
      breaths++;
      if (breaths === 12) throw new Error('given up');
    },
  };
  await expect(writeGif(film, job)).rejects.toThrow('given up');
  expect(breaths).toBe(12);
});
