import type { PathShape, Point, Shape } from '../../resolved/shape';

/** A straight line, with a head at its end where it has one. */
export interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly head: boolean;
}

/** A path that is one straight line; undefined where it is more. */
export function straight({ segments, fill, stroke }: PathShape): Line | undefined {
  const [start, end, ...more] = segments;
  if (start?.type !== 'M' || end?.type !== 'L' || more.length > 0 || fill || !stroke) return undefined;
  return { from: start.points[0]!, to: end.points[0]!, head: false };
}

/**
 * The arrow that a straight line and the head after it are together: the head is a triangle that begins at its tip.
 *
 * @param next the shape that is drawn after the line
 */
export function arrowOf(shape: PathShape, next: Shape | undefined): Line | undefined {
  const line = straight(shape);
  const stem = /^(.*\/)line$/.exec(shape.name)?.[1];
  if (!line || stem === undefined || next?.kind !== 'path' || next.name !== `${stem}head`) return undefined;
  const [tip, ...rest] = next.segments;
  if (rest.length !== 3 || rest[2]!.type !== 'Z' || next.fill?.hex !== shape.stroke?.hex) return undefined;
  return { from: line.from, to: tip!.points[0]!, head: true };
}
