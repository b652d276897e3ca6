import { canvasFaces } from '../../../export/faces/canvas';
import { measureIn, portable } from '../../../export/faces/families';
import type { MeasureFace } from '../../../export/picture/runs';
import { sheet, theme } from '../../../export/resolved/sheets';
import type { StylistOptions } from '../../../export/resolved/stylist';
import { sizes } from '../../../export/storyboard/aspect';
import { createStoryboard, type Storyboard } from '../../../export/storyboard/storyboard';
import type { TakeStrings } from '../../../language/take';
import type { Source, Wish } from '../wish';

/** What a file is written from that is opened elsewhere, in faces that are there. */
export interface Portable {
  readonly storyboard: Storyboard;
  readonly style: StylistOptions;
  readonly measure: MeasureFace;
}

export function portableOf({ content }: Source, { aspect, scheme }: Wish, words: TakeStrings): Portable {
  const measure = canvasFaces();
  const storyboard = createStoryboard({
    content,
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled: words.unrolled,
  });
  return { storyboard, style: { sheet, theme, scheme, families: portable }, measure };
}
