import type { Cell } from '../model/cell';
import { inputsOf, type Operation } from '../model/operations';

/** What can be read off a cell's list of operations, for all who draw it, pace it or put it into words. */

/** The operation that makes a value, or undefined for x and for what is remembered. */
export const operationOf = (cell: Cell, name: string): Operation | undefined =>
  cell.operations.find(({ output }) => output === name);

/** The operations that read a value of the same step. */
export const readersOf = (cell: Cell, name: string): readonly Operation[] =>
  cell.operations.filter((operation) => inputsOf(operation).includes(name));

/** A cell whose values open and close for each other. */
export const isGated = (cell: Cell): boolean => cell.operations.some(({ kind }) => kind === 'gate');

/** A sum of what has come through weights, as every gate starts from. */
export function isWeighedSum(cell: Cell, name: string): boolean {
  const operation = operationOf(cell, name);
  if (operation?.kind !== 'add') return false;
  return operation.terms.some((term) => {
    const kind = operationOf(cell, term)?.kind;
    return kind === 'product' || kind === 'bias';
  });
}
