import type { Point, Segment } from './shape';

/** How many numbers follow each letter of a path. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, Z: 0 };

/**
 * The segments of a path, in absolute coordinates: of the letters of SVG those that the figure uses.
 *
 * @example segmentsOf('M0 0h4v2Z') // M 0 0, L 4 0, L 4 2, Z
 */
export function segmentsOf(d: string): Segment[] {
  const segments: Segment[] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const type = letter.toUpperCase();
    const count = counts[type];
    if (count === undefined)
      throw new Error(`a path has the letter ${letter}: teach it to src/export/resolved/path.ts`);
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)(e-?\d+)?/g) ?? []).map(Number);
    if (type === 'Z') {
      segments.push({ type: 'Z', points: [] });
      at = start;
      continue;
    }
    for (let first = 0; first + count <= numbers.length; first += count) {
      const points = pointsOf(type, letter !== type, numbers.slice(first, first + count), at);
      at = points.at(-1)!;
      if (type === 'M' && first === 0) start = at;
      segments.push({ type: first === 0 || type !== 'M' ? drawn(type) : 'L', points });
    }
  }
  return segments;
}

function pointsOf(type: string, relative: boolean, numbers: readonly number[], [x, y]: Point): Point[] {
  const [fromX, fromY] = relative ? [x, y] : [0, 0];
  if (type === 'H') return [[fromX + numbers[0]!, y]];
  if (type === 'V') return [[x, fromY + numbers[0]!]];
  return Array.from(
    { length: numbers.length / 2 },
    (_, index): Point => [fromX + numbers[2 * index]!, fromY + numbers[2 * index + 1]!],
  );
}

/** What a letter draws: the level and the upright line are lines. */
const drawn = (type: string): Segment['type'] =>
  type === 'H' || type === 'V' ? 'L' : (type as Segment['type']);

/** The stretches of a path, each from a move to the next. */
export function stretchesOf(segments: readonly Segment[]): Segment[][] {
  const stretches: Segment[][] = [];
  for (const segment of segments) {
    if (segment.type === 'M') stretches.push([segment]);
    else stretches.at(-1)?.push(segment);
  }
  return stretches;
}
