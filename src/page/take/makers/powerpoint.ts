import { type DeckOptions, deckType, writeDeck } from '../../../export/powerpoint/deck';
import { createStylist } from '../../../export/resolved/stylist';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import { rangeOf, type Source, type Wish } from '../wish';
import { portableOf } from './portable';

/** Nobody goes through more slides than this in one lecture. */
const manySlides = 200;

/** Slides of PowerPoint. */
export const powerPoint: Maker = {
  kind: 'powerpoint',
  fields: () => ['stride', 'aspect', 'scheme', 'range'],
  async plan(source, wish, words, job) {
    const options = deckOf(source, wish, words);
    await job.breathe();
    const count = options.positions.length;
    // One slide and two of the same: the second shows what one more costs.
    const sample = options.positions[count >> 1]!;
    const [one, two] = [
      await writeDeck({ ...options, positions: [sample] }, job),
      await writeDeck({ ...options, positions: [sample, sample] }, job),
    ];
    const bytes = one.length + (count - 1) * (two.length - one.length);
    return { says: words.slides(count, words.size(bytes)), isMuch: count > manySlides };
  },
  async make(source, wish, words, job) {
    const bytes = await writeDeck(deckOf(source, wish, words), job);
    return { name: fileName('pptx'), blob: new Blob([bytes], { type: deckType }) };
  },
  says: (done, all, words) => words.slidesDone(done, all),
};

function deckOf(source: Source, wish: Wish, words: TakeStrings): DeckOptions {
  const { scheme, stride } = wish;
  const { storyboard, style, measure } = portableOf(source, wish, words);
  return {
    storyboard,
    positions: storyboard.stops(stride, rangeOf(wish)),
    stylist: createStylist(style),
    scheme,
    measure,
    title: source.sentence,
    language: words.tag,
  };
}
