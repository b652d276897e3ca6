import type { Matrix } from '../vector';
import type { Definition } from './definition';

/** output = W · input, W being the parameter `weight` (hidden × length of the input). */
export interface Product {
  readonly kind: 'product';
  readonly output: string;
  readonly weight: string;
  readonly input: string;
}

/** How many multiplications are done at a time. */
export const partWork = 1_000_000;

export const product: Definition<Product> = {
  inputs: ({ input }) => [input],
  forward(operation, scope, output) {
    const weight = scope.parameter(operation.weight);
    const input = scope.value(operation.input);
    const work = (turn: number, from = 0, to = weight.rows): void =>
      multiply(
        weight,
        input.numbers,
        output.numbers,
        input.start + turn * input.stride,
        output.start + turn * output.stride,
        from,
        to,
      );
    const rows = Math.max(1, Math.floor(partWork / weight.columns));
    const count = Math.ceil(weight.rows / rows);
    const whole = (turn: number): void => work(turn);
    if (count === 1) return whole;
    return Object.assign(whole, {
      parts: {
        count,
        work: (turn: number, part: number): void =>
          work(turn, part * rows, Math.min(weight.rows, (part + 1) * rows)),
      },
    });
  },
  backward(operation, scope, output, adjoints) {
    const { rows, columns, values } = scope.parameter(operation.weight);
    const from = adjoints.of(operation.output);
    const to = adjoints.of(operation.input);
    const input = scope.value(operation.input);
    const slope = adjoints.parameter?.(operation.weight);
    return (turn) => {
      const start = input.start + turn * input.stride;
      for (let result = 0; result < adjoints.results; result++) {
        for (let row = 0, at = 0; row < rows; row++, at += columns) {
          const factor = from[result * output.size + row]!;
          for (let column = 0; column < columns; column++) {
            to[result * columns + column]! += factor * values[at + column]!;
          }
          if (!slope) continue;
          for (let column = 0; column < columns; column++) {
            slope[at + column]! += factor * input.numbers[start + column]!;
          }
        }
      }
    };
  },
};

/**
 * Writes W · input into `output`, reading and writing from the two places on, or only some of its rows; shapes are the caller's
 * promise. Sums run from the first column to the last.
 */
export function multiply(
  weight: Matrix,
  input: Float64Array,
  output: Float64Array,
  inputStart = 0,
  outputStart = 0,
  from = 0,
  to = weight.rows,
): void {
  const { columns, values } = weight;
  for (let row = from, at = from * columns; row < to; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += values[at++]! * input[inputStart + column]!;
    output[outputStart + row] = sum;
  }
}
