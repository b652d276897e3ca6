/* As parts.test.ts, for what only a browser makes. */

import { expect, test } from 'vitest';
import { createFrames, type Frames } from '../../src/export/canvas/frames';
import { findEncoding, writeFilm } from '../../src/export/film/encode';
import { createTimeline } from '../../src/export/film/timeline';
import { createGif, dotsAtOnce } from '../../src/export/gif/gif';
import { ColourCount } from '../../src/export/gif/palette';
import { estimateGif, writeGif } from '../../src/export/gif/write';
import { unwatched } from '../../src/export/job';
import { printPages } from '../../src/export/pdf/pages';
import { sizes } from '../../src/export/storyboard/aspect';
import { en } from '../../src/language/take/en';
import { inputOf } from '../scene/make';
import { counted, type WatchedJob, watchedJob } from './watched';

/** A film of one word whose drawing and reading are counted. */
async function filmOf(watched: WatchedJob) {
  const content = inputOf({ sentence: 'not', depth: 'box' });
  const size = sizes['16:9'];
  const options = {
    content,
    size,
    scale: 0.25,
    scheme: 'light',
    readable: true,
    unrolled: en.unrolled,
  } as const;
  const own = createFrames(options);
  const frames: Frames = counted(counted(own, 'draw', watched), 'dots', watched);
  const timeline = await createTimeline(own.storyboard, own.storyboard.stops('cell'), 2, unwatched);
  return { frames, timeline, rate: 15, endless: true };
}

test('a frame of a GIF is drawn, then read, then written', async () => {
  const watched = watchedJob();
  await writeGif(await filmOf(watched), watched.job);
  expect(watched.most()).toBe(1);
});

test('so are the few that tell how large it will be', async () => {
  const watched = watchedJob();
  await estimateGif(await filmOf(watched), watched.job);
  expect(watched.most()).toBe(1);
});

test('no more than a few rows of a picture are compressed at a time, however little can be', async () => {
  const [width, height] = [1280, 720];
  const watched = watchedJob();
  let seed = 1;
  const noise = Uint32Array.from({ length: width * height }, () => {
    seed = Math.imul(seed, 1_664_525) + 1_013_904_223;
    return (seed | 0xff000000) >>> 0;
  });
  const colours = new ColourCount();
  colours.add(noise);
  const gif = createGif({ width, height, palette: colours.palette([]), endless: false });
  let before = gif.size;
  const written = (): void => {
    watched.count('bytes', gif.size - before);
    before = gif.size;
  };
  const breathe = async (): Promise<void> => {
    written();
    await watched.job.breathe();
  };
  await gif.add(noise, 4, { ...watched.job, breathe });
  written();
  expect(gif.size).toBeGreaterThan(width * height);
  // A dot that is like no other takes a code of up to twelve bits.
  expect(watched.most('bytes')).toBeLessThan(1.6 * dotsAtOnce);
});

test('a film draws one frame at a time', async () => {
  const watched = watchedJob();
  const film = await filmOf(watched);
  await writeFilm(film, (await findEncoding(film))!, watched.job);
  expect(watched.most()).toBe(1);
});

test('a page of a PDF is drawn, then put among the others', async () => {
  const watched = watchedJob();
  let paper: Window | undefined;
  const pictures = function* (): Generator<string> {
    for (let page = 0; page < 5; page++) {
      watched.count('drawn');
      yield '<svg xmlns="http://www.w3.org/2000/svg"/>';
    }
  };
  await printPages(pictures(), sizes['16:9'], document.body, watched.job, (own) => {
    paper = own;
  });
  expect(paper!.document.body.children).toHaveLength(5);
  expect(watched.most('drawn')).toBe(1);
  expect(watched.breaths).toBeGreaterThanOrEqual(2 * 5);
  paper!.dispatchEvent(new Event('afterprint'));
});

test('the pages of a PDF are not laid out on the screen, where nobody sees them', async () => {
  let paper: Window | undefined;
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720"/>';
  await printPages([picture], sizes['16:9'], document.body, unwatched, (own) => {
    paper = own;
  });
  expect(paper!.getComputedStyle(paper!.document.body.firstElementChild!).display).toBe('none');
  paper!.dispatchEvent(new Event('afterprint'));
});
