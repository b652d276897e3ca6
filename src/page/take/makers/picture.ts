import { createFrames } from '../../../export/canvas/frames';
import { pictureOf } from '../../../export/picture/picture';
import { createStylist } from '../../../export/resolved/stylist';
import { sizes } from '../../../export/storyboard/aspect';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import type { Source, Wish } from '../wish';
import { portableOf } from './portable';

/** The moment that is seen, as one picture. */
export const picture: Maker = {
  kind: 'picture',
  fields: ({ format }) => [
    'format',
    ...(format === 'png' ? (['dots'] as const) : []),
    'aspect',
    'scheme',
    'paper',
  ],
  async make(source, wish, words) {
    const { format } = wish;
    const blob = format === 'svg' ? vector(source, wish, words) : await dots(source, wish, words);
    return { name: fileName(format), blob };
  },
};

function vector(source: Source, wish: Wish, words: TakeStrings): Blob {
  const { storyboard, style, measure } = portableOf(source, wish, words);
  const transparent = wish.paper === 'none';
  const stylist = createStylist(style);
  const text = pictureOf(storyboard.frame(source.position), { stylist, measure, transparent });
  return new Blob([text], { type: 'image/svg+xml' });
}

async function dots({ content, position }: Source, wish: Wish, words: TakeStrings): Promise<Blob> {
  const frames = createFrames({
    content,
    size: sizes[wish.aspect],
    scale: wish.dots,
    scheme: wish.scheme,
    transparent: wish.paper === 'none',
    unrolled: words.unrolled,
  });
  frames.draw(position);
  return frames.png();
}
