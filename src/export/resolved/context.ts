import type { Mark } from '../../scene';
import type { Styled } from './cascade';
import { type Matrix, matrixOf, scaleOf, within } from './matrix';
import type { Colour, Stroke } from './shape';
import { type Attributes, lengthIn, type Stylist, styledOf, usualSize } from './stylist';

/** What a mark has from the marks around it. */
export interface Context {
  readonly stylist: Stylist;
  readonly path: readonly Styled[];
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

/** The properties of SVG that a mark does not have from the marks around it. */
const own = new Set(['opacity', 'class', 'transform', 'x', 'y', 'dx', 'dy', 'width', 'height', 'rx', 'd']);

/** The context of a mark within another, and the attributes that hold for it. */
export function inside(mark: Mark, around: Context): { context: Context; attributes: Attributes } {
  const path = [...around.path, styledOf(mark.tag, mark.attributes.class)];
  const style = around.stylist.style(path);
  const given = { ...mark.attributes, ...style.attributes };
  const fontSize = lengthIn(given['font-size'], around.fontSize) ?? around.fontSize;
  const matrix = within(around.matrix, matrixOf(given.transform));
  const opacity = around.opacity * Number(given.opacity ?? 1);
  const attributes = { ...around.inherited, ...given };
  const passed = Object.entries(attributes).filter(([name]) => !own.has(name));
  const stroke = style.isOutlined ? strokeOf(attributes, { matrix, opacity }) : undefined;
  return {
    attributes,
    context: {
      stylist: around.stylist,
      path,
      name: around.name ? `${around.name}/${mark.key}` : mark.key,
      matrix,
      opacity,
      fontSize,
      inherited: Object.fromEntries(passed),
      halo: stroke ?? around.halo,
    },
  };
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
