import { type Run, scopeOf } from '../forward/run';
import { type Adjoints, type Bound, definitionOf } from '../operations';

/** Where the derivatives by the parameters of a chain are added up: by name, rows × columns each. */
export type ParameterAdjoints = ReadonlyMap<string, Float64Array>;

/** One turn of a run, run backwards: its adjoints are put in, and those of what it read are taken out. */
export interface TurnBackward {
  /** The derivatives of the results by a named value, results × size row by row. */
  of(name: string): Float64Array;
  /** Sets all adjoints to 0. */
  clear(): void;
  /** Works from the last operation to the first, by the chain rule. */
  work(turn: number): void;
}

/**
 * Binds the derivatives of a cell's operations to a run.
 *
 * @param results how many numbers are derived at once
 * @param parameters where the derivatives by the parameters are added, where they are wanted
 */
export function turnBackward(
  { chain, values }: Run,
  results: number,
  parameters?: ParameterAdjoints,
): TurnBackward {
  const numbers = new Map(
    Array.from(values, ([name, { size }]) => [name, new Float64Array(results * size)] as const),
  );
  const adjoints: Adjoints = {
    results,
    of: (name) => numbers.get(name)!,
    ...(parameters ? { parameter: (name: string) => parameters.get(name)! } : {}),
  };
  const scope = scopeOf(chain, values);
  const bound = chain.cell.operations.toReversed().map((operation): Bound => {
    return definitionOf(operation).backward(operation, scope, values.get(operation.output)!, adjoints);
  });
  return {
    of: adjoints.of,
    clear: () => {
      for (const adjoint of numbers.values()) adjoint.fill(0);
    },
    work: (turn) => {
      for (const work of bound) work(turn);
    },
  };
}
