import type { Cell } from '../cell';
import type { Operation } from '../operations';

/**
 * The cell as PyTorch makes it with `bias=False`: without bias parameters, without the operations that sum them,
 * and without the sums that then have one term only, whose readers read that term.
 *
 * @example withoutBias(gru).operations // r ⊙ (W_hn h): no `b_hn`, no `m`
 */
export function withoutBias(cell: Cell): Cell {
  const biases = new Set(cell.operations.filter(({ kind }) => kind === 'bias').map(({ output }) => output));
  const instead = new Map<string, string>();
  const read = (name: string): string => instead.get(name) ?? name;
  const operations = cell.operations.flatMap((operation): Operation[] => {
    switch (operation.kind) {
      case 'bias':
        return [];
      case 'add': {
        const terms = operation.terms.filter((term) => !biases.has(term)).map(read);
        // A state keeps its name, whatever makes it.
        if (terms.length > 1 || cell.states.includes(operation.output)) return [{ ...operation, terms }];
        instead.set(operation.output, terms[0]!);
        return [];
      }
      case 'gate':
        return [{ ...operation, gate: read(operation.gate), input: read(operation.input) }];
      default:
        return [{ ...operation, input: read(operation.input) }];
    }
  });
  return { ...cell, parameters: cell.parameters.filter(({ columns }) => columns !== 'one'), operations };
}
