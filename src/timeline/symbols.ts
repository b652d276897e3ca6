import type { Rich, Role, Run } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import { activationNames, type Operation } from '../model/operations';
import { operationOf } from './structure';

/** The number of a step, or `i` where the figure speaks of any step. */
export type Index = number | 'i';

/** How the symbols of one row of a network differ from those of a network that has only one. */
export interface Notation {
  /** Written above: the number of the layer, and the arrow of its direction. */
  readonly superscript?: string;
  /** True where a chain reads from right to left: what it remembers is of the word behind. */
  readonly reversed?: boolean;
  /** The number of the layer below, where a layer reads its hidden state and not a word. */
  readonly reads?: string;
}

const before = (index: Index, { reversed }: Notation): string => {
  if (index === 'i') return reversed ? 'i+1' : 'i−1';
  return String(reversed ? index + 1 : index - 1);
};

/** With the mark of its row, where there are several. */
const marked = (run: Run, superscript: string | undefined): Run =>
  superscript ? { ...run, superscript } : run;

/** The role, and so the colour, of a value: what comes from the word, what is memory, what is neither. */
export function roleOf(cell: Cell, name: string): Role {
  if (name === 'x') return 'x';
  const state = previousState(name) ?? name;
  if (cell.states.includes(state)) return state === cell.states[0] ? 'h' : 'c';
  const operation = operationOf(cell, name);
  switch (operation?.kind) {
    case 'product':
      return roleOf(cell, operation.input);
    case 'bias':
      return 'bias';
    case 'gate':
      // What is kept of a memory is memory still; what a gate lets through of anything else is neither.
      return previousState(operation.input) ? roleOf(cell, operation.input) : 'ink';
    default:
      return 'ink';
  }
}

/** The role of a weight or bias: that of what it weighs. */
function parameterRole(cell: Cell, name: string): Role {
  const product = cell.operations.find(
    (operation) => operation.kind === 'product' && operation.weight === name,
  );
  return product?.kind === 'product' ? roleOf(cell, product.input) : 'bias';
}

/** The symbol of a weight or bias, like W_h. */
export function parameterSymbol(cell: Cell, name: string, { superscript }: Notation = {}): Run {
  const parameter = cell.parameters.find((candidate) => candidate.name === name);
  const [text, subscript] = parameter?.symbol ?? [name, ''];
  return marked({ text, subscript, role: parameterRole(cell, name) }, superscript);
}

/** The symbol of all weights that an input passes through: W_h, or, for W_hf, W_hi and more, what they share. */
export function weightsSymbol(cell: Cell, input: string, { superscript }: Notation = {}): Run {
  const symbols = cell.operations.flatMap((operation) =>
    operation.kind === 'product' && operation.input === input
      ? [parameterSymbol(cell, operation.weight)]
      : [],
  );
  const [first, ...others] = symbols.map(({ subscript }) => subscript ?? '');
  let shared = first ?? '';
  while (!others.every((subscript) => subscript.startsWith(shared))) shared = shared.slice(0, -1);
  return marked({ text: symbols[0]?.text ?? '', subscript: shared, role: roleOf(cell, input) }, superscript);
}

/** The symbol of a value at a step: x_4, h_3 for what is remembered, W_h h_3, b, a_4. */
export function valueSymbol(cell: Cell, name: string, index: Index, notation: Notation = {}): Rich {
  const state = previousState(name);
  const { superscript, reads } = notation;
  if (state !== undefined) {
    const role = roleOf(cell, state);
    return [marked({ text: state, subscript: before(index, notation), role }, superscript)];
  }
  if (name === 'x' && reads) return [marked({ text: 'h', subscript: String(index), role: 'x' }, reads)];
  const operation = operationOf(cell, name);
  if (operation?.kind === 'product') {
    const input = valueSymbol(cell, operation.input, index, notation);
    return [parameterSymbol(cell, operation.weight, notation), ...input];
  }
  const [letter, gate] = name.split('_') as [string, string?];
  const role = roleOf(cell, name);
  if (operation?.kind === 'bias') {
    return [marked({ text: letter, ...(gate ? { subscript: gate } : {}), role }, superscript)];
  }
  // A name with a space, like `f ⊙ c`, is no letter: it is written as the expression that it is.
  if (operation && name.includes(' ')) return expressionRuns(cell, operation, index, notation);
  const subscript = gate ? `${gate},${index}` : String(index);
  return [marked({ text: letter, subscript, role }, name === 'x' ? undefined : superscript)];
}

/** The operation written out by one level: f_4 ⊙ c_3, 1 − z_4, tanh(c_4). */
export function expressionRuns(
  cell: Cell,
  operation: Operation,
  index: Index,
  notation: Notation = {},
): Rich {
  const symbol = (name: string): Rich => valueSymbol(cell, name, index, notation);
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
