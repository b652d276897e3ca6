import { previous } from '../cell';
import type { Run } from '../forward/run';
import type { Adjoint } from './adjoint';
import { finish, type InParts } from './in-parts';
import { type ParameterAdjoints, turnBackward } from './turn-backward';

/**
 * Prepares a run to be run backwards: by the chain rule, from the last turn to the first and from the last operation
 * to the first. A part is one turn; one sequence must be finished before the next begins.
 *
 * @param results how many numbers are derived at once
 * @param width the length of the output that is derived by, of which the chain's own hidden state is a part
 * @param column where in it the hidden state starts
 * @param parameters where the derivatives by the parameters are added, where they are wanted
 * @param state which of the cell's states the output is: the hidden state, where nothing is said
 * @returns a function from the adjoints of the output at each turn (results × width) to those of x (results × D)
 */
export function backwardInParts(
  run: Run,
  results: number,
  width: number,
  column: number,
  parameters?: ParameterAdjoints,
  state = run.chain.cell.states[0]!,
): (outputs: readonly Adjoint[]) => InParts<Adjoint[]> {
  const { cell, hiddenSize } = run.chain;
  const adjoints = turnBackward(run, results, parameters);
  const states = cell.states.map((name) => ({
    after: adjoints.of(name),
    before: adjoints.of(previous(name)),
  }));
  const seeded = adjoints.of(state);

  return function* (outputs) {
    const inputs = new Array<Adjoint>(outputs.length).fill(undefined);
    adjoints.clear();
    const last = outputs.findLastIndex((adjoint) => adjoint !== undefined);
    for (let turn = last; turn >= 0; turn--) {
      // What this turn left in a state is what the next one read as the state before it.
      const carried = states.map(({ before }) => before.slice());
      adjoints.clear();
      carried.forEach((adjoint, index) => {
        states[index]!.after.set(adjoint);
      });
      const output = outputs[turn];
      if (output) addColumns(seeded, hiddenSize, output, width, column);
      adjoints.work(turn);
      inputs[turn] = adjoints.of('x').slice();
      yield;
    }
    return inputs;
  };
}

/** Prepares a run to be run backwards, all turns at once. */
export function backward(
  ...given: Parameters<typeof backwardInParts>
): (outputs: readonly Adjoint[]) => Adjoint[] {
  const inParts = backwardInParts(...given);
  return (outputs) => finish(inParts(outputs));
}

/** Adds `size` columns of a wider matrix, from `column` on. */
function addColumns(to: Float64Array, size: number, from: Float64Array, width: number, column: number): void {
  for (let row = 0; row * size < to.length; row++) {
    for (let at = 0; at < size; at++) to[row * size + at]! += from[row * width + column + at]!;
  }
}
