import { ALL_FORMATS, BufferSource, CanvasSink, Input } from 'mediabunny';
import { expect, test } from 'vitest';
import { createFrames } from '../../../src/export/canvas/frames';
import { type Encoding, type Film, findEncoding, writeFilm } from '../../../src/export/film/encode';
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

test('a film has exactly its frames and its time, and shows what the page shows', async () => {
  const film = await filmOf({ sentence: 'not' }, 30);
  const encoding = (await findEncoding(film))!;
  expect(encoding, 'this Chromium can write no film').toBeDefined();
  const blob = await writeFilm(film, encoding, unwatched);
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(await blob.arrayBuffer()) });
  const track = (await input.getPrimaryVideoTrack())!;
  const frames = framesOf(film.timeline, 30);
  const statistics = await track.computePacketStats();
  expect(statistics.packetCount).toBe(frames);
  expect(statistics.averagePacketRate).toBeCloseTo(30, 0);
  expect(await track.computeDuration()).toBeCloseTo(frames / 30, 2);
  const sink = new CanvasSink(track);
  for (const share of [0.05, 0.5, 0.98]) {
    const frame = Math.floor(share * frames);
    const decoded = (await sink.getCanvas(frame / 30 + 0.001))!;
    film.frames.draw(film.timeline.at(frame / 30));
    expect(difference(decoded.canvas, film.frames.canvas), `frame ${frame}`).toBeLessThan(3);
  }
}, 60_000);

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
