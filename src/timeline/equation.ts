import type { Rich, Run } from '../language/rich';
import { type Cell, previous } from '../model/cell';
import { activationNames, type Operation } from '../model/operations';
import { isWeighedSum, operationOf } from './structure';
import { type Index, type Notation, parameterSymbol, valueSymbol } from './symbols';

/** A run of an equation; `value` is the named value that it stands for, so that it lights up with it. */
export interface EquationRun extends Run {
  readonly value: string;
}

/** How one value of a cell is made, as the field writes it. */
export interface Equation {
  readonly name: string;
  /** True where the value is handed on to the next step. */
  readonly isState: boolean;
  readonly runs: readonly EquationRun[];
}

/**
 * The equations of a cell, written out from its operations, in the order in which they are computed: one for each
 * gate, h_4 = tanh(W_h h_3 + W_x x_4 + b) for each state. The figure draws from the same operations, so the two
 * cannot disagree.
 */
export function equationsOf(cell: Cell, index: Index, notation: Notation = {}): readonly Equation[] {
  return cell.operations
    .filter((operation) => isNamed(cell, operation))
    .map(({ output: name }) => ({
      name,
      isState: cell.states.includes(name),
      runs: [
        ...symbolRuns(cell, name, index, notation),
        { text: ' = ', value: name },
        ...written(cell, name, index, notation, true),
      ],
    }));
}

/** What a black box does, and no more: h_4 = RNN(h_3, x_4). */
export function closedEquation(cell: Cell, index: Index, notation: Notation = {}): Equation {
  const state = cell.states[0]!;
  const sign = (text: string): EquationRun => ({ text, value: state });
  const symbol = (name: string): EquationRun[] => symbolRuns(cell, name, index, notation);
  return {
    name: state,
    isState: true,
    runs: [
      ...symbol(state),
      sign(` = ${cell.title}(`),
      ...symbol(previous(state)),
      sign(', '),
      ...symbol('x'),
      sign(')'),
    ],
  };
}

/** What has an equation of its own: the states, and what is made from a weighed sum. */
function isNamed(cell: Cell, operation: Operation): boolean {
  if (cell.states.includes(operation.output)) return true;
  return operation.kind === 'activation' && isWeighedSum(cell, operation.input);
}

function symbolRuns(cell: Cell, name: string, index: Index, notation: Notation): EquationRun[] {
  return valueSymbol(cell, name, index, notation).map((run) => ({ ...run, value: name }));
}

/** A value written out until what has an equation of its own: r_4 ⊙ (W_hn h_3 + b_hn) for what a reset gate lets through. */
export function formulaOf(cell: Cell, name: string, index: Index, notation: Notation = {}): Rich {
  return written(cell, name, index, notation).map(({ value: _, ...run }) => run);
}

function written(cell: Cell, name: string, index: Index, notation: Notation, top = false): EquationRun[] {
  const operation = operationOf(cell, name);
  if (!operation || (!top && isNamed(cell, operation))) return symbolRuns(cell, name, index, notation);
  const sign = (text: string): EquationRun => ({ text, value: name });
  const part = (of: string): EquationRun[] => written(cell, of, index, notation);
  const inBrackets = (of: string): EquationRun[] => {
    const inner = operationOf(cell, of);
    const isSum = inner?.kind === 'complement' || (inner?.kind === 'add' && !isNamed(cell, inner));
    return isSum ? [sign('('), ...part(of), sign(')')] : part(of);
  };
  switch (operation.kind) {
    case 'activation':
      return [sign(`${activationNames[operation.activation]}(`), ...part(operation.input), sign(')')];
    case 'add':
      return operation.terms.flatMap((term, position) => [
        ...(position > 0 ? [sign(' + ')] : []),
        ...part(term),
      ]);
    case 'gate':
      return [...inBrackets(operation.gate), sign(' ⊙ '), ...inBrackets(operation.input)];
    case 'complement':
      return [sign('1 − '), ...part(operation.input)];
    case 'product':
      // The weight and what it weighs are lit at different times.
      return [
        { ...parameterSymbol(cell, operation.weight, notation), value: name },
        ...symbolRuns(cell, operation.input, index, notation),
      ];
    case 'bias':
      return symbolRuns(cell, name, index, notation);
  }
}
