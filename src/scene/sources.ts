import type { Cell } from '../model/cell';
import { inputsOf } from '../model/operations';
import { operationOf } from '../timeline/structure';

/** A value that another is made from: its component in the same row, or, behind weights, all of them. */
export interface Source {
  readonly name: string;
  readonly rows: 'same' | 'all';
}

/**
 * What a value is made from, as far as it is seen: what has no column is followed to what it is made from itself.
 *
 * @param isShown whether a value of the cell has a column
 * @example sourcesOf(rnnTanh, 'a', () => true) // W_h h, W_x x and b, each in the same row
 */
export function sourcesOf(cell: Cell, name: string, isShown: (name: string) => boolean): readonly Source[] {
  const operation = operationOf(cell, name);
  if (!operation) return [];
  const rows = operation.kind === 'product' ? 'all' : 'same';
  const found = inputsOf(operation).flatMap((input): Source[] =>
    isShown(input)
      ? [{ name: input, rows }]
      : sourcesOf(cell, input, isShown).map((source) => (rows === 'all' ? { ...source, rows } : source)),
  );
  // A value may come in twice: all of it is more than a row of it.
  const byName = new Map<string, Source>();
  for (const source of found) {
    if (byName.get(source.name)?.rows !== 'all') byName.set(source.name, source);
  }
  return [...byName.values()];
}
