import { previous } from '../cell';
import { type Run, scopeOf } from '../forward/run';
import { type Adjoints, type Bound, definitionOf } from '../operations';
import type { Adjoint } from './adjoint';

/** Where the derivatives by the parameters of a chain are added up: by name, rows × columns each. */
export type ParameterAdjoints = ReadonlyMap<string, Float64Array>;

/**
 * Prepares a run to be run backwards: by the chain rule, from the last turn to the first and from the last operation
 * to the first.
 *
 * @param results how many numbers are derived at once
 * @param width the length of the output that is derived by, of which the chain's own hidden state is a part
 * @param column where in it the hidden state starts
 * @param parameters where the derivatives by the parameters are added, where they are wanted
 * @param state which of the cell's states the output is: the hidden state, where nothing is said
 * @returns a function from the adjoints of the output at each turn (results × width) to those of x (results × D)
 */
export function backward(
  run: Run,
  results: number,
  width: number,
  column: number,
  parameters?: ParameterAdjoints,
  state = run.chain.cell.states[0]!,
): (outputs: readonly Adjoint[]) => Adjoint[] {
  const { chain, values } = run;
  const { cell, hiddenSize } = chain;
  const numbers = new Map(
    Array.from(values, ([name, { size }]) => [name, new Float64Array(results * size)] as const),
  );
  const adjoints: Adjoints = {
    results,
    of: (name) => numbers.get(name)!,
    ...(parameters ? { parameter: (name: string) => parameters.get(name)! } : {}),
  };
  const scope = scopeOf(chain, values);
  const bound = cell.operations.toReversed().map((operation): Bound => {
    return definitionOf(operation).backward(operation, scope, values.get(operation.output)!, adjoints);
  });
  const states = cell.states.map((name) => ({
    after: adjoints.of(name),
    before: adjoints.of(previous(name)),
  }));
  const seeded = adjoints.of(state);

  return (outputs) => {
    const inputs = new Array<Adjoint>(outputs.length).fill(undefined);
    for (const adjoint of numbers.values()) adjoint.fill(0);
    const last = outputs.findLastIndex((adjoint) => adjoint !== undefined);
    for (let turn = last; turn >= 0; turn--) {
      // What this turn left in a state is what the next one read as the state before it.
      const carried = states.map(({ before }) => before.slice());
      for (const adjoint of numbers.values()) adjoint.fill(0);
      carried.forEach((adjoint, index) => {
        states[index]!.after.set(adjoint);
      });
      const output = outputs[turn];
      if (output) addColumns(seeded, hiddenSize, output, width, column);
      for (const work of bound) work(turn);
      inputs[turn] = adjoints.of('x').slice();
    }
    return inputs;
  };
}

/** Adds `size` columns of a wider matrix, from `column` on. */
function addColumns(to: Float64Array, size: number, from: Float64Array, width: number, column: number): void {
  for (let row = 0; row * size < to.length; row++) {
    for (let at = 0; at < size; at++) to[row * size + at]! += from[row * width + column + at]!;
  }
}
