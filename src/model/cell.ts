import type { Operation } from './operations';

/** The name under which an operation reads what the previous step left in the state `h`. */
export const previous = (state: string): string => `previous ${state}`;

/** The state that a name like `previous h` reads, or undefined for a value of the same step. */
export function previousState(name: string): string | undefined {
  return name.startsWith('previous ') ? name.slice('previous '.length) : undefined;
}

/** How many numbers a value has: as many as the input vector, or as many as the hidden state. */
export type Size = 'input' | 'hidden';

/**
 * A weight (a matrix) or a bias (one column) of a cell, under PyTorch's name: the tensor's without the layer's
 * suffix, or, for a gate, the one in PyTorch's equations, like `weight_hf`.
 */
export interface Parameter {
  readonly name: string;
  /** Where PyTorch stacks the gates of a cell in one tensor: the tensor, and which block of H rows it is. */
  readonly stacked?: { readonly tensor: string; readonly block: number; readonly blocks: number };
  /** The letter and the subscript that the figure prints, like `W` and `h`. */
  readonly symbol: readonly [base: string, subscript: string];
  readonly columns: Size | 'one';
}

/**
 * A kind of recurrent cell, as data. The model runs the operations, the timeline paces them, the scene draws
 * them and the captions tell them; adding a kind of cell is adding one such value.
 */
export interface Cell {
  readonly kind: string;
  /** The name in a list of cells. */
  readonly name: string;
  /** The name on the black box. */
  readonly title: string;
  /** The values that are handed from step to step; each is all zero before the first step. */
  readonly states: readonly string[];
  readonly parameters: readonly Parameter[];
  /** In the order in which they are computed; a name is always made before it is read. */
  readonly operations: readonly Operation[];
}
