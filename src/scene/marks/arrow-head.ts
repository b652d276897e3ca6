import { numbers } from './mark';

export const head = { length: 11, half: 5.5 };

/** An arrowhead whose tip is at a point, flying along (directionX, directionY), a unit vector along an axis. */
export function headPath(x: number, y: number, directionX: number, directionY: number): string {
  const baseX = x - directionX * head.length;
  const baseY = y - directionY * head.length;
  return numbers`M${x} ${y}L${baseX - directionY * head.half} ${baseY + directionX * head.half}L${
    baseX + directionY * head.half
  } ${baseY - directionX * head.half}Z`;
}
