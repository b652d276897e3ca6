import type { Model } from '../../../src/model';
import type { Operation } from '../../../src/model/operations';
import type { Matrix } from '../../../src/model/vector';

/** Faults that are put into a model on purpose, to see that its answers show them. */

export function withParameter(model: Model, name: string, change: (matrix: Matrix) => Matrix): Model {
  const found = model.parameters.get(name);
  if (!found) throw new Error(`there is no ${name} to change`);
  return { ...model, parameters: new Map(model.parameters).set(name, change(found)) };
}

export const dropped = (matrix: Matrix): Matrix => ({ ...matrix, values: matrix.values.map(() => 0) });

export const transposed = ({ rows, columns, values }: Matrix): Matrix => ({
  rows: columns,
  columns: rows,
  values: values.map((_, index) => values[(index % rows) * columns + Math.floor(index / rows)]!),
});

/** Each gate gets the numbers of the one that stands at its place in `order`, in all its weights and biases. */
export function withGates(model: Model, gates: string, order: string): Model {
  const parameters = new Map(model.parameters);
  for (const kind of ['weight_h', 'weight_i', 'bias_h', 'bias_i']) {
    [...gates].forEach((gate, index) => {
      parameters.set(kind + gate, model.parameters.get(kind + order[index]!)!);
    });
  }
  return { ...model, parameters };
}

/** The operations with the one that makes `output` replaced by others. */
export function withOperation(model: Model, output: string, ...others: readonly Operation[]): Model {
  const { cell } = model;
  const at = cell.operations.findIndex((operation) => operation.output === output);
  if (at < 0) throw new Error(`no operation makes ${output}`);
  return { ...model, cell: { ...cell, operations: cell.operations.toSpliced(at, 1, ...others) } };
}

/** All orders of some letters but the one that they are in. */
export function otherOrders(letters: string): readonly string[] {
  const orders = (rest: string): string[] =>
    rest === ''
      ? ['']
      : [...rest].flatMap((letter) => orders(rest.replace(letter, '')).map((order) => letter + order));
  return orders(letters).filter((order) => order !== letters);
}
