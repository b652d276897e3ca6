import type { Rich } from '../../language/rich';
import type { Font, Measure } from './measure';

/** The size of a subscript or superscript, in the em of the text around it. */
export const scriptSize = 0.72;

/** A width that is nearly right for symbols too: they are set in another face. */
export function widthOf(runs: Rich, font: Font, measure: Measure): number {
  return runs.reduce((sum, run) => {
    const face: Font = run.role ? { ...font, family: 'math' } : font;
    const script = (text: string | undefined): number =>
      text ? measure(text, { ...face, size: face.size * scriptSize }) : 0;
    return sum + measure(run.text, face) + script(run.subscript) + script(run.superscript);
  }, 0);
}

/** Made when it is first needed: it is slow to make. */
let segmenter: Intl.Segmenter | undefined;

/** Shortens a text with an ellipsis until it fits; never cuts within a character that a reader sees as one. */
export function shorten(text: string, room: number, font: Font, measure: Measure): string {
  if (measure(text, font) <= room) return text;
  segmenter ??= new Intl.Segmenter();
  const parts = Array.from(segmenter.segment(text.slice(0, 200)), ({ segment }) => segment);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${parts.slice(0, middle).join('')}…`, font) <= room) low = middle;
    else high = middle - 1;
  }
  return `${parts.slice(0, low).join('')}…`;
}
