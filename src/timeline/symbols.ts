import type { Rich, Role, Run } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import type { Operation } from '../model/operations';

/** The number of a step, or `i` where the figure speaks of any step. */
export type Index = number | 'i';

const before = (index: Index): string => (index === 'i' ? 'i−1' : String(index - 1));

const operationOf = (cell: Cell, name: string): Operation | undefined =>
  cell.operations.find((operation) => operation.output === name);

/** The role, and so the colour, of a value: what comes from the word, what is memory, what is neither. */
export function roleOf(cell: Cell, name: string): Role {
  if (name === 'x') return 'x';
  if (previousState(name) !== undefined || cell.states.includes(name)) return 'h';
  const operation = operationOf(cell, name);
  return operation?.kind === 'product' ? roleOf(cell, operation.input) : 'ink';
}

/** The symbol of a weight or bias, like W_h. */
export function parameterSymbol(cell: Cell, name: string): Run {
  const parameter = cell.parameters.find((candidate) => candidate.name === name);
  const [text, subscript] = parameter?.symbol ?? [name, ''];
  return { text, subscript, role: 'weight' };
}

/** The symbol of a value at a step: x_4, h_3 for what is remembered, W_h h_3, b, a_4. */
export function valueSymbol(cell: Cell, name: string, index: Index): Rich {
  const state = previousState(name);
  if (state !== undefined) return [{ text: state, subscript: before(index), role: 'h' }];
  const operation = operationOf(cell, name);
  if (operation?.kind === 'product') {
    return [parameterSymbol(cell, operation.weight), ...valueSymbol(cell, operation.input, index)];
  }
  if (operation?.kind === 'bias') return [{ text: name, role: 'ink' }];
  return [{ text: name, subscript: String(index), role: roleOf(cell, name) }];
}
