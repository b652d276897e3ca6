/* Two sentences on one timeline, so that they are read in lock-step. */

/**
 * The words of two sentences in common slots: equal words share one, and so does a word with the one in its place. A word that
 * the other sentence has not, has a slot that is empty there.
 */
export interface Alignment {
  /** How many slots there are. */
  readonly length: number;
  /** For each word of the first sentence, and of the second, its slot; words and slots are counted from 1. */
  readonly slots: readonly [first: readonly number[], second: readonly number[]];
}

/** A word of one sentence and a word of the other, counted from 0; one of them is missing in a slot that is empty there. */
type Pair = readonly [first: number | undefined, second: number | undefined];

/** Where more pairs of words than this differ, aligning them takes too long: they are paired as they come. */
const mostPairs = 1_000_000;

/**
 * Aligns two sentences with as few words left out, put in or replaced as can be.
 *
 * @example alignTokens(['was', 'good'], ['was', 'not', 'good']) // slots 1, 3 and 1, 2, 3 of 3
 */
export function alignTokens(first: readonly string[], second: readonly string[]): Alignment {
  const most = Math.min(first.length, second.length);
  let start = 0;
  while (start < most && first[start] === second[start]) start += 1;
  let end = 0;
  while (end < most - start && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const pairs = [
    ...together(0, 0, start),
    ...between(first.slice(start, first.length - end), second.slice(start, second.length - end)).map(
      ([one, other]): Pair => [
        one === undefined ? one : one + start,
        other === undefined ? other : other + start,
      ],
    ),
    ...together(first.length - end, second.length - end, end),
  ];
  const slots: [number[], number[]] = [[], []];
  pairs.forEach(([one, other], index) => {
    if (one !== undefined) slots[0].push(index + 1);
    if (other !== undefined) slots[1].push(index + 1);
  });
  return { length: pairs.length, slots };
}

const together = (first: number, second: number, count: number): Pair[] =>
  Array.from({ length: count }, (_, index) => [first + index, second + index]);

/** The way through what differs that costs the least: a word left out, put in or replaced costs one. */
function between(first: readonly string[], second: readonly string[]): Pair[] {
  const columns = second.length + 1;
  if ((first.length + 1) * columns > mostPairs) return asTheyCome(first.length, second.length);
  const costs = costsBetween(first, second);
  const at = (row: number, column: number): number => costs[row * columns + column]!;
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < first.length || column < second.length; ) {
    // Of ways that cost the same, the one in which both sentences have a word in the next slot.
    const both = row < first.length && column < second.length;
    const free = both && first[row] === second[column] ? 0 : 1;
    const isBoth = both && at(row, column) === at(row + 1, column + 1) + free;
    const takesFirst = isBoth || (row < first.length && at(row, column) === at(row + 1, column) + 1);
    const takesSecond = isBoth || !takesFirst;
    pairs.push([takesFirst ? row : undefined, takesSecond ? column : undefined]);
    if (takesFirst) row += 1;
    if (takesSecond) column += 1;
  }
  return pairs;
}

/** From each pair of places to the ends of both sentences: what the cheapest way costs, row after row. */
function costsBetween(first: readonly string[], second: readonly string[]): Uint32Array {
  const columns = second.length + 1;
  const costs = new Uint32Array((first.length + 1) * columns);
  for (let row = first.length; row >= 0; row--) {
    for (let column = second.length; column >= 0; column--) {
      const here = row * columns + column;
      const [isOver, isOtherOver] = [row === first.length, column === second.length];
      if (isOver || isOtherOver) {
        costs[here] = first.length - row + second.length - column;
        continue;
      }
      const free = first[row] === second[column] ? 0 : 1;
      const one = Math.min(costs[here + columns]!, costs[here + 1]!) + 1;
      costs[here] = Math.min(costs[here + columns + 1]! + free, one);
    }
  }
  return costs;
}

const asTheyCome = (first: number, second: number): Pair[] =>
  Array.from({ length: Math.max(first, second) }, (_, index) => [
    index < first ? index : undefined,
    index < second ? index : undefined,
  ]);

/** The words of two sentences along their slots: in a slot in which they differ, both of theirs. */
export function wordsTogether(
  { length, slots }: Alignment,
  tokens: readonly [first: readonly string[], second: readonly string[]],
): readonly string[] {
  const words = Array.from({ length }, () => new Set<string>());
  for (const [index, own] of tokens.entries()) {
    for (const [word, token] of own.entries()) words[slots[index]![word]! - 1]!.add(token);
  }
  return words.map((both) => [...both].join(' / '));
}
