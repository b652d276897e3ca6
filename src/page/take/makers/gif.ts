import { shotsOf } from '../../../export/film/schedule';
import { estimateGif, type GifFilm, writeGif } from '../../../export/gif/write';
import type { Job } from '../../../export/job';
import { sizes } from '../../../export/storyboard/aspect';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import type { Source, Wish } from '../wish';
import { filmed } from './filmed';

/** Longer than this nobody watches a film that cannot be stopped. In seconds. */
const longest = 180;

/** A film as a GIF. */
export const gif: Maker = {
  kind: 'gif',
  fields: () => ['stride', 'aspect', 'scheme', 'rate', 'speed', 'loop', 'range'],
  async plan(source, wish, words, job) {
    const film = await filmOf(source, wish, words, job);
    const bytes = await estimateGif(film, job);
    const { length } = film.timeline;
    const says = words.frames(
      shotsOf(film.timeline, film.rate).length,
      words.seconds(Math.round(length)),
      words.size(bytes),
    );
    return { says, isMuch: length > longest };
  },
  async make(source, wish, words, job) {
    return { name: fileName('gif'), blob: await writeGif(await filmOf(source, wish, words, job), job) };
  },
  says: (done, all, words) => words.framesDone(done, all),
};

const filmOf = async (source: Source, wish: Wish, words: TakeStrings, job: Job): Promise<GifFilm> => ({
  ...(await filmed(source, wish, words, { lines: sizes[wish.aspect].height, readable: true }, job)),
  rate: wish.rate,
  endless: wish.loop === 'endless',
});
