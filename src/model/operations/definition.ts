import type { Matrix } from '../vector';

/**
 * Where a run keeps a named value: the vector of turn `turn` is the `size` numbers from `start + turn · stride` on.
 * Turns count from 0 in the order in which the cell works; a constant has the stride 0.
 */
export interface Value {
  readonly numbers: Float64Array;
  readonly size: number;
  readonly start: number;
  readonly stride: number;
}

/** What an operation finds when it is bound to a model: its weights, and the values that were made before it. */
export interface Scope {
  parameter(name: string): Matrix;
  value(name: string): Value;
  /** A value that must be as long as the hidden state, so that it can be taken number by number. */
  hidden(name: string): Value;
}

/**
 * The derivatives of some results by every named value of one turn: `of(name)` is results × size, row by row.
 * Several results go back together, so that what is the same for all of them is worked out once.
 */
export interface Adjoints {
  readonly results: number;
  of(name: string): Float64Array;
  /**
   * The derivative by a parameter, rows × columns as it is itself, summed over the results. Left out where nobody
   * asks for it, as where only the inputs are moved: it would be half of the work.
   */
  parameter?(name: string): Float64Array;
}

/** Works at one turn of the run that it is bound to. */
export interface Bound {
  (turn: number): void;
  /** The same in parts, where it is long. */
  readonly parts?: {
    readonly count: number;
    work(turn: number, part: number): void;
  };
}

/**
 * All that there is to know of a kind of operation. The derivative stands beside what it is the derivative of, so
 * that a cell, which is a list of operations, never has one of its own.
 */
export interface Definition<Kind extends { readonly output: string }> {
  /** The names that it reads. */
  inputs(operation: Kind): readonly string[];
  /** Binds it to a run: each turn writes `output`, which starts as zeros. */
  forward(operation: Kind, scope: Scope, output: Value): Bound;
  /**
   * Binds its derivative: each turn adds to the adjoints of what it reads, and of its parameters where they are
   * wanted, from the adjoint of its output (the chain rule, from the end to the start).
   */
  backward(operation: Kind, scope: Scope, output: Value, adjoints: Adjoints): Bound;
}
