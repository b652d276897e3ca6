import { headActivations } from './head';
import type { Model, ReadOut } from './model';
import { multiply } from './operations';
import type { Vector } from './vector';

/**
 * What a model says after a step: y = W · output + b, by its own output layer, after the layers before it.
 *
 * @param output directions · H numbers, a step of a trace's `output`
 * @returns K numbers, not yet probabilities, or undefined where the model has no output layer
 */
export function readOut({ readOut }: Model, output: Vector): Vector | undefined {
  if (!readOut) return undefined;
  let reached = Float64Array.from(output);
  for (const layer of readOut.before ?? []) {
    reached = linear(layer, reached).map(headActivations[layer.activation].apply);
  }
  return Object.freeze([...linear(readOut, reached)]);
}

function linear(
  { weight, bias }: Pick<ReadOut, 'weight' | 'bias'>,
  input: Float64Array,
): Float64Array<ArrayBuffer> {
  const result = new Float64Array(weight.rows);
  multiply(weight, input, result);
  return result.map((value, row) => value + (bias?.values[row] ?? 0));
}

/** Probabilities: e to each number, as a share of their sum. The largest is taken off first, so that none overflows. */
export function softmax(numbers: Vector): Vector {
  // A loop: so many arguments as a vocabulary has words no function takes.
  let largest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) largest = Math.max(largest, number);
  const powers = numbers.map((number) => Math.exp(number - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return Object.freeze(powers.map((power) => power / sum));
}
