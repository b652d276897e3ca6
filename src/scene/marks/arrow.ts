import { clamp01, mix } from './easing';
import { group, type MaybeMark, numbers, path, type Rect } from './mark';

type Point = readonly [x: number, y: number];

/** A line through points, its corners rounded as far as the stretches between them allow. */
function rounded(points: readonly Point[], radius: number): string {
  const [[startX, startY], ...rest] = points as [Point, ...Point[]];
  let d = numbers`M${startX} ${startY}`;
  let [fromX, fromY] = [startX, startY];
  rest.forEach(([x, y], index) => {
    const next = rest[index + 1];
    const before = Math.hypot(x - fromX, y - fromY);
    const after = next ? Math.hypot(next[0] - x, next[1] - y) : 0;
    const corner = next ? Math.min(radius, before / 2, after / 2) : 0;
    if (corner > 0.05 && next) {
      const inX = x + ((fromX - x) / before) * corner;
      const inY = y + ((fromY - y) / before) * corner;
      const outX = x + ((next[0] - x) / after) * corner;
      const outY = y + ((next[1] - y) / after) * corner;
      d += numbers`L${inX} ${inY}Q${x} ${y} ${outX} ${outY}`;
    } else d += numbers`L${x} ${y}`;
    [fromX, fromY] = [x, y];
  });
  return d;
}

const head = { length: 11, half: 5.5 };

/** An arrowhead whose tip is at a point, flying along (directionX, directionY), a unit vector along an axis. */
function headPath(x: number, y: number, directionX: number, directionY: number): string {
  const baseX = x - directionX * head.length;
  const baseY = y - directionY * head.length;
  return numbers`M${x} ${y}L${baseX - directionY * head.half} ${baseY + directionX * head.half}L${
    baseX + directionY * head.half
  } ${baseY - directionX * head.half}Z`;
}

/**
 * The way of the memory, out of the right side of a cell and into the left side of the next. Where the next cell
 * is the same cell the way is a loop over its top; drawn apart, the loop opens into a straight arrow.
 *
 * @param lift how high the loop goes; 0 for a straight arrow
 */
export function loopArrow(
  key: string,
  className: string,
  from: number,
  to: number,
  y: number,
  lift: number,
  opacity = 1,
  direction: 1 | -1 = 1,
): MaybeMark {
  if (direction === -1) {
    // The same way, seen from behind.
    const mirrored = loopArrow('mirrored', className, -to, -from, y, lift);
    return group(key, { opacity }, [
      mirrored && {
        ...mirrored,
        attributes: { ...mirrored.attributes, transform: 'translate(0 0) scale(-1 1)' },
      },
    ]);
  }
  // As the loop flattens its ends draw in, until the two are one straight line.
  const reach = Math.min(22, lift * 0.5);
  const back = Math.max(reach, head.length - 1);
  const tip = Math.max(from, to - head.length + 1);
  const line =
    lift < 0.5
      ? numbers`M${from} ${y}H${tip}`
      : rounded(
          [
            [from, y],
            [from + reach, y],
            [from + reach, y - lift],
            [to - back, y - lift],
            [to - back, y],
            [to - head.length + 1, y],
          ],
          18,
        );
  return group(key, { class: `wire ${className}`, opacity }, [
    path('line', 'line', line),
    path('head', 'head', headPath(to, y, 1, 0)),
  ]);
}

/** An arrow along several points. Where it turns it has no way of being drawn smoothly: it comes as a whole. */
export function bentArrow(
  key: string,
  className: string,
  points: readonly Point[],
  opacity = 1,
  progress = 1,
): MaybeMark {
  if (points.length === 2) return arrow(key, className, points[0]!, points[1]!, progress, opacity);
  const [tipX, tipY] = points.at(-1)!;
  const [beforeX, beforeY] = points.at(-2)!;
  const length = Math.hypot(tipX - beforeX, tipY - beforeY);
  if (length < 1) return undefined;
  const [directionX, directionY] = [(tipX - beforeX) / length, (tipY - beforeY) / length];
  const back = Math.min(head.length - 1, length);
  const end: Point = [tipX - directionX * back, tipY - directionY * back];
  return group(key, { class: `wire ${className}`, opacity: opacity * clamp01(progress) }, [
    path('line', 'line', rounded([...points.slice(0, -1), end], 9)),
    path('head', 'head', headPath(tipX, tipY, directionX, directionY)),
  ]);
}

/** A straight arrow that has been drawn as far as `progress`. */
export function arrow(
  key: string,
  className: string,
  from: Point,
  to: Point,
  progress = 1,
  opacity = 1,
): MaybeMark {
  const amount = clamp01(progress);
  if (amount === 0) return undefined;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return undefined;
  const [directionX, directionY] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const x = mix(from[0], to[0], amount);
  const y = mix(from[1], to[1], amount);
  const back = Math.min(head.length - 1, length * amount);
  // An arrow that has just begun to be drawn is all head: it comes softly.
  const begun = clamp01(amount * 5);
  return group(key, { class: `wire ${className}`, opacity: opacity * begun }, [
    path('line', 'line', numbers`M${from[0]} ${from[1]}L${x - directionX * back} ${y - directionY * back}`),
    path('head', 'head', headPath(x, y, directionX, directionY)),
  ]);
}

/** Level arrows at one height, together: from where to where each of them goes. */
export function arrows(
  key: string,
  className: string,
  stretches: readonly (readonly [from: number, to: number])[],
  y: number,
  opacity: number,
): MaybeMark {
  let lines = '';
  let heads = '';
  for (const [from, to] of stretches) {
    const direction = Math.sign(to - from);
    if (Math.abs(to - from) < 1) continue;
    lines += numbers`M${from} ${y}H${to - direction * Math.min(head.length - 1, Math.abs(to - from))}`;
    heads += headPath(to, y, direction, 0);
  }
  return group(key, { class: `wire ${className}`, opacity }, [
    path('line', 'line', lines),
    path('head', 'head', heads),
  ]);
}

/** A rectangle with round corners, to be one stretch of a path. */
export function roundedRect({ x, y, width, height }: Rect, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  return numbers`M${x + radius} ${y}H${right - radius}Q${right} ${y} ${right} ${y + radius}V${bottom - radius}Q${right} ${bottom} ${
    right - radius
  } ${bottom}H${x + radius}Q${x} ${bottom} ${x} ${bottom - radius}V${y + radius}Q${x} ${y} ${x + radius} ${y}Z`;
}
