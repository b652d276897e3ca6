import { head, headPath } from './arrow-head';
import { clamp01, mix } from './easing';
import { type Point, rounded } from './line';
import { group, type MaybeMark, numbers, path } from './mark';

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

/**
 * Arrows that belong together, as the two marks of a group of class `wire`.
 *
 * @param trunk a line that has no head of its own, since the arrows branch off it
 */
export function bentArrows(lines: readonly (readonly Point[])[], trunk?: readonly Point[]): MaybeMark[] {
  let line = trunk ? rounded(trunk, 9) : '';
  let heads = '';
  for (const points of lines) {
    const [tipX, tipY] = points.at(-1)!;
    const [beforeX, beforeY] = points.at(-2)!;
    const length = Math.hypot(tipX - beforeX, tipY - beforeY);
    if (length < 1) continue;
    const [directionX, directionY] = [(tipX - beforeX) / length, (tipY - beforeY) / length];
    // A stretch that is hardly longer than a head has a smaller one.
    const size = Math.min(1, length / (head.length + 2));
    const back = (head.length - 1) * size;
    line += rounded([...points.slice(0, -1), [tipX - directionX * back, tipY - directionY * back]], 9);
    heads += headPath(tipX, tipY, directionX, directionY, size);
  }
  return [path('line', 'line', line), path('head', 'head', heads)];
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
