import type { Rich } from '../language/rich';
import { type Cell, previousState } from '../model/cell';
import type { Model } from '../model/model';
import { type ActivationName, inputsOf, type Operation } from '../model/operations';
import type { Trace } from '../model/trace';
import { formulaOf } from './equation';
import { columnOf, gateColumnLines } from './gate-columns';
import { placeOfStep, type Row, rowsOf, type StepPlace } from './rows';
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
  readonly how: How;
}

/** How a number was made. */
export type How =
  | { readonly kind: 'given'; readonly source: Source }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'below'; readonly layer: number }
  | { readonly kind: 'carried'; readonly step: number }
  | { readonly kind: 'sum'; readonly terms: readonly ExplainedTerm[] }
  | { readonly kind: 'gate'; readonly factors: readonly [gate: ExplainedPart, input: ExplainedPart] }
  | { readonly kind: 'complement'; readonly of: ExplainedPart }
  | { readonly kind: 'activation'; readonly activation: ActivationName; readonly input: ExplainedPart };

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
  const values = place.row.chain.at(place.word);
  return {
    symbol: writtenSymbol(place.row, name, place.word),
    row: row + 1,
    value: values[name]![row]!,
    how: howCame(trace, place, name) ?? howComputed(trace, step, place, name, row),
  };
}

/** How a value came that the cell does not compute; undefined for one that it does. */
function howCame(trace: Trace, place: StepPlace, name: string): How | undefined {
  const { cell, layer, reversed } = place.row;
  if (previousState(name) !== undefined) {
    const step = reversed ? place.word + 1 : place.word - 1;
    return place.turn === 1 ? { kind: 'zeros' } : { kind: 'carried', step };
  }
  if (name === 'x' && layer > 1) return { kind: 'below', layer: layer - 1 };
  return operationOf(cell, name) ? undefined : { kind: 'given', source: sourceOf(trace.model) };
}

function howComputed(trace: Trace, step: number, place: StepPlace, name: string, row: number): How {
  const { cell } = place.row;
  const values = place.row.chain.at(place.word);
  const part = (value: string): ExplainedPart => ({
    symbol: writtenSymbol(place.row, value, place.word),
    value: values[value]![row]!,
    ...(isHidden(cell, value) ? { inner: explain(trace, step, value, row) } : {}),
  });
  const operation = operationOf(cell, name)!;
  switch (operation.kind) {
    case 'product':
    case 'bias':
      return { kind: 'sum', terms: weightTerms(place, operation, row) };
    case 'add': {
      const isWeighed = isWeighedSum(cell, name);
      const terms = operation.terms.map((term): ExplainedTerm => {
        const from = isWeighed ? originOf(place.row, term) : undefined;
        return { ...part(term), ...(from ? { from } : {}) };
      });
      return { kind: 'sum', terms };
    }
    case 'activation':
      return { kind: 'activation', activation: operation.activation, input: part(operation.input) };
    case 'gate':
      return { kind: 'gate', factors: [part(operation.gate), part(operation.input)] };
    case 'complement':
      return { kind: 'complement', of: part(operation.input) };
  }
}

/** What is added up of the network's own weights: the products of a row of a matrix, or biases. */
function weightTerms(
  { row: { cell, chain, notation }, word }: StepPlace,
  operation: Extract<Operation, { kind: 'product' | 'bias' }>,
  row: number,
): readonly ExplainedTerm[] {
  const { parameters } = chain.chain;
  if (operation.kind === 'bias')
    return operation.parameters.map((parameter) => ({
      symbol: [parameterSymbol(cell, parameter, notation)],
      value: parameters.get(parameter)!.values[row]!,
    }));
  const weight = parameters.get(operation.weight)!;
  const symbol = valueSymbol(cell, operation.output, word, notation);
  return chain.at(word)[operation.input]!.map((value, column) => {
    const factor = weight.values[row * weight.columns + column]!;
    return { symbol, factors: [factor, value], value: factor * value };
  });
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
  return inputsOf(operation).length > 0 && columnOf(gateColumnLines(cell), name)?.name !== name;
}
