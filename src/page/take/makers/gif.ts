import { createFrames } from '../../../export/canvas/frames';
import { shotsOf } from '../../../export/film/schedule';
import { createTimeline } from '../../../export/film/timeline';
import { estimateGif, type GifFilm, writeGif } from '../../../export/gif/write';
import { pageJob } from '../../../export/job';
import { sizes } from '../../../export/storyboard/aspect';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import { rangeOf, type Source, type Wish } from '../wish';

/** Longer than this nobody watches a film that cannot be stopped. In seconds. */
const longest = 180;

/** A film as a GIF. */
export const gif: Maker = {
  kind: 'gif',
  fields: () => ['stride', 'aspect', 'scheme', 'rate', 'speed', 'loop', 'range'],
  async plan(source, wish, words) {
    const film = filmOf(source, wish, words);
    const bytes = await estimateGif(
      film,
      pageJob(new AbortController().signal, () => {}),
    );
    const { length } = film.timeline;
    const says = words.frames(
      shotsOf(film.timeline, film.rate).length,
      words.seconds(Math.round(length)),
      words.size(bytes),
    );
    return { says, isMuch: length > longest };
  },
  async make(source, wish, words, job) {
    return { name: fileName('gif'), blob: await writeGif(filmOf(source, wish, words), job) };
  },
  says: (done, all, words) => words.framesDone(done, all),
};

function filmOf({ content }: Source, wish: Wish, { unrolled }: TakeStrings): GifFilm {
  const { aspect, scheme, stride, speed, rate, loop } = wish;
  const frames = createFrames({ content, size: sizes[aspect], scale: 1, scheme, readable: true, unrolled });
  const { storyboard } = frames;
  const timeline = createTimeline(storyboard, storyboard.stops(stride, rangeOf(wish)), speed);
  return { frames, timeline, rate, endless: loop === 'endless' };
}
