import type { Rich } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import { activationNames, inputsOf } from '../model/operations';
import type { Trace } from '../model/trace';
import { columnOf, gateColumnLines } from './gate-columns';
import { placeOfStep, rowsOf } from './rows';
import { isGated, operationOf } from './structure';
import { parameterSymbol, valueSymbol } from './symbols';

/** One summand: a number, or a product of a weight and a component. */
export interface ExplainedTerm {
  readonly symbol: Rich;
  readonly factors?: readonly [weight: number, value: number];
  readonly value: number;
}

/** The arithmetic behind one number of the figure. */
export interface Explanation {
  readonly symbol: Rich;
  /** Counted from 1. */
  readonly row: number;
  readonly value: number;
  /** In a cell with gates: the values that it was made from and that have no column of their own to be asked in. */
  readonly behind: readonly Explanation[];
  readonly how:
    | { readonly kind: 'given' }
    | { readonly kind: 'zeros' }
    | { readonly kind: 'below'; readonly layer: number }
    | { readonly kind: 'carried'; readonly step: number }
    | { readonly kind: 'sum'; readonly terms: readonly ExplainedTerm[] }
    | { readonly kind: 'activation'; readonly name: string; readonly symbol: Rich; readonly input: number };
}

/**
 * Explains one component of one value: which numbers made it. The terms are read from the trace and the weights,
 * the very numbers that the model added up.
 *
 * @param step counted over all rows of the network
 * @param row of the vector, counted from 0
 */
export function explain(trace: Trace, step: number, name: string, row: number): Explanation {
  const place = placeOfStep(rowsOf(trace), trace.length, step);
  const { cell, notation } = place.row;
  const model = place.row.chain.chain;
  const values = place.row.chain.at(place.word);
  const symbol = (value: string): Rich => valueSymbol(cell, value, place.word, notation);
  const behind = hiddenInputs(cell, name).map((input) => explain(trace, step, input, row));
  const base = { symbol: symbol(name), row: row + 1, value: values[name]![row]!, behind };
  if (previousState(name) !== undefined) {
    const from = place.row.reversed ? place.word + 1 : place.word - 1;
    return { ...base, how: place.turn === 1 ? { kind: 'zeros' } : { kind: 'carried', step: from } };
  }
  if (name === 'x' && place.row.layer > 1)
    return { ...base, how: { kind: 'below', layer: place.row.layer - 1 } };
  const operation = operationOf(cell, name);
  switch (operation?.kind) {
    case 'product': {
      const weight = model.parameters.get(operation.weight)!;
      const input = values[operation.input]!;
      const terms = input.map((value, column): ExplainedTerm => {
        const factor = weight.values[row * weight.columns + column]!;
        return { symbol: symbol(name), factors: [factor, value], value: factor * value };
      });
      return { ...base, how: { kind: 'sum', terms } };
    }
    case 'bias': {
      const terms = operation.parameters.map((parameter) => ({
        symbol: [parameterSymbol(cell, parameter, notation)],
        value: model.parameters.get(parameter)!.values[row]!,
      }));
      return { ...base, how: { kind: 'sum', terms } };
    }
    case 'add': {
      const terms = operation.terms.map((term) => ({
        symbol: symbol(term),
        value: values[term]![row]!,
      }));
      return { ...base, how: { kind: 'sum', terms } };
    }
    case 'activation':
      return {
        ...base,
        how: {
          kind: 'activation',
          name: activationNames[operation.activation],
          symbol: symbol(operation.input),
          input: values[operation.input]![row]!,
        },
      };
    case 'gate': {
      const factors = [values[operation.gate]![row]!, values[operation.input]![row]!] as const;
      return { ...base, how: { kind: 'sum', terms: [{ symbol: symbol(name), factors, value: base.value }] } };
    }
    case 'complement': {
      const subtracted = values[operation.input]![row]!;
      const terms = [
        { symbol: [{ text: '1' }], value: 1 },
        { symbol: [{ text: '−' }, ...symbol(operation.input)], value: -subtracted },
      ];
      return { ...base, how: { kind: 'sum', terms } };
    }
    case undefined:
      return { ...base, how: { kind: 'given' } };
  }
}

/** What a value of a cell with gates is made from and has no column to be asked in. */
function hiddenInputs(cell: Cell, name: string): readonly string[] {
  const operation = operationOf(cell, name);
  if (!operation || !isGated(cell)) return [];
  const lines = gateColumnLines(cell);
  return inputsOf(operation).filter(
    (input) => operationOf(cell, input) !== undefined && columnOf(lines, input)?.name !== input,
  );
}
