import { type Encoding, estimateFilm, type Film, findEncoding, writeFilm } from '../../../export/film/encode';
import { framesOf } from '../../../export/film/schedule';
import type { Job } from '../../../export/job';
import type { TakeStrings } from '../../../language/take';
import type { Maker, Plan } from '../maker';
import { fileName } from '../saved';
import type { Source, Wish } from '../wish';
import { filmed } from './filmed';

/** Longer than this is much for one talk. In seconds. */
const longest = 600;

/** A film, as MP4 where this browser writes it, and else as WebM. */
export const film: Maker = {
  kind: 'film',
  fields: () => ['stride', 'aspect', 'scheme', 'lines', 'filmRate', 'speed', 'range'],
  async plan(source, wish, words, job) {
    const planned = await filmOf(source, wish, words, job);
    await job.breathe();
    const encoding = await encodingOf(planned);
    return encoding
      ? planOf(planned, encoding, words)
      : { says: words.noEncoder, isMuch: false, isImpossible: true };
  },
  async make(source, wish, words, job) {
    const made = await filmOf(source, wish, words, job);
    const encoding = await encodingOf(made);
    if (!encoding) throw new Error(words.noEncoder);
    return { name: fileName(encoding.container), blob: await writeFilm(made, encoding, job) };
  },
  says: (done, all, words) => words.framesDone(done, all),
};

/** Where there is no encoder at all, the library must not be asked for one. */
const encodingOf = async (made: Film): Promise<Encoding | undefined> =>
  typeof VideoEncoder === 'undefined' ? undefined : findEncoding(made);

function planOf(planned: Film, { container }: Encoding, words: TakeStrings): Plan {
  const { timeline, rate } = planned;
  const size = words.size(estimateFilm(planned));
  const says = words.frames(framesOf(timeline, rate), words.seconds(Math.round(timeline.length)), size);
  const isMuch = timeline.length > longest;
  if (container === 'mp4') return { says: words.container('MP4', says), isMuch };
  return { says: `${words.container('WebM', says)} ${words.noMp4}`, isMuch };
}

const filmOf = async (source: Source, wish: Wish, words: TakeStrings, job: Job): Promise<Film> => ({
  ...(await filmed(source, wish, words, { lines: wish.lines }, job)),
  rate: wish.filmRate,
});
