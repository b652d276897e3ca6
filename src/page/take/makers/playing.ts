import { createTimeline } from '../../../export/film/timeline';
import type { Job } from '../../../export/job';
import {
  estimatePlayingSvg,
  isShortEnough,
  type PlayingFilm,
  TooLong,
  writePlayingSvg,
} from '../../../export/playing-svg/write';
import { createStylist } from '../../../export/resolved/stylist';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import { rangeOf, type Source, type Wish } from '../wish';
import { portableOf } from './portable';

/** An SVG that plays by itself. */
export const playing: Maker = {
  kind: 'playing',
  fields: () => ['stride', 'aspect', 'scheme', 'speed', 'loop', 'range'],
  async plan(source, wish, words, job) {
    const film = await filmOf(source, wish, words, job);
    await job.breathe();
    if (!isShortEnough(film.timeline)) return { says: words.tooLong, isMuch: false, isImpossible: true };
    const seconds = words.seconds(Math.round(film.timeline.length));
    return { says: words.moments(seconds, words.size(estimatePlayingSvg(film))), isMuch: false };
  },
  async make(source, wish, words, job) {
    try {
      const text = await writePlayingSvg(await filmOf(source, wish, words, job), job);
      return { name: fileName('svg'), blob: new Blob([text], { type: 'image/svg+xml' }) };
    } catch (error) {
      throw error instanceof TooLong ? new Error(words.tooLong) : error;
    }
  },
  says: (done, all, words) => words.percent(Math.round((100 * done) / all)),
};

async function filmOf(source: Source, wish: Wish, words: TakeStrings, job: Job): Promise<PlayingFilm> {
  const { storyboard, style, measure } = portableOf(source, wish, words);
  return {
    storyboard,
    timeline: await createTimeline(storyboard, storyboard.stops(wish.stride, rangeOf(wish)), wish.speed, job),
    stylist: createStylist(style),
    families: style.families,
    measure,
    endless: wish.loop === 'endless',
  };
}
