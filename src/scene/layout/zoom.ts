import type { ChainTrace } from '../../model/trace';
import { operationOf } from '../../timeline/structure';

/** Shorter bars than this, in the scene's units, are a line of ticks and no bars. */
const shortest = 3;

/** A sum that takes less of its column than this is a jagged line of ticks, in which nobody sees what was added. */
const leastOfSum = 0.25;

/** How much of its column the longest bar takes once it is drawn larger. */
const wanted = 0.75;

/**
 * How many times larger a column draws its values in one step: 1 as a rule; more, in round steps, where all bars of the
 * step would be too short to be seen. The column then says so with a ruler.
 *
 * @param unit scene units for a value of 1, as the column has them where it is at work
 * @param reach half the column's width in units of value
 */
export function zoomOf(trace: ChainTrace, name: string, step: number, unit: number, reach: number): number {
  const longest = longestIn(trace, name, step);
  if (!(longest > 0) || !Number.isFinite(longest) || unit <= 0) return 1;
  const isSum = operationOf(trace.chain.cell, name)?.kind === 'add';
  const least = isSum ? Math.max(shortest / unit, leastOfSum * reach) : shortest / unit;
  if (longest >= least) return 1;
  return roundDown((reach * wanted) / longest);
}

/** How far the bars of a value go from the axis; those of a sum are laid tip to tail. */
function longestIn(trace: ChainTrace, name: string, step: number): number {
  const values = trace.at(step);
  const operation = operationOf(trace.chain.cell, name);
  if (operation?.kind !== 'add') return most(values[name]!);
  const sums = new Array<number>(trace.chain.hiddenSize).fill(0);
  return operation.terms.reduce((longest, term) => {
    values[term]!.forEach((value, row) => {
      sums[row]! += value;
    });
    return Math.max(longest, most(sums));
  }, 0);
}

const most = (values: readonly number[]): number =>
  values.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);

/** What the lines of a column stand for that draws its values larger: a round number within its reach. */
export const markedBy = (zoom: number, reach: number): number => roundDown(Math.min(1, reach) / zoom);

/** 1, 2 or 5 times a power of ten: a ruler of whole numbers. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = value / power + 1e-9;
  return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
}
