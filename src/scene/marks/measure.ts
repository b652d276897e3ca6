export interface Font {
  /** In the scene's units. */
  readonly size: number;
  readonly family: 'text' | 'math';
  readonly bold?: boolean;
}

/** How wide a text is set, in the scene's units. The page measures with a canvas, tests and exports by rule. */
export type Measure = (text: string, font: Font) => number;

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u;
const narrow = /[\u0300-\u036f\u200b-\u200f.,:;'!|iljtfI ]/;

/** A width by rule of thumb, the same on every machine. */
export const approximateMeasure: Measure = (text, { size, bold }) => {
  let width = 0;
  for (const character of text) {
    width += wide.test(character) ? 1 : narrow.test(character) ? 0.32 : 0.56;
  }
  return width * size * (bold ? 1.06 : 1);
};
