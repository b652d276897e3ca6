import { type Frame, svgText } from '../../src/scene';
import { fittedScene } from '../scene/make';
import type { GalleryMoment } from './moments';

/** So that a file that is opened by itself has its colours. */
const sheets = ['theme', 'figure']
  .map((name) => `<?xml-stylesheet href="../../styles/${name}.css" type="text/css"?>\n`)
  .join('');

/** A moment as it is drawn now. */
export interface Drawing {
  /** In test/gallery. */
  readonly file: string;
  readonly frame: Frame;
  /** What stands in the file. */
  readonly text: string;
}

/** @example fileOf('step 3, add') // 'step-3-add.svg' */
export const fileOf = (name: string): string => `${name.replace(/\W+/g, '-')}.svg`;

export function drawingOf({ name, position, setting }: GalleryMoment): Drawing {
  const frame = fittedScene(setting).frame(position);
  return { file: fileOf(name), frame, text: sheets + svgText(frame) };
}
