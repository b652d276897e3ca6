import { type Frame, type Mark, svgText } from '../../scene';
import { declared, type Styled } from './cascade';
import { type Literal, literalsOf, type Scheme } from './palette';
import { parseRules, type Rule } from './rules';
import { type MeasureFace, separateRuns, short, styleWithin, type TextStyle } from './runs';

export interface PictureOptions {
  /** The style sheet that holds the rules of the marks, and the one that defines the colours. */
  readonly sheet: string;
  readonly theme: string;
  readonly scheme: Scheme;
  /** The faces of the file, which the frame was laid out for. */
  readonly families: { readonly text: string; readonly math: string };
  readonly measure: MeasureFace;
}

/**
 * A frame as an SVG file that looks the same in every program: each element says its own colours, sizes and fonts. It has
 * no style sheet, so it is drawn rightly where style sheets are not read, and is never dark because a computer is.
 */
export function pictureOf(frame: Frame, options: PictureOptions): string {
  const { scheme, families, measure } = options;
  const { width, height } = frame;
  const literal = literalsOf(options.theme, scheme, { '--text': families.text, '--math': families.math });
  const writer: Writer = { rules: parseRules(options.sheet), literal, measure };
  const root: Styled = { tag: 'svg', classes: new Set(['figure', 'figure-picture']) };
  const own = ownAttributes([root], writer);
  const inherited: Inherited = {
    fontSize: usualSize,
    style: styleWithin({ family: families.text, italic: false, bold: false, anchor: 'start' }, own),
  };
  const children = frame.marks.flatMap((mark) => written(mark, [root], inherited, writer));
  const fill = scheme === 'dark' ? literal('var(--paper)') : '#ffffff';
  const paper: Mark = {
    key: 'paper',
    tag: 'rect',
    attributes: { width: `${width}`, height: `${height}`, fill },
  };
  const text = svgText({ ...frame, marks: [paper, { key: 'figure', tag: 'g', attributes: own, children }] });
  return text.replace('<svg ', `<svg width="${width}" height="${height}" `);
}

/** The properties of a style sheet that are also attributes of SVG, which every program reads. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
]);
/** The attributes that may be lengths in `em` or `px`. */
const lengths = new Set(['dx', 'dy', 'font-size', 'letter-spacing', 'stroke-width', 'x', 'y']);
const usualSize = 16;

interface Writer {
  readonly rules: readonly Rule[];
  readonly literal: Literal;
  readonly measure: MeasureFace;
}

/** What a mark has from the marks around it. */
interface Inherited {
  readonly fontSize: number;
  readonly style: TextStyle;
  /** The stroke that lies beneath a text, where one does. */
  readonly outline?: Attributes | undefined;
}

type Attributes = Record<string, string>;

function written(mark: Mark, around: readonly Styled[], inherited: Inherited, writer: Writer): Mark[] {
  const classes = new Set((mark.attributes.class ?? '').split(' ').filter(Boolean));
  const path = [...around, { tag: mark.tag, classes }];
  const styled = { ...mark.attributes, ...ownAttributes(path, writer) };
  const fontSize = lengthIn(styled['font-size'], inherited.fontSize) ?? inherited.fontSize;
  const attributes = withNumbers(styled, inherited.fontSize, fontSize);
  const isOutlined = declared(writer.rules, path).get('paint-order') === 'stroke';
  const outline = isOutlined ? strokeOutOf(attributes) : inherited.outline;
  const style = styleWithin(inherited.style, attributes);
  const children = mark.children?.flatMap((child) =>
    written(child, path, { fontSize, style, outline }, writer),
  );
  const made: Mark = { ...mark, attributes, ...(children ? { children } : {}) };
  const text = mark.tag === 'text' ? inRuns(made) : undefined;
  const marks = text ? separateRuns(text, fontSize, style, writer.measure) : [made];
  return outline && mark.tag === 'text' ? [...marks.map((text) => outlined(text, outline)), ...marks] : marks;
}

/** A text as stretches, where it has several, or spaces at its ends: only browsers keep those. */
function inRuns(text: Mark): Mark | undefined {
  if (text.children) return text;
  if (text.text === undefined || text.text === text.text.trim()) return undefined;
  const { text: words, ...shared } = text;
  return { ...shared, children: [{ key: 'words', tag: 'tspan', attributes: {}, text: words }] };
}

/** The attributes that the style sheet gives an element. */
function ownAttributes(path: readonly Styled[], { rules, literal }: Writer): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of declared(rules, path)) {
    if (!presentation.has(name)) continue;
    // Between normal and bold few programs know a weight.
    if (name === 'font-weight')
      attributes[name] = Number(value) >= 600 || value === 'bold' ? 'bold' : 'normal';
    else attributes[name] = literal(value);
  }
  return attributes;
}

/** Attributes with plain numbers in the place of lengths, as older programs know no units. */
function withNumbers(attributes: Attributes, sizeAround: number, fontSize: number): Attributes {
  const given = Object.entries(attributes).map(([name, value]): [string, string] => {
    const em = name === 'font-size' ? sizeAround : fontSize;
    const length = lengths.has(name) ? lengthIn(value, em) : undefined;
    return [name, length === undefined ? value : short(length)];
  });
  return Object.fromEntries(given);
}

function lengthIn(value: string | undefined, em: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(em|px)?$/.exec(value ?? '') ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === 'em' ? em : 1);
}

/** Takes the stroke out of the attributes of an element. */
function strokeOutOf(attributes: Attributes): Attributes {
  const outline: Attributes = { 'stroke-linejoin': 'round' };
  for (const name of ['stroke', 'stroke-width']) {
    if (attributes[name] !== undefined) outline[name] = attributes[name];
    delete attributes[name];
  }
  return outline;
}

/** The outline of a text as a text of its own: few programs outside of browsers know `paint-order`. */
const outlined = (text: Mark, outline: Attributes): Mark => ({
  ...text,
  key: `${text.key} outline`,
  attributes: { ...text.attributes, ...outline },
});
