import { plain } from '../../language/rich';
import type { Job } from '../job';
import type { MeasureFace } from '../picture/runs';
import type { Scheme } from '../resolved/palette';
import { shapesOf } from '../resolved/shapes';
import type { Stylist } from '../resolved/stylist';
import type { Storyboard } from '../storyboard/storyboard';
import { slideShapes } from './drawing/slide-shapes';
import { deckPalette } from './palette';
import { layoutPart, masterPart } from './parts/master';
import { notesMasterPart, notesPart } from './parts/notes';
import { contentTypes, type Part, relationsPath, relationsXml } from './parts/part';
import { corePart, packageRelations, presentationPart } from './parts/presentation';
import { slidePart } from './parts/slide';
import { themePart } from './parts/theme';
import { createZip } from './zip';

export interface DeckOptions {
  readonly storyboard: Storyboard;
  /** One slide for each. */
  readonly positions: readonly number[];
  readonly stylist: Stylist;
  readonly scheme: Scheme;
  readonly measure: MeasureFace;
  /** What the deck is called: the sentence. */
  readonly title: string;
  /** The language of the captions, as in `zh-CN`. */
  readonly language: string;
}

/** The type of the file. */
export const deckType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A Morph takes as long as the step does, within what an audience waits for. In seconds. */
const [shortestMorph, longestMorph] = [0.8, 2.5];

/** A deck of PowerPoint: a slide for each position, of shapes and texts that can be edited. */
export async function writeDeck(options: DeckOptions, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const { storyboard, positions, stylist, scheme, measure, title, language } = options;
  const palette = deckPalette(stylist, scheme);
  const zip = createZip();
  const listed: Pick<Part, 'path' | 'type'>[] = [];
  const add = async (part: Part): Promise<void> => {
    listed.push({ path: part.path, type: part.type });
    await zip.add(part.path, part.xml, job);
    if (part.relations) await zip.add(relationsPath(part.path), relationsXml(part.relations), job);
  };
  const { width } = storyboard.size;
  const drawing = { palette, language, measure, families: stylist.families, width };
  for (const [index, position] of positions.entries()) {
    job.progress(index, positions.length);
    await job.breathe();
    const shapes = shapesOf(storyboard.frame(position), stylist, storyboard.scale);
    const way = index > 0 ? position - positions[index - 1]! : 0;
    const seconds = Math.min(longestMorph, Math.max(shortestMorph, way * storyboard.stepSeconds));
    await job.breathe();
    await add(slidePart(index + 1, slideShapes(shapes, drawing), index > 0 ? { seconds } : undefined));
    await add(notesPart(index + 1, plain(storyboard.caption(position))));
  }
  for (const part of [
    presentationPart(storyboard.size, positions.length),
    masterPart(storyboard.size, palette),
    layoutPart,
    notesMasterPart(palette),
    themePart(1, palette),
    themePart(2, palette),
    corePart(title),
  ])
    await add(part);
  await zip.add('_rels/.rels', relationsXml(packageRelations), job);
  await zip.add('[Content_Types].xml', contentTypes(listed), job);
  job.progress(positions.length, positions.length);
  return zip.end();
}
