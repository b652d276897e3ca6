import { createFrames } from '../../../export/canvas/frames';
import { canvasFaces } from '../../../export/faces/canvas';
import { measureIn, portable } from '../../../export/faces/families';
import { pictureOf } from '../../../export/picture/picture';
import { sheet, theme } from '../../../export/resolved/sheets';
import { sizes } from '../../../export/storyboard/aspect';
import { createStoryboard } from '../../../export/storyboard/storyboard';
import type { TakeStrings } from '../../../language/take';
import type { Maker } from '../maker';
import { fileName } from '../saved';
import type { Source, Wish } from '../wish';

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

function vector({ content, position }: Source, { aspect, scheme, paper }: Wish, words: TakeStrings): Blob {
  const measure = canvasFaces();
  const storyboard = createStoryboard({
    content,
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled: words.unrolled,
  });
  const style = { sheet, theme, scheme, families: portable };
  const text = pictureOf(storyboard.frame(position), { ...style, measure, transparent: paper === 'none' });
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
  const blob = await new Promise<Blob | null>((resolve) => frames.canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new Error(
      `a picture of ${frames.canvas.width} × ${frames.canvas.height} dots is too large for this browser`,
    );
  return blob;
}
