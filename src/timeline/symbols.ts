import type { Rich, Role, Run } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import { activationNames, type Operation } from '../model/operations';

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
  const [letter, gate] = name.split('_') as [string, string?];
  const role = roleOf(cell, name);
  if (operation?.kind === 'bias') return [{ text: letter, ...(gate ? { subscript: gate } : {}), role }];
  // A name with a space, like `f ⊙ c`, is no letter: it is written as the expression that it is.
  if (operation && name.includes(' ')) return expressionRuns(cell, operation, index);
  return [{ text: letter, subscript: gate ? `${gate},${index}` : String(index), role }];
}

/** The operation written out by one level: f_4 ⊙ c_3, 1 − z_4, tanh(c_4). */
export function expressionRuns(cell: Cell, operation: Operation, index: Index): Rich {
  const symbol = (name: string): Rich => valueSymbol(cell, name, index);
  switch (operation.kind) {
    case 'gate': {
      const isSum = operationOf(cell, operation.gate)?.kind === 'complement';
      const gate = isSum ? [{ text: '(' }, ...symbol(operation.gate), { text: ')' }] : symbol(operation.gate);
      return [...gate, { text: ' ⊙ ' }, ...symbol(operation.input)];
    }
    case 'complement':
      return [{ text: '1 − ' }, ...symbol(operation.input)];
    case 'activation':
      return [
        { text: `${activationNames[operation.activation]}(` },
        ...symbol(operation.input),
        { text: ')' },
      ];
    case 'add':
      return operation.terms.flatMap((term, at) => [...(at > 0 ? [{ text: ' + ' }] : []), ...symbol(term)]);
    default:
      return symbol(operation.output);
  }
}
