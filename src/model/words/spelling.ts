/**
 * How many signs must be put in, left out, changed, or swapped with their neighbour to make one text of another, counted
 * in code points (optimal string alignment: no part is changed twice).
 *
 * @see Damerau (1964), A technique for computer detection and correction of spelling errors
 * @example editDistance('teh', 'the') // 1
 */
export function editDistance(left: string, right: string): number {
  const [from, to] = [[...left], [...right]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((sign, row) => {
    const next = [row + 1];
    to.forEach((other, column) => {
      const changed = last[column]! + (sign === other ? 0 : 1);
      let least = Math.min(changed, last[column + 1]! + 1, next[column]! + 1);
      const swapped = row > 0 && column > 0 && sign === to[column - 1] && from[row - 1] === other;
      if (swapped) least = Math.min(least, beforeLast[column - 1]! + 1);
      next.push(least);
    });
    [beforeLast, last] = [last, next];
  });
  return last[to.length]!;
}

/** How many signs two texts share, each as often as it is in both. */
export function sharedSigns(left: string, right: string): number {
  const counts = new Map<string, number>();
  for (const sign of left) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let shared = 0;
  for (const sign of right) {
    const count = counts.get(sign) ?? 0;
    if (count > 0) shared += 1;
    counts.set(sign, count - 1);
  }
  return shared;
}
