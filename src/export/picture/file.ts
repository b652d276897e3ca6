import { createScene } from '../../scene';
import type { FigureContent } from '../../view/figure/content';
import { canvasFaces } from '../faces/canvas';
import { measureIn, portable } from '../faces/families';
import type { Scheme } from '../resolved/palette';
import { sheet, theme } from '../resolved/sheets';
import { pictureOf } from './picture';

const width = 1280;
/** As high as a slide leaves room for, and higher where the figure needs it. */
const usualHeight = 640;

/** The figure at a position as an SVG file that needs nothing else. It is light unless it is told to be dark. */
export function pictureFile(content: FigureContent, position: number, scheme: Scheme = 'light'): string {
  const measure = canvasFaces();
  const input = { ...content, measure: measureIn(measure, portable) };
  const { neededHeight } = createScene({ ...input, viewport: { width, height: usualHeight } });
  const height = Math.max(usualHeight, Math.ceil(neededHeight));
  const frame = createScene({ ...input, viewport: { width, height } }).frame(position);
  return pictureOf(frame, { sheet, theme, scheme, families: portable, measure });
}
