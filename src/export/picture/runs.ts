import type { Mark } from '../../scene';

/** A face of a text, as a canvas measures it. */
export interface Face {
  readonly size: number;
  readonly family: string;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** How wide a text is set in a face. */
export type MeasureFace = (text: string, face: Face) => number;

/** What a text has from the marks around it. */
export interface TextStyle {
  readonly family: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly anchor: string;
}

const number = (text: string | undefined): number => Number(text ?? 0);

/** The style of a mark, within that of the marks around it. */
export function styleWithin(around: TextStyle, attributes: Readonly<Record<string, string>>): TextStyle {
  const {
    'font-family': family,
    'font-style': style,
    'font-weight': weight,
    'text-anchor': anchor,
  } = attributes;
  return {
    family: family ?? around.family,
    italic: style === undefined ? around.italic : style === 'italic',
    bold: weight === undefined ? around.bold : weight === 'bold',
    anchor: anchor ?? around.anchor,
  };
}

/**
 * A text of several stretches as one text for each, with a place of its own. LibreOffice puts every stretch of an anchored
 * text where the whole text belongs, so that they lie over each other.
 *
 * @param text its children have their attributes already, in numbers
 * @param size the font size of the text
 */
export function separateRuns(text: Mark, size: number, style: TextStyle, measure: MeasureFace): Mark[] {
  const { x, y, 'text-anchor': _, ...shared } = text.attributes;
  const placed: { readonly mark: Mark; readonly x: number }[] = [];
  let at = 0;
  let baseline = number(y);
  for (const child of text.children ?? []) {
    const { dx, dy, ...own } = child.attributes;
    const face = { ...styleWithin(style, own), size: own['font-size'] ? number(own['font-size']) : size };
    const words = child.text ?? '';
    const leading = words.slice(0, words.length - words.trimStart().length);
    at += number(dx);
    baseline += number(dy);
    const attributes: Record<string, string> = {
      ...shared,
      ...own,
      y: short(baseline),
      'text-anchor': 'start',
    };
    if (shared.opacity && own.opacity)
      attributes.opacity = short(number(shared.opacity) * number(own.opacity));
    const mark: Mark = { key: `${text.key} ${child.key}`, tag: 'text', attributes, text: words.trim() };
    if (words.trim() !== '') placed.push({ mark, x: at + (leading ? measure(leading, face) : 0) });
    at += measure(words, face);
  }
  const start = number(x) - at * ({ middle: 0.5, end: 1 }[style.anchor] ?? 0);
  return placed.map(({ mark, x: offset }) => ({
    ...mark,
    attributes: { ...mark.attributes, x: short(start + offset) },
  }));
}

/** A number as it is written: finer than a hundredth is finer than any eye. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);
