import type { Matrix } from '../vector';
import type { Definition } from './definition';

/** output = W · input, W being the parameter `weight` (hidden × length of the input). */
export interface Product {
  readonly kind: 'product';
  readonly output: string;
  readonly weight: string;
  readonly input: string;
}

export const product: Definition<Product> = {
  inputs: ({ input }) => [input],
  forward(operation, scope, output) {
    const weight = scope.parameter(operation.weight);
    const input = scope.value(operation.input);
    return (turn) =>
      multiply(
        weight,
        input.numbers,
        output.numbers,
        input.start + turn * input.stride,
        output.start + turn * output.stride,
      );
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
 * Writes W · input into `output`, reading and writing from the two places on; shapes are the caller's promise. Sums
 * run from the first column to the last.
 */
export function multiply(
  weight: Matrix,
  input: Float64Array,
  output: Float64Array,
  inputStart = 0,
  outputStart = 0,
): void {
  const { rows, columns, values } = weight;
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += values[at++]! * input[inputStart + column]!;
    output[outputStart + row] = sum;
  }
}
