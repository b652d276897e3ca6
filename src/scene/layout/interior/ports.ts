import type { Cell } from '../../../model/cell';
import type { Operation } from '../../../model/operations';
import { weightsSymbol } from '../../../timeline/symbols';
import type { PortSlot } from './slots';

type Product = Extract<Operation, { kind: 'product' }>;

/** The first product of each input stands for all: one port for each. */
export function firstProducts(cell: Cell): readonly Product[] {
  const products = cell.operations.filter((operation): operation is Product => operation.kind === 'product');
  return products.filter(
    ({ input }, index) => products.findIndex((other) => other.input === input) === index,
  );
}

/**
 * The ports of a cell whose inside is one line: the memory's at its left side, the word's below.
 *
 * @param laneY the height at which the memory comes in
 * @param above where the word's port lies, from the left
 */
export function linePorts(
  cell: Cell,
  width: number,
  height: number,
  laneY: number,
  above: (operation: Product) => number,
): PortSlot[] {
  return firstProducts(cell).map((operation): PortSlot => {
    const { input } = operation;
    const weight = weightsSymbol(cell, input);
    return input === 'x'
      ? { input, operation, weight, side: 'bottom', x: Math.min(width - 30, above(operation)), y: height }
      : { input, operation, weight, side: 'left', x: 0, y: laneY };
  });
}
