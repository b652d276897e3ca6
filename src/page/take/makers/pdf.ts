import { printPages } from '../../../export/pdf/pages';
import { pictureOf } from '../../../export/picture/picture';
import { createStylist } from '../../../export/resolved/stylist';
import { sizes } from '../../../export/storyboard/aspect';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { rangeOf, type Source, type Wish } from '../wish';
import { portableOf } from './portable';

/** More than this is much for one lecture, and more than the second number is too much for a browser to print at once. */
const [manyPages, mostPages] = [200, 600];

/** One page a stop, which the browser prints. */
export const pdf: Maker = {
  kind: 'pdf',
  fields: () => ['stride', 'aspect', 'scheme', 'range'],
  async plan(source, wish, words) {
    const { positions } = pagesOf(source, wish, words);
    const says = words.pages(positions.length);
    if (positions.length > mostPages)
      return { says: words.tooManyPages(positions.length), isMuch: true, isImpossible: true };
    return { says, isMuch: positions.length > manyPages };
  },
  async make(source, wish, words, job) {
    const { positions, draw } = pagesOf(source, wish, words);
    const pictures = function* (): Generator<string> {
      for (const [index, position] of positions.entries()) {
        job.progress(index, positions.length);
        yield draw(position);
      }
    };
    await printPages(pictures(), sizes[wish.aspect], document.body, job);
    return undefined;
  },
  says: (done, all, words) => words.pagesDone(done, all),
};

function pagesOf(source: Source, wish: Wish, words: TakeStrings) {
  const { storyboard, style, measure } = portableOf(source, wish, words);
  const stylist = createStylist(style);
  return {
    positions: storyboard.stops(wish.stride, rangeOf(wish)),
    draw: (position: number): string => pictureOf(storyboard.frame(position), { stylist, measure }),
  };
}
