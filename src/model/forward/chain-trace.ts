import type { Chain } from '../model';
import type { Value } from '../operations';
import type { Vector } from '../vector';
import type { Run } from './run';

/** Every named value of one step: `x`, `previous h`, each operation's output. All frozen. */
export type Step = Readonly<Record<string, Vector>>;

/** What one chain, a layer in one direction, computed while it read a sequence. Nothing in it can be changed. */
export interface ChainTrace {
  readonly chain: Chain;
  /** T, how many steps were taken. */
  readonly length: number;
  /**
   * The values of step `step`, counted from 1 as in the figure. A step is a place in the sequence, for both
   * directions: where the chain reads from right to left, `previous h` is the h of step + 1.
   *
   * @throws RangeError where there is no such step
   */
  at(step: number): Step;
  /** One component, without building the step: the figure's scale reads every value of a long sentence. */
  component(name: string, step: number, row: number): number;
  /** T × H: the hidden state at each step. */
  readonly output: readonly Vector[];
}

/** How many numbers of built steps are kept at hand: a large network's would fill the memory step by step. */
const keptNumbers = 4_000_000;

/** @param turnOf the turn, counted from 0, at which the chain came to a step */
export function chainTrace({ chain, length, values }: Run, turnOf: (step: number) => number): ChainTrace {
  const read = ({ numbers, size, start, stride }: Value, step: number): Vector => {
    const from = start + turnOf(step) * stride;
    return Object.freeze(Array.from(numbers.subarray(from, from + size)));
  };
  const built = new Map<number, Step>();
  const numbersOfStep = [...values.values()].reduce((sum, { size }) => sum + size, 0);
  const mostBuilt = Math.max(2, Math.floor(keptNumbers / numbersOfStep));
  let output: readonly Vector[] | undefined;
  return Object.freeze({
    chain,
    length,
    at(step: number): Step {
      checkStep(step, length);
      let found = built.get(step);
      if (!found) {
        const entries = Array.from(values, ([name, value]): [string, Vector] => [name, read(value, step)]);
        found = Object.freeze(Object.fromEntries(entries));
        const [oldest] = built.keys();
        if (built.size >= mostBuilt) built.delete(oldest!);
        built.set(step, found);
      }
      return found;
    },
    component(name: string, step: number, row: number): number {
      const { numbers, start, stride } = values.get(name)!;
      return numbers[start + turnOf(step) * stride + row]!;
    },
    get output() {
      const state = values.get(chain.cell.states[0]!)!;
      output ??= Object.freeze(Array.from({ length }, (_, index) => read(state, index + 1)));
      return output;
    },
  });
}

function checkStep(step: number, length: number): void {
  if (!Number.isInteger(step) || step < 1 || step > length) {
    throw new RangeError(`there is no step ${step} in a sentence of ${length}: steps are counted from 1`);
  }
}
