import { canvasFaces } from '../../../export/faces/canvas';
import { measureIn, portable } from '../../../export/faces/families';
import { createTimeline } from '../../../export/film/timeline';
import {
  estimatePlayingSvg,
  isShortEnough,
  type PlayingFilm,
  TooLong,
  writePlayingSvg,
} from '../../../export/playing-svg/write';
import { sheet, theme } from '../../../export/resolved/sheets';
import { createStylist } from '../../../export/resolved/stylist';
import { sizes } from '../../../export/storyboard/aspect';
import { createStoryboard } from '../../../export/storyboard/storyboard';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import { rangeOf, type Source, type Wish } from '../wish';

/** An SVG that plays by itself. */
export const playing: Maker = {
  kind: 'playing',
  fields: () => ['stride', 'aspect', 'scheme', 'speed', 'loop', 'range'],
  async plan(source, wish, words) {
    const film = filmOf(source, wish, words);
    if (!isShortEnough(film.timeline)) return { says: words.tooLong, isMuch: false, isImpossible: true };
    const seconds = words.seconds(Math.round(film.timeline.length));
    return { says: words.moments(seconds, words.size(estimatePlayingSvg(film))), isMuch: false };
  },
  async make(source, wish, words, job) {
    try {
      const text = await writePlayingSvg(filmOf(source, wish, words), job);
      return { name: fileName('svg'), blob: new Blob([text], { type: 'image/svg+xml' }) };
    } catch (error) {
      throw error instanceof TooLong ? new Error(words.tooLong) : error;
    }
  },
  says: (done, all, words) => words.percent(Math.round((100 * done) / all)),
};

function filmOf({ content }: Source, wish: Wish, { unrolled }: TakeStrings): PlayingFilm {
  const { aspect, scheme, stride, speed, loop } = wish;
  const measure = canvasFaces();
  const storyboard = createStoryboard({
    content,
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled,
  });
  return {
    storyboard,
    timeline: createTimeline(storyboard, storyboard.stops(stride, rangeOf(wish)), speed),
    stylist: createStylist({ sheet, theme, scheme, families: portable }),
    families: portable,
    measure,
    endless: loop === 'endless',
  };
}
