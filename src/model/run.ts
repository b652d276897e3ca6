import { previous } from './cell';
import type { Chain } from './model';
import { type Bound, definitionOf, type Operation, type Scope, type Value } from './operations';
import type { Matrix } from './vector';

/** What a chain computed at each of its turns, as the operations left it. */
export interface Run {
  readonly chain: Chain;
  /** How many turns there were. */
  readonly length: number;
  /** By name: `x`, `previous h`, each operation's output. */
  readonly values: ReadonlyMap<string, Value>;
}

/**
 * Runs the operations of a cell over a sequence, in float64.
 *
 * @param inputs length · D numbers: the vector x of each turn, one after the other
 * @throws RangeError where the cell reads a value before it is made, or one of another length than the hidden state
 */
export function runChain(chain: Chain, inputs: Float64Array, length: number): Run {
  const { cell, inputSize, hiddenSize } = chain;
  const values = new Map<string, Value>();
  values.set('x', { numbers: inputs, size: inputSize, start: 0, stride: inputSize });

  // A state has a vector of zeros before its first: the one before it is then found without asking which turn it is.
  const states = new Map<string, Value>();
  for (const state of cell.states) {
    const numbers = new Float64Array((length + 1) * hiddenSize);
    values.set(previous(state), { numbers, size: hiddenSize, start: 0, stride: hiddenSize });
    states.set(state, { numbers, size: hiddenSize, start: hiddenSize, stride: hiddenSize });
  }

  const scope = scopeOf(chain, values);
  const bound = cell.operations.map((operation): Bound => {
    const output = states.get(operation.output) ?? placeFor(operation, hiddenSize, length);
    const run = definitionOf(operation).forward(operation, scope, output);
    // Only now may others read it: `h` before it is made would be the h of another step under a wrong name.
    values.set(operation.output, output);
    return run;
  });
  for (let turn = 0; turn < length; turn++) for (const run of bound) run(turn);
  return { chain, length, values };
}

function placeFor({ kind }: Operation, size: number, length: number): Value {
  const constant = kind === 'bias';
  const numbers = new Float64Array(constant ? size : length * size);
  return { numbers, size, start: 0, stride: constant ? 0 : size };
}

/** What the operations of a chain can read: its parameters, and the values that are there. */
export function scopeOf({ cell, hiddenSize, parameters }: Chain, values: ReadonlyMap<string, Value>): Scope {
  const value = (name: string): Value => {
    const found = values.get(name);
    if (!found) {
      throw new RangeError(`the cell ${cell.kind} reads ${name} before it is made: reorder its operations`);
    }
    return found;
  };
  return {
    value,
    hidden(name) {
      const found = value(name);
      if (found.size !== hiddenSize) {
        throw new RangeError(
          `the cell ${cell.kind} takes ${name}, ${found.size} numbers, with vectors of ${hiddenSize}: weigh it first`,
        );
      }
      return found;
    },
    parameter(name): Matrix {
      const found = parameters.get(name);
      if (!found) throw new RangeError(`the cell ${cell.kind} does not name its parameter ${name}: add it`);
      return found;
    },
  };
}
