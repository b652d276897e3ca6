import { type Frame, type Mark, svgText } from '../../scene';
import { lengthIn, type Style, type Stylist, usualSize } from '../resolved/stylist';
import { type MeasureFace, separateRuns, short, styleWithin, type TextStyle } from './runs';

export interface PictureOptions {
  readonly stylist: Stylist;
  readonly measure: MeasureFace;
  /** Whether what lies behind shows through where the figure draws nothing. */
  readonly transparent?: boolean;
}

/**
 * A frame as an SVG file that looks the same in every program: each element says its own colours, sizes and fonts. It has
 * no style sheet, so it is drawn rightly where style sheets are not read, and is never dark because a computer is.
 */
export function pictureOf(frame: Frame, { stylist, measure, transparent = false }: PictureOptions): string {
  const { width, height } = frame;
  const paper: Mark = {
    key: 'paper',
    tag: 'rect',
    attributes: { width: `${width}`, height: `${height}`, fill: stylist.paper },
  };
  const figure = styledFigure(frame.marks, stylist, measure);
  const text = svgText({ ...frame, marks: transparent ? [figure] : [paper, figure] });
  return text.replace('<svg ', `<svg width="${width}" height="${height}" `);
}

/** The marks of a frame with all that a style sheet would give them, in one group. */
export function styledFigure(marks: readonly Mark[], stylist: Stylist, measure: MeasureFace): Mark {
  const own = stylist.root.attributes;
  const inherited: Inherited = {
    fontSize: usualSize,
    opacity: 1,
    style: styleWithin({ family: stylist.families.text, italic: false, bold: false, anchor: 'start' }, own),
  };
  const children = marks.flatMap((mark) => written(mark, stylist.root, inherited, measure));
  return { key: 'figure', tag: 'g', attributes: own, children };
}

/** The attributes that may be lengths in `em` or `px`. */
const lengths = new Set(['dx', 'dy', 'font-size', 'letter-spacing', 'stroke-width', 'x', 'y']);

/** What a mark has from the marks around it. */
interface Inherited {
  readonly fontSize: number;
  /** Of all marks around it together. LibreOffice makes what is in a faint group faint twice, so groups are not. */
  readonly opacity: number;
  readonly style: TextStyle;
  /** The stroke that lies beneath a text, where one does. */
  readonly outline?: Attributes | undefined;
}

type Attributes = Record<string, string>;

function written(mark: Mark, around: Style, inherited: Inherited, measure: MeasureFace): Mark[] {
  const own = around.within(mark.tag, mark.attributes.class);
  const styled = { ...mark.attributes, ...own.attributes };
  const fontSize = lengthIn(styled['font-size'], inherited.fontSize) ?? inherited.fontSize;
  const attributes = withNumbers(styled, inherited.fontSize, fontSize);
  const outline = own.isOutlined ? strokeOutOf(attributes) : inherited.outline;
  const ownOpacity = Number(attributes.opacity ?? 1);
  const opacity = inherited.opacity * ownOpacity;
  delete attributes.opacity;
  if (mark.tag !== 'g' && opacity !== 1) attributes.opacity = short(opacity);
  const style = styleWithin(inherited.style, attributes);
  const children = mark.children?.flatMap((child) =>
    written(child, own, { fontSize, style, outline, opacity: mark.tag === 'g' ? opacity : 1 }, measure),
  );
  const made: Mark = { ...mark, attributes, ...(children ? { children } : {}) };
  const text = mark.tag === 'text' ? inRuns(made) : undefined;
  const marks = text ? separateRuns(text, fontSize, style, measure) : [made];
  if (!outline || mark.tag !== 'text' || opacity === 0) return marks;
  return [...marks.map((text) => outlined(text, outline, ownOpacity)), ...marks];
}

/** A text as stretches, where it has several, or spaces at its ends: only browsers keep those. */
function inRuns(text: Mark): Mark | undefined {
  if (text.children) return text;
  if (text.text === undefined || text.text === text.text.trim()) return undefined;
  const { text: words, ...shared } = text;
  return { ...shared, children: [{ key: 'words', tag: 'tspan', attributes: {}, text: words }] };
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

/** Takes the stroke out of the attributes of an element. */
function strokeOutOf(attributes: Attributes): Attributes {
  const outline: Attributes = { 'stroke-linejoin': 'round' };
  for (const name of ['stroke', 'stroke-width']) {
    if (attributes[name] !== undefined) outline[name] = attributes[name];
    delete attributes[name];
  }
  return outline;
}

/**
 * The outline of a text as a text of its own: few programs outside of browsers know `paint-order`. It keeps a line away from
 * the letters, however faint all around it is.
 */
function outlined(text: Mark, outline: Attributes, opacity: number): Mark {
  const { opacity: _, ...attributes } = text.attributes;
  const own = opacity === 1 ? {} : { opacity: short(opacity) };
  return { ...text, key: `${text.key} outline`, attributes: { ...attributes, ...outline, ...own } };
}
