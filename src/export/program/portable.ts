import { takeStrings } from '../../language/take';
import { canvasFaces } from '../faces/canvas';
import { measureIn, portable } from '../faces/families';
import type { MeasureFace } from '../picture/runs';
import type { Scheme } from '../resolved/palette';
import { sheet, theme } from '../resolved/sheets';
import { createStylist, type Stylist } from '../resolved/stylist';
import { createStoryboard, type Storyboard } from '../storyboard/storyboard';
import { type Figure, type Read, readFigure } from './figure';
import type { Look } from './options';
import { schemeOf, sizeOf } from './setting';

/** What a file is written from that is opened elsewhere, in faces that are there. */
export interface Portable extends Read {
  readonly storyboard: Storyboard;
  readonly scheme: Scheme;
  readonly stylist: Stylist;
  readonly measure: MeasureFace;
}

export async function portableOf(figure: Figure, look: Look): Promise<Portable> {
  const size = sizeOf(look);
  const read = await readFigure(figure);
  const measure = await facesHere();
  const scheme = schemeOf(read, look);
  const storyboard = createStoryboard({
    content: read.content,
    size,
    measure: measureIn(measure, portable),
    unrolled: takeStrings[read.language].unrolled,
  });
  return {
    ...read,
    storyboard,
    scheme,
    stylist: createStylist({ sheet, theme, scheme, families: portable }),
    measure,
  };
}

/** Without a browser, texts are measured by a table. */
const facesHere = async (): Promise<MeasureFace> =>
  typeof document === 'undefined' ? (await import('../faces/table')).tableFaces() : canvasFaces();
