import { previous } from '../cell';
import type { Chain } from '../model';
import { type Bound, definitionOf, partWork, type Scope, type Value } from '../operations';
import type { Parts } from '../parts';
import type { Matrix } from '../vector';

/** What a chain computed at each of its turns, as the operations left it. */
export interface Run {
  readonly chain: Chain;
  /** How many turns there were. */
  readonly length: number;
  /** By name: `x`, `previous h`, each operation's output. */
  readonly values: ReadonlyMap<string, Value>;
}

/** The operations of a cell, bound to the numbers that they read and write, as long as no parameter is moved. */
export interface BoundChain {
  readonly values: Run['values'];
  /** Runs so many turns, from zeros, over what the inputs hold now. */
  run(length: number): void;
  /** Runs them once, in parts: for values that nothing was written to yet. */
  inParts(length: number): Parts<void>;
}

/**
 * Runs the operations of a cell over a sequence, in float64.
 *
 * @param inputs length · D numbers: the vector x of each turn, one after the other
 * @throws RangeError where the cell reads a value before it is made, or one of another length than the hidden state
 */
export function* runChain(chain: Chain, inputs: Float64Array, length: number): Parts<Run> {
  const { values, inParts } = boundChain(chain, inputs, length);
  yield* inParts(length);
  return { chain, length, values };
}

/**
 * Binds the operations of a cell once, for one sequence after the other: training reads many thousands.
 *
 * @param inputs most · D numbers, which may change between the sequences
 * @param most how many turns a sequence has at most
 */
export function boundChain(chain: Chain, inputs: Float64Array, most: number): BoundChain {
  const { cell, inputSize, hiddenSize } = chain;
  const values = new Map<string, Value>();
  values.set('x', { numbers: inputs, size: inputSize, start: 0, stride: inputSize });

  // The values of a turn lie side by side: what one operation writes is near where the next one reads. There is one
  // turn of zeros before the first, so that the state before it is found without asking which turn it is.
  const changing = cell.operations.filter(({ kind }) => kind !== 'bias').map(({ output }) => output);
  const stride = changing.length * hiddenSize;
  const numbers = new Float64Array((most + 1) * stride);
  const place = (name: string, turnsBack: number): Value => {
    const start = changing.indexOf(name) * hiddenSize + (1 - turnsBack) * stride;
    return { numbers, size: hiddenSize, start, stride };
  };
  for (const state of cell.states) values.set(previous(state), place(state, 1));

  const scope = scopeOf(chain, values);
  const bound = cell.operations.map((operation): Bound => {
    const { kind, output: name } = operation;
    const output = kind === 'bias' ? constant(hiddenSize) : place(name, 0);
    const run = definitionOf(operation).forward(operation, scope, output);
    // Only now may others read it: `h` before it is made would be the h of another step under a wrong name.
    values.set(name, output);
    return run;
  });
  return {
    values,
    run(length) {
      numbers.fill(0, 0, (length + 1) * stride);
      for (let turn = 0; turn < length; turn++) for (const work of bound) work(turn);
    },
    *inParts(length) {
      // All short work of a turn together; the sizes of its vectors are a measure for it.
      const short = (bound.length + inputSize) * hiddenSize;
      for (let turn = 0; turn < length; turn++) {
        for (const work of bound) {
          if (!work.parts) work(turn);
          for (let part = 0; part < (work.parts?.count ?? 0); part++) {
            work.parts!.work(turn, part);
            yield partWork;
          }
        }
        yield short;
      }
    },
  };
}

function constant(size: number): Value {
  return { numbers: new Float64Array(size), size, start: 0, stride: 0 };
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
