import { numbers } from './mark';

export const head = { length: 11, half: 5.5 };

/** An arrowhead whose tip is at a point, flying along (directionX, directionY), a unit vector along an axis. */
export function headPath(x: number, y: number, directionX: number, directionY: number, scale = 1): string {
  const half = head.half * scale;
  const baseX = x - directionX * head.length * scale;
  const baseY = y - directionY * head.length * scale;
  return numbers`M${x} ${y}L${baseX - directionY * half} ${baseY + directionX * half}L${
    baseX + directionY * half
  } ${baseY - directionX * half}Z`;
}
