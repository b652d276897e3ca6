import { numbers, type Rect } from './mark';

export type Point = readonly [x: number, y: number];

/** A line through points, its corners rounded as far as the stretches between them allow. */
export function rounded(points: readonly Point[], radius: number): string {
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

/** A rectangle with round corners, to be one stretch of a path. */
export function roundedRect({ x, y, width, height }: Rect, radius: number): string {
  const [right, bottom] = [x + width, y + height];
  return numbers`M${x + radius} ${y}H${right - radius}Q${right} ${y} ${right} ${y + radius}V${bottom - radius}Q${right} ${bottom} ${
    right - radius
  } ${bottom}H${x + radius}Q${x} ${bottom} ${x} ${bottom - radius}V${y + radius}Q${x} ${y} ${x + radius} ${y}Z`;
}
