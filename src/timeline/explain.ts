import type { Rich } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import type { Model } from '../model/model';
import { type ActivationName, inputsOf } from '../model/operations';
import type { Trace } from '../model/trace';
import { formulaOf } from './equation';
import { columnOf, hostLines } from './hosts';
import { placeOfStep, type Row, rowsOf } from './rows';
import { isGated, isWeighedSum, operationOf } from './structure';
import { parameterSymbol, valueSymbol } from './symbols';

/** Where a term of a weighed sum comes from. */
export type Origin = 'memory' | 'word' | 'below' | 'bias';

/** A number that another was made from. */
export interface ExplainedPart {
  readonly symbol: Rich;
  readonly value: number;
  /** How it was made itself, where the figure has no column to ask it in. */
  readonly inner?: Explanation;
}

/** One summand: a number, or a product of a weight and a component. */
export interface ExplainedTerm extends ExplainedPart {
  readonly factors?: readonly [weight: number, value: number];
  readonly from?: Origin;
}

/** The arithmetic behind one number of the figure. */
export interface Explanation {
  readonly symbol: Rich;
  /** Counted from 1. */
  readonly row: number;
  readonly value: number;
  readonly how:
    | { readonly kind: 'given'; readonly source: Source }
    | { readonly kind: 'zeros' }
    | { readonly kind: 'below'; readonly layer: number }
    | { readonly kind: 'carried'; readonly step: number }
    | { readonly kind: 'sum'; readonly terms: readonly ExplainedTerm[] }
    | { readonly kind: 'gate'; readonly factors: readonly [gate: ExplainedPart, input: ExplainedPart] }
    | { readonly kind: 'complement'; readonly of: ExplainedPart }
    | { readonly kind: 'activation'; readonly activation: ActivationName; readonly input: ExplainedPart };
}

/** Where the vector of a word is from. */
export type Source = 'table' | 'made-up' | 'one-hot' | 'numbers';

const sourceOf = ({ embedding, inputs }: Model): Source => (embedding ? 'table' : (inputs ?? 'made-up'));

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
  const symbol = (value: string): Rich => writtenSymbol(place.row, value, place.word);
  const numberOf = (value: string): number => values[value]![row]!;
  const part = (value: string): ExplainedPart => ({
    symbol: symbol(value),
    value: numberOf(value),
    ...(isHidden(cell, value) ? { inner: explain(trace, step, value, row) } : {}),
  });
  const base = { symbol: symbol(name), row: row + 1, value: numberOf(name) };
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
      const isWeighed = isWeighedSum(cell, name);
      const terms = operation.terms.map((term): ExplainedTerm => {
        const from = isWeighed ? originOf(place.row, term) : undefined;
        return { ...part(term), ...(from ? { from } : {}) };
      });
      return { ...base, how: { kind: 'sum', terms } };
    }
    case 'activation':
      return {
        ...base,
        how: { kind: 'activation', activation: operation.activation, input: part(operation.input) },
      };
    case 'gate':
      return { ...base, how: { kind: 'gate', factors: [part(operation.gate), part(operation.input)] } };
    case 'complement':
      return { ...base, how: { kind: 'complement', of: part(operation.input) } };
    case undefined:
      return { ...base, how: { kind: 'given', source: sourceOf(trace.model) } };
  }
}

/** The values that an explanation names and that stand in the figure: those of what has no column, down to those that have. */
export function namesBehind(trace: Trace, step: number, name: string): ReadonlySet<string> {
  const { cell } = placeOfStep(rowsOf(trace), trace.length, step).row;
  const names = new Set<string>();
  const visit = (value: string): void => {
    const operation = operationOf(cell, value);
    for (const input of operation ? inputsOf(operation) : []) {
      names.add(input);
      if (isHidden(cell, input)) visit(input);
    }
  };
  visit(name);
  return names;
}

/**
 * The symbol of a value. In a cell with gates most sums have none of their own in the figure: they are written out, as
 * its equations write them.
 */
function writtenSymbol({ cell, notation }: Row, name: string, word: number): Rich {
  const operation = operationOf(cell, name);
  if (!operation || !isGated(cell)) return valueSymbol(cell, name, word, notation);
  const formula = formulaOf(cell, name, word, notation);
  const isExpression = formula.some(({ text }) => /^ [+⊙] $|^1 − $/.test(text));
  return isExpression ? [{ text: '(' }, ...formula, { text: ')' }] : formula;
}

/** Where what a value of a cell was made from comes in. */
function originOf(row: Row, name: string): Origin | undefined {
  const operation = operationOf(row.cell, name);
  switch (operation?.kind) {
    case 'bias':
      return 'bias';
    case 'product':
      if (previousState(operation.input) !== undefined) return 'memory';
      return row.layer > 1 ? 'below' : 'word';
    case 'gate':
      return originOf(row, operation.input);
    case 'add':
      return originOf(row, operation.terms[0]!);
    default:
      return undefined;
  }
}

/** What has no column in a cell with gates, and is made from other values; of biases only their sum is told. */
function isHidden(cell: Cell, name: string): boolean {
  const operation = operationOf(cell, name);
  if (!operation || operation.kind === 'bias' || !isGated(cell)) return false;
  return inputsOf(operation).length > 0 && columnOf(hostLines(cell), name)?.name !== name;
}
