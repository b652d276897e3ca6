import type { Frame, Mark } from '../../scene';
import { type Context, fillOf, inside, strokeOf } from './context';
import { moved, scaleOf } from './matrix';
import { segmentsOf } from './path';
import type { Paint, Segment, Shape } from './shape';
import { type Stylist, usualSize } from './stylist';
import { textShape } from './text';

/**
 * A frame as shapes in the order in which they are drawn, with all that groups and style sheets say of them worked out.
 *
 * @param scale how many units of the file a unit of the scene is
 */
export function shapesOf(frame: Frame, stylist: Stylist, scale = 1): Shape[] {
  const context: Context = {
    families: stylist.families,
    style: stylist.root,
    name: '',
    matrix: { scaleX: scale, scaleY: scale, x: 0, y: 0 },
    opacity: 1,
    fontSize: usualSize,
    inherited: stylist.root.attributes,
    halo: undefined,
  };
  return frame.marks.flatMap((mark) => shapesIn(mark, context));
}

function shapesIn(mark: Mark, around: Context): Shape[] {
  const { context, attributes } = inside(mark, around);
  if (mark.tag === 'g') return (mark.children ?? []).flatMap((child) => shapesIn(child, context));
  if (mark.tag === 'text') return [textShape(mark, attributes, context)];
  const { matrix, name } = context;
  const paint: Paint = { fill: fillOf(attributes, context.opacity), stroke: strokeOf(attributes, context) };
  if (!paint.fill && !paint.stroke) return [];
  const number = (attribute: string): number => Number(attributes[attribute] ?? 0);
  if (mark.tag === 'circle') {
    const [x, y] = moved(matrix, [number('cx'), number('cy')]);
    return [{ kind: 'circle', name, x, y, radius: number('r') * scaleOf(matrix), ...paint }];
  }
  if (mark.tag === 'rect') {
    const [x, y] = moved(matrix, [number('x'), number('y')]);
    const [width, height] = [number('width') * matrix.scaleX, number('height') * matrix.scaleY];
    return [{ kind: 'rect', name, x, y, width, height, radius: number('rx') * scaleOf(matrix), ...paint }];
  }
  const segments = segmentsOf(attributes.d ?? '').map(
    ({ type, points }): Segment => ({ type, points: points.map((point) => moved(matrix, point)) }),
  );
  return [{ kind: 'path', name, segments, ...paint }];
}
