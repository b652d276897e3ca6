import type { Strings } from '../../language';
import { formatValue } from '../../scene';
import type { ExplainedTerm } from '../../timeline/explain';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';

/* The terms of a sum: as a table, and as running text. */

/** Of more terms than this, the rest are summed up in a last line. */
const mostTerms = 12;

/** Of more terms than this, the largest are listed, and not the first. */
const fewTerms = 64;

/** The terms that are listed, in the order of the sum, and the others. */
function listedOf(
  terms: readonly ExplainedTerm[],
): readonly [listed: readonly ExplainedTerm[], rest: readonly ExplainedTerm[]] {
  if (terms.length <= mostTerms) return [terms, []];
  const count = mostTerms - 1;
  const sound = terms.every(({ value }) => Number.isFinite(value));
  if (terms.length <= fewTerms && sound) return [terms.slice(0, count), terms.slice(count)];
  // NaN comes first: it is what a person looks for.
  const size = ({ value }: ExplainedTerm): number => (Number.isNaN(value) ? Infinity : Math.abs(value));
  // Compared first because the difference of two infinite values is NaN.
  const bySize = terms.toSorted((left, right) => (size(left) === size(right) ? 0 : size(right) - size(left)));
  const largest = new Set(bySize.slice(0, count));
  return [terms.filter((term) => largest.has(term)), terms.filter((term) => !largest.has(term))];
}

/** The number of the terms that are not listed, and their sum; undefined where all are. */
function restOf(
  rest: readonly ExplainedTerm[],
): { readonly count: number; readonly sum: number } | undefined {
  if (rest.length === 0) return undefined;
  return { count: rest.length, sum: rest.reduce((total, { value }) => total + value, 0) };
}

/** A sum as a table, with a row for each term. */
export function sumTable(
  terms: readonly ExplainedTerm[],
  value: number,
  row: number,
  { inspector, tag }: Strings,
): HTMLElement {
  const [listed, others] = listedOf(terms);
  const rows = listed.map((term, index) => termRow(term, row, index === 0));
  const rest = restOf(others);
  if (rest) rows.push(sumRow('+', inspector.more(rest.count.toLocaleString(tag)), '', rest.sum));
  const total = sumRow('=', '', '', value);
  total.className = 'total';
  return element('table', {}, element('tbody', {}, ...rows, total));
}

function termRow({ factors, symbol, value }: ExplainedTerm, row: number, first: boolean): HTMLElement {
  const sign = first ? '' : '+';
  if (!factors) return sumRow(sign, element('td', {}, ...richNodes(symbol), `[${row}]`), '', value);
  const product = `${formatValue(factors[0], decimalsOf(factors[0]))} × ${formatValue(factors[1], 4)}`;
  return sumRow(sign, element('td', { class: 'number' }, product), '=', value);
}

function sumRow(sign: string, what: string | HTMLElement, equals: string, value: number): HTMLElement {
  return element(
    'tr',
    {},
    element('td', {}, sign),
    typeof what === 'string' ? element('td', {}, what) : what,
    element('td', {}, equals),
    element('td', { class: 'number' }, formatValue(value, 4)),
  );
}

/** A sum as running text. */
export function sumText(terms: readonly ExplainedTerm[], { inspector }: Strings): string {
  const [listed, others] = listedOf(terms);
  const parts = listed.map(({ factors, value }) =>
    factors
      ? `${bracketed(factors[0], decimalsOf(factors[0]))} × ${bracketed(factors[1], 4)}`
      : bracketed(value, 4),
  );
  const rest = restOf(others);
  if (rest) parts.push(`${inspector.more(String(rest.count))} ${formatValue(rest.sum, 4)}`);
  return parts.join(' + ');
}

/** Four decimals where the number has as many, so that a person who works the sum out again gets the value shown. */
const decimalsOf = (value: number): number =>
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 2 : 4;

function bracketed(value: number, decimals: number): string {
  const written = formatValue(value, decimals);
  return written.startsWith('−') ? `(${written})` : written;
}
