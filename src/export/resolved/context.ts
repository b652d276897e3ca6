import type { Mark } from '../../scene';
import { type Matrix, matrixOf, scaleOf, within } from './matrix';
import type { Colour, Stroke } from './shape';
import { type Attributes, type Families, lengthIn, type Style, usualSize } from './stylist';

/** What a mark has from the marks around it. */
export interface Context {
  readonly families: Families;
  readonly style: Style;
  readonly name: string;
  readonly matrix: Matrix;
  /** Of all marks around it together. */
  readonly opacity: number;
  readonly fontSize: number;
  /** The properties that go on to the marks within, such as the face of a text. */
  readonly inherited: Attributes;
  /** The stroke that lies beneath a text, where one does. */
  readonly halo: Stroke | undefined;
}

/** The properties that go on to the marks within. */
const inheritable = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-style',
  'font-weight',
  'letter-spacing',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-width',
  'text-anchor',
] as const;

/** The context of a mark within another, and the attributes that hold for it. */
export function inside(mark: Mark, around: Context): { context: Context; attributes: Attributes } {
  const style = around.style.within(mark.tag, mark.attributes.class);
  const attributes: Record<string, string> = { ...mark.attributes, ...style.attributes };
  const fontSize = lengthIn(attributes['font-size'], around.fontSize) ?? around.fontSize;
  const matrix = attributes.transform ? within(around.matrix, matrixOf(attributes.transform)) : around.matrix;
  const opacity = around.opacity * Number(attributes.opacity ?? 1);
  const inherited: Record<string, string> = {};
  for (const name of inheritable) {
    const value = attributes[name] ?? around.inherited[name];
    if (value !== undefined) attributes[name] = inherited[name] = value;
  }
  const halo = style.isOutlined ? haloOf(attributes, { matrix, opacity }) : around.halo;
  const name = around.name ? `${around.name}/${mark.key}` : mark.key;
  const { families } = around;
  return { attributes, context: { families, style, name, matrix, opacity, fontSize, inherited, halo } };
}

/**
 * The stroke beneath a text. What makes all around it faint lets nothing of it through the stroke: it keeps a line away from
 * the letters, however faint both are.
 */
function haloOf(attributes: Attributes, { matrix, opacity }: Pick<Context, 'matrix' | 'opacity'>) {
  return opacity > 0 ? strokeOf(attributes, { matrix, opacity: Number(attributes.opacity ?? 1) }) : undefined;
}

/** The fill that attributes ask for; SVG fills in black what says nothing. */
export function fillOf(attributes: Attributes, opacity: number): Colour | undefined {
  const { fill = '#000000', 'fill-opacity': share = '1' } = attributes;
  return colourOf(fill, opacity * Number(share));
}

export function strokeOf(
  attributes: Attributes,
  { matrix, opacity }: Pick<Context, 'matrix' | 'opacity'>,
): Stroke | undefined {
  const colour = colourOf(attributes.stroke ?? 'none', opacity);
  if (!colour) return undefined;
  const scale = scaleOf(matrix);
  const dashes = (attributes['stroke-dasharray'] ?? 'none').match(/[\d.]+/g) ?? [];
  return {
    ...colour,
    width: (lengthIn(attributes['stroke-width'], usualSize) ?? 1) * scale,
    dashes: dashes.map((length) => Number(length) * scale),
    roundEnds: attributes['stroke-linecap'] === 'round',
  };
}

function colourOf(value: string, opacity: number): Colour | undefined {
  if (value === 'none' || value === 'transparent' || opacity <= 0) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(value))
    throw new Error(`${value} is no colour of six digits: name one in the theme`);
  return { hex: value.toLowerCase(), opacity };
}
