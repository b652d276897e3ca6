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
  /** Derives a turn, if it is not derived yet. */
  derive(turn: number): void;
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
  const derived = new Uint8Array(run.length);
  const derive = (turn: number): void => {
    if (derived[turn]) return;
    derived[turn] = 1;
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
  return { size, inputSize, states, inputs, derive };
}

/**
 * Goes back from one turn to the first, or to where nothing is left; a part is one turn.
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
  const results = from.length / size;
  const byInput = new Float64Array(results * inputSize);
  let byState = Float64Array.from(from);
  let before = new Float64Array(from.length);
  let largest = 0;
  for (let at = turn; at >= 0; at--) {
    jacobians.derive(at);
    multiply(byState, inputs, at * size * inputSize, results, size, inputSize, byInput);
    visit(at, byInput);
    largest = Math.max(largest, furthest(byInput));
    multiply(byState, states, at * size * size, results, size, size, before);
    [byState, before] = [before, byState];
    if (furthest(byState) < negligible * largest) return;
    yield;
  }
}

/**
 * The way back ends where the derivatives by the states are this small beside the largest influence found so far. A number is lost in
 * a sum with one that is 10^16 times as large, so a word further back could only be seen if they grew 10^24-fold again before it.
 */
const negligible = 1e-40;

function furthest(numbers: Float64Array): number {
  let largest = 0;
  for (const number of numbers) {
    // What is no number is not left out.
    if (Number.isNaN(number)) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, Math.abs(number));
  }
  return largest;
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
