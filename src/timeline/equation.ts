import type { Run } from '../language/rich';
import type { Cell } from '../model/cell';
import { activationNames } from '../model/operations';
import { expressionRuns, type Index, parameterSymbol, valueSymbol } from './symbols';

/** A run of the equation; `value` is the named value that it stands for, so that it lights up with it. */
export interface EquationRun extends Run {
  readonly value: string;
}

/**
 * The equation of the cell's first state, written out from its operations: h_4 = tanh(W_h h_3 + W_x x_4 + b).
 * The figure draws from the same operations, so the two cannot disagree.
 */
export function equationOf(cell: Cell, index: Index): readonly EquationRun[] {
  const state = cell.states[0]!;
  return [...symbolRuns(cell, state, index), { text: ' = ', value: state }, ...written(cell, state, index)];
}

function symbolRuns(cell: Cell, name: string, index: Index): EquationRun[] {
  return valueSymbol(cell, name, index).map((run) => ({ ...run, value: name }));
}

function written(cell: Cell, name: string, index: Index): EquationRun[] {
  const operation = cell.operations.find((candidate) => candidate.output === name);
  switch (operation?.kind) {
    case 'activation':
      return [
        { text: `${activationNames[operation.activation]}(`, value: name },
        ...written(cell, operation.input, index),
        { text: ')', value: name },
      ];
    case 'add':
      return operation.terms.flatMap((term, position) => [
        ...(position > 0 ? [{ text: ' + ', value: name }] : []),
        ...written(cell, term, index),
      ]);
    case 'gate':
    case 'complement':
      return expressionRuns(cell, operation, index).map((run) => ({ ...run, value: name }));
    case 'product':
      // The weight and what it weighs are lit at different times.
      return [
        { ...parameterSymbol(cell, operation.weight), value: name },
        ...symbolRuns(cell, operation.input, index),
      ];
    default:
      return symbolRuns(cell, name, index);
  }
}
