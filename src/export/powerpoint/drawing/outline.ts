import type { Paint, Stroke } from '../../resolved/shape';
import { type DeckPalette, solidFill } from '../palette';
import { xml } from '../xml';
import { emu } from './units';

/** The head that an arrow has at its end. */
const arrowHead = xml('a:tailEnd', { type: 'triangle', w: 'lg', len: 'lg' });

/** The line around a shape. */
export function outline(stroke: Stroke | undefined, palette: DeckPalette, head = false): string {
  if (!stroke) return xml('a:ln', {}, xml('a:noFill'));
  const { width, roundEnds, dashes } = stroke;
  return xml(
    'a:ln',
    { w: emu(width), cap: roundEnds ? 'rnd' : 'flat' },
    solidFill(stroke, palette),
    dashes.length > 0 ? dashing(dashes, width) : '',
    xml('a:round'),
    head ? arrowHead : '',
  );
}

/** Dashes and gaps are told in thousandths of a percent of the line's width. */
function dashing(dashes: readonly number[], width: number): string {
  const share = (length: number): number => Math.round((length / width) * 100_000);
  const pairs = Array.from({ length: Math.ceil(dashes.length / 2) }, (_, pair) =>
    xml('a:ds', { d: share(dashes[2 * pair]!), sp: share(dashes[2 * pair + 1] ?? dashes[2 * pair]!) }),
  );
  return xml('a:custDash', {}, ...pairs);
}

/** How a shape is filled and outlined. */
export const painted = ({ fill, stroke }: Paint, palette: DeckPalette): string =>
  (fill ? solidFill(fill, palette) : xml('a:noFill')) + outline(stroke, palette);
