import type { Point } from './shape';

/** Where a group of marks lies: scaled first, then moved. The figure turns nothing. */
export interface Matrix {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

export const identity: Matrix = { scaleX: 1, scaleY: 1, x: 0, y: 0 };

/** The matrix of marks within others. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  return {
    scaleX: outer.scaleX * inner.scaleX,
    scaleY: outer.scaleY * inner.scaleY,
    x: outer.x + outer.scaleX * inner.x,
    y: outer.y + outer.scaleY * inner.y,
  };
}

export const moved = ({ scaleX, scaleY, x, y }: Matrix, [pointX, pointY]: Point): Point => [
  x + scaleX * pointX,
  y + scaleY * pointY,
];

/** How much longer lengths become that have no direction, such as the width of a stroke. */
export const scaleOf = ({ scaleX, scaleY }: Matrix): number => Math.sqrt(Math.abs(scaleX * scaleY));

/** Reads `translate(x y) scale(x y)`, either part of which may be missing. */
export function matrixOf(transform: string | undefined): Matrix {
  let matrix = identity;
  for (const [, name, given = ''] of (transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = given
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (name === 'translate') matrix = within(matrix, { ...identity, x: first, y: second ?? 0 });
    else if (name === 'scale')
      matrix = within(matrix, { ...identity, scaleX: first, scaleY: second ?? first });
    else throw new Error(`a mark is transformed by ${name}: teach it to src/export/resolved/matrix.ts`);
  }
  return matrix;
}
