import type { Mark } from '../../scene';
import { type Context, fillOf, inside } from './context';
import { moved, scaleOf } from './matrix';
import type { Colour, TextRun, TextShape } from './shape';
import { type Attributes, lengthIn } from './stylist';

/** A text as one shape, with its runs. */
export function textShape(mark: Mark, attributes: Attributes, context: Context): TextShape {
  const scale = scaleOf(context.matrix);
  const [x, y] = moved(context.matrix, [
    lengthIn(attributes.x, context.fontSize) ?? 0,
    lengthIn(attributes.y, context.fontSize) ?? 0,
  ]);
  const anchor = attributes['text-anchor'];
  return {
    kind: 'text',
    name: context.name,
    x,
    y,
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    size: context.fontSize * scale,
    runs: mark.text === undefined ? runsOf(mark, context) : [runOf(mark.text, attributes, context, 0, 0)],
    halo: context.halo,
  };
}

function runsOf(mark: Mark, around: Context): TextRun[] {
  let rise = 0;
  return (mark.children ?? []).map((child) => {
    const { context, attributes } = inside(child, around);
    const scale = scaleOf(context.matrix);
    const length = (name: string): number =>
      (lengthIn(child.attributes[name], context.fontSize) ?? 0) * scale;
    rise -= length('dy');
    // Subscripts are told in hundredths of their own size: what is left of the way back is rounding, and must not add up.
    if (Math.abs(rise) < 0.02 * context.fontSize * scale) rise = 0;
    return runOf(child.text ?? '', attributes, context, length('dx'), rise);
  });
}

function runOf(text: string, attributes: Attributes, context: Context, gap: number, rise: number): TextRun {
  const scale = scaleOf(context.matrix);
  const { 'font-family': face, 'font-style': style, 'font-weight': weight } = attributes;
  const size = context.fontSize * scale;
  return {
    text,
    size,
    family: face === context.families.math ? 'math' : 'text',
    italic: style === 'italic',
    bold: weight === 'bold',
    colour: fillOf(attributes, context.opacity) ?? invisible,
    gap,
    rise,
    spacing: (lengthIn(attributes['letter-spacing'], context.fontSize) ?? 0) * scale,
  };
}

const invisible: Colour = { hex: '#000000', opacity: 0 };
