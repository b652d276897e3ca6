import type { Point, Segment } from '../../resolved/shape';
import { xml } from '../xml';
import { emu } from './units';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a shape lies on its slide. */
export function placed({ x, y, width, height }: Box, flips: { flipH?: 1; flipV?: 1 } = {}): string {
  return xml(
    'a:xfrm',
    flips,
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

/** A shape of PowerPoint's own, with its adjustments. */
export function preset(name: string, adjustments: Readonly<Record<string, number>> = {}): string {
  const guides = Object.entries(adjustments).map(([name, value]) =>
    xml('a:gd', { name, fmla: `val ${Math.round(value)}` }),
  );
  return `<a:prstGeom prst="${name}"><a:avLst>${guides.join('')}</a:avLst></a:prstGeom>`;
}

/** The box around all points of a path, its control points too. */
export function boxOf(segments: readonly Segment[]): Box {
  const points = segments.flatMap((segment) => segment.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What a segment is called in DrawingML. */
const segmentNames = {
  M: 'a:moveTo',
  L: 'a:lnTo',
  Q: 'a:cubicBezTo',
  C: 'a:cubicBezTo',
  Z: 'a:close',
} as const;

/** A freeform that can be edited point by point. */
export function freeform(
  segments: readonly Segment[],
  { x, y, width, height }: Box,
  filled: boolean,
): string {
  const point = ([pointX, pointY]: Point): string => xml('a:pt', { x: emu(pointX - x), y: emu(pointY - y) });
  let at: Point = [x, y];
  const steps = segments.map(({ type, points }): string => {
    const drawn = type === 'Q' ? cubic(at, points[0]!, points[1]!) : points;
    at = points.at(-1) ?? at;
    return xml(segmentNames[type], {}, ...drawn.map(point));
  });
  const path = xml('a:path', { w: emu(width), h: emu(height), fill: filled ? undefined : 'none' }, ...steps);
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
}

/** A curve with one control point as one with two, which every program draws. */
function cubic([fromX, fromY]: Point, [x, y]: Point, [toX, toY]: Point): readonly [Point, Point, Point] {
  return [
    [fromX + ((x - fromX) * 2) / 3, fromY + ((y - fromY) * 2) / 3],
    [toX + ((x - toX) * 2) / 3, toY + ((y - toY) * 2) / 3],
    [toX, toY],
  ];
}

/** A stretch that is a rectangle along the axes, as that; undefined where it is another. */
export function rectangleOf(stretch: readonly Segment[]): Box | undefined {
  const corners = stretch.filter(({ type }) => type !== 'Z').map(({ points }) => points[0]!);
  if (stretch.length !== 5 || corners.length !== 4) return undefined;
  if (stretch.slice(1, 4).some(({ type }) => type !== 'L') || stretch[4]!.type !== 'Z') return undefined;
  const box = boxOf(stretch);
  const onCorner = corners.every(
    ([x, y]) => isOneOf(x, box.x, box.x + box.width) && isOneOf(y, box.y, box.y + box.height),
  );
  const aligned = corners.every(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % 4]!;
    return Math.abs(x - nextX) < near || Math.abs(y - nextY) < near;
  });
  return onCorner && aligned ? box : undefined;
}

const near = 1e-3;
const isOneOf = (value: number, one: number, other: number): boolean =>
  Math.abs(value - one) < near || Math.abs(value - other) < near;
