import { type Frame, svgText } from '../../src/scene';
import { comparedScene, fittedScene } from '../scene/make';
import { contactSheet, contactSheets } from './contact-sheets';
import { type GalleryMoment, moments } from './moments';

/** So that a file that is opened by itself has its colours. */
const sheets = ['theme', 'figure']
  .map((name) => `<?xml-stylesheet href="../../styles/${name}.css" type="text/css"?>\n`)
  .join('');

/** What is drawn now. */
export interface Drawing {
  readonly name: string;
  /** In test/gallery. */
  readonly file: string;
  readonly frame: Frame;
  /** What stands in the file. */
  readonly text: string;
}

/** @example fileOf('step 3, add') // 'step-3-add.svg' */
export const fileOf = (name: string): string => `${name.replace(/\W+/g, '-')}.svg`;

/** All of the gallery: its moments, and the contact sheets of whole steps. */
export const pictures: readonly { readonly name: string; readonly draw: () => Drawing }[] = [
  ...moments.map((moment) => ({ name: moment.name, draw: () => drawingOf(moment.name, frameOf(moment)) })),
  ...contactSheets.map((sheet) => ({
    name: sheet.name,
    draw: () => drawingOf(sheet.name, contactSheet(sheet)),
  })),
];

const frameOf = ({ position, setting, lower }: GalleryMoment): Frame =>
  (lower ? comparedScene(setting, lower) : fittedScene(setting)).frame(position);

const drawingOf = (name: string, frame: Frame): Drawing => ({
  name,
  file: fileOf(name),
  frame,
  text: sheets + svgText(frame),
});
