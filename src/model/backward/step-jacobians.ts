import { previous } from '../cell';
import type { Run } from '../forward/run';
import type { InParts } from './in-parts';
import { turnBackward } from './turn-backward';

/** How each turn of a chain moves its states: S is the length of all states together, D that of the input. */
export interface StepJacobians {
  readonly size: number;
  readonly inputSize: number;
  /** length × S × S: the derivatives of the states after a turn by those before it. */
  readonly states: Float64Array;
  /** length × S × D: the derivatives of the states after a turn by its input. */
  readonly inputs: Float64Array;
  /** Derives the turns up to one that are not derived yet; a part is one turn. */
  upTo(turn: number): InParts<void>;
}

const made = new WeakMap<Run, StepJacobians>();

/**
 * Derives every turn of a run by itself, when it is first needed, so that any stretch of turns is a product of matrices. There
 * is one for all states of a run.
 */
export function stepJacobians(run: Run): StepJacobians {
  let found = made.get(run);
  if (!found) {
    found = jacobiansOf(run);
    made.set(run, found);
  }
  return found;
}

function jacobiansOf(run: Run): StepJacobians {
  const { cell, hiddenSize, inputSize } = run.chain;
  const size = cell.states.length * hiddenSize;
  const states = new Float64Array(run.length * size * size);
  const inputs = new Float64Array(run.length * size * inputSize);
  const adjoints = turnBackward(run, size);
  const derive = (turn: number): void => {
    adjoints.clear();
    cell.states.forEach((state, index) => {
      const own = adjoints.of(state);
      for (let row = 0; row < hiddenSize; row++) own[(index * hiddenSize + row) * hiddenSize + row] = 1;
    });
    adjoints.work(turn);
    inputs.set(adjoints.of('x'), turn * size * inputSize);
    cell.states.forEach((state, index) => {
      const before = adjoints.of(previous(state));
      for (let row = 0; row < size; row++) {
        const own = before.subarray(row * hiddenSize, (row + 1) * hiddenSize);
        states.set(own, (turn * size + row) * size + index * hiddenSize);
      }
    });
  };
  let derived = 0;
  function* upTo(turn: number): InParts<void> {
    while (derived <= turn) {
      derive(derived);
      derived += 1;
      yield;
    }
  }
  return { size, inputSize, states, inputs, upTo };
}

/**
 * Goes back from one turn to the first; a part is one turn.
 *
 * @param from results × S: the derivatives of some results by the states after the turn
 * @param visit is given, turn by turn, the derivatives by the input, results × D; they are written over by the next
 */
export function* goBack(
  jacobians: StepJacobians,
  from: Float64Array,
  turn: number,
  visit: (turn: number, byInput: Float64Array) => void,
): InParts<void> {
  const { size, inputSize, states, inputs } = jacobians;
  yield* jacobians.upTo(turn);
  const results = from.length / size;
  const byInput = new Float64Array(results * inputSize);
  let byState = Float64Array.from(from);
  let before = new Float64Array(from.length);
  for (let at = turn; at >= 0; at--) {
    multiply(byState, inputs, at * size * inputSize, results, size, inputSize, byInput);
    visit(at, byInput);
    multiply(byState, states, at * size * size, results, size, size, before);
    [byState, before] = [before, byState];
    // From here on all is 0, as near as a number can say.
    if (!flush(byState)) return;
    yield;
  }
}

/** Smaller numbers have lost their digits, and are many times as slow. */
const smallest = 1e-307;

/** Makes 0 of what is too small to be told from it. @returns whether anything is left */
function flush(numbers: Float64Array): boolean {
  let left = false;
  for (let at = 0; at < numbers.length; at++) {
    if (Math.abs(numbers[at]!) < smallest) numbers[at] = 0;
    else left = true;
  }
  return left;
}

/** left (rows × inner) · right (inner × columns, from `start` on) */
function multiply(
  left: Float64Array,
  right: Float64Array,
  start: number,
  rows: number,
  inner: number,
  columns: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < inner; at++) {
      const factor = left[row * inner + at]!;
      if (factor === 0) continue;
      const from = start + at * columns;
      for (let column = 0; column < columns; column++)
        into[row * columns + column]! += factor * right[from + column]!;
    }
  }
}
