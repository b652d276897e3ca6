import type { Operation } from '../../model/operations';
import type { ChainTrace } from '../../model/trace';

/** Beyond this a column would crowd out the others: longer bars are cut at the edge and marked. */
const widest = 2.6;

/** A value on its way, kept from leaving the cell: its column marks it as cut. What is no number has no bar. */
export const bounded = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-widest, Math.min(widest, value));

/** How many steps are looked at: a longer sentence is sampled evenly, as its scale hardly changes. */
const sampled = 400;

/**
 * How far a value reaches from 0 in this trace, between 1 and `widest`, for each name: the half-width of its
 * column in units of value. For a sum it covers the way there too, since the bars are laid tip to tail.
 */
export function rangesOf(trace: ChainTrace): ReadonlyMap<string, number> {
  const { cell, inputSize, hiddenSize } = trace.chain;
  const ranges = new Map<string, number>();
  const stride = Math.max(1, Math.floor(trace.length / sampled));
  const reach = (rows: number, read: (step: number, row: number) => number): number => {
    let most = 0;
    for (let step = 1; step <= trace.length; step += stride) {
      for (let row = 0; row < rows; row++) {
        const value = Math.abs(read(step, row));
        if (value > most) most = value;
      }
    }
    return most;
  };
  ranges.set(
    'x',
    limit(
      reach(inputSize, (step, row) => trace.component('x', step, row)),
      1,
    ),
  );
  for (const operation of cell.operations) {
    const least = operation.kind === 'bias' ? 0.5 : 1;
    ranges.set(operation.output, limit(reach(hiddenSize, reader(trace, operation)), least));
  }
  for (const state of cell.states) ranges.set(`previous ${state}`, ranges.get(state)!);
  return ranges;
}

function reader(trace: ChainTrace, operation: Operation): (step: number, row: number) => number {
  if (operation.kind !== 'add') return (step, row) => trace.component(operation.output, step, row);
  return (step, row) => {
    let sum = 0;
    let most = 0;
    for (const term of operation.terms) {
      sum += trace.component(term, step, row);
      most = Math.max(most, Math.abs(sum));
    }
    return most;
  };
}

/** A little more than needed, in tenths, so that the longest bar does not touch the frame. */
function limit(reach: number, least: number): number {
  if (!(reach < widest)) return widest;
  return Math.max(least, Math.ceil(reach * 10 + 0.5) / 10);
}
