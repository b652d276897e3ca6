import type { Matrix } from './vector';

/**
 * One line of a cell's definition: it computes the value named `output` from values named before it.
 *
 * - `product`: output = W · input, W being the parameter `weight` (hidden × length of the input)
 * - `bias`: output = the sum of constant parameter vectors; the same at every step
 * - `add`: output = the sum of the values `terms`
 * - `activation`: output = tanh or max(0, ·) of each component of `input`
 */
export type Operation =
  | { readonly kind: 'product'; readonly output: string; readonly weight: string; readonly input: string }
  | { readonly kind: 'bias'; readonly output: string; readonly parameters: readonly string[] }
  | { readonly kind: 'add'; readonly output: string; readonly terms: readonly string[] }
  | {
      readonly kind: 'activation';
      readonly output: string;
      readonly input: string;
      readonly activation: ActivationName;
    };

export type ActivationName = 'tanh' | 'relu';

/** How the field writes them. */
export const activationNames: Readonly<Record<ActivationName, string>> = { tanh: 'tanh', relu: 'ReLU' };

/** The elementwise functions that a cell can name. */
export const activations: Readonly<Record<ActivationName, (value: number) => number>> = {
  tanh: Math.tanh,
  // NaN stays NaN, as in torch.relu: a hidden fault must not turn into a clean zero.
  relu: (value) => Math.max(value, 0),
};

/** What an operation reads: the names of values of the same step, or of the step before. */
export function inputsOf(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case 'product':
    case 'activation':
      return [operation.input];
    case 'add':
      return operation.terms;
    case 'bias':
      return [];
  }
}

/** Writes W · input into `output`; shapes are the caller's promise. Sums run from the first column to the last. */
export function multiply(weight: Matrix, input: Float64Array, output: Float64Array): void {
  const { rows, columns, values } = weight;
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += values[at++]! * input[column]!;
    output[row] = sum;
  }
}
