import type { Strings } from '../../language';
import type { ExplainedTerm } from '../../timeline/explain';
import { type Digits, dotDigits, printed, productDigits, sumDigits } from '../../timeline/printed';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';
import { bracketed, equals } from './arithmetic';

/* The terms of a sum: as a table, and as running text. */

/** Of more terms than this, the rest are summed up in a last line. */
const mostTerms = 12;

/** Of more terms than this, the largest are listed, and not the first. */
const fewTerms = 64;

/** A sum as it is printed. */
export interface PrintedSum extends Digits {
  readonly total: number;
  /** The terms that are printed one by one, in the order of the sum. */
  readonly listed: readonly ExplainedTerm[];
  /** The number of the others, and their sum; undefined where all are listed. */
  readonly rest: { readonly count: number; readonly sum: number } | undefined;
}

/** @param also what must hold of the number of decimals besides, where it can */
export function printedSum(
  terms: readonly ExplainedTerm[],
  total: number,
  also?: (decimals: number) => boolean,
): PrintedSum {
  const [listed, others] = listedOf(terms);
  const sum = others.reduce((left, { value }) => left + value, 0);
  const rest = others.length > 0 ? { count: others.length, sum } : undefined;
  return { total, listed, rest, ...sumDigits(valuesOf({ listed, rest }), total, also) };
}

const valuesOf = ({ listed, rest }: Pick<PrintedSum, 'listed' | 'rest'>): readonly number[] => [
  ...listed.map(({ value }) => value),
  ...(rest ? [rest.sum] : []),
];

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

/** A sum as a table: the terms below each other, and their sum. */
export function sumTable(sum: PrintedSum, row: number, { inspector, tag }: Strings): HTMLElement {
  const { listed, rest, total, decimals } = sum;
  const rows = listed.map((term) => termRow(term, row, decimals, inspector));
  if (rest) rows.push(sumRow([inspector.more(rest.count.toLocaleString(tag))], '', rest.sum, decimals));
  const last = sumRow([], equals(sum), total, decimals);
  last.className = 'total';
  return element('table', {}, element('tbody', {}, ...rows, last));
}

function termRow(
  { factors, from, symbol, value }: ExplainedTerm,
  row: number,
  decimals: number,
  words: Strings['inspector'],
): HTMLElement {
  if (!factors) {
    const origin = from ? [element('span', { class: 'inspector-from' }, words.from[from]), ' '] : [];
    return sumRow([...origin, ...richNodes(symbol), `[${row}]`], '', value, decimals);
  }
  const [ofWeight, ofValue, exact] = productDigits(factors, value, decimals);
  const product = `${bracketed(factors[0], ofWeight)} × ${bracketed(factors[1], ofValue)}`;
  return sumRow([element('span', { class: 'number' }, product)], equals({ exact }), value, decimals);
}

function sumRow(
  what: readonly (Node | string)[],
  sign: string,
  value: number,
  decimals: number,
): HTMLElement {
  return element(
    'tr',
    {},
    element('td', {}, ...what),
    element('td', {}, sign),
    element('td', { class: 'number' }, printed(value, decimals)),
  );
}

/** A sum as running text: its terms, a sign, and what they come to. */
export function sumText(sum: PrintedSum, strings: Strings): string {
  const { listed, total, decimals } = sum;
  if (listed.some(({ factors }) => factors)) return productsText(sum, strings);
  return `${addedText(valuesOf(sum), decimals)} ${equals(sum)} ${printed(total, decimals)}`;
}

function productsText({ listed, rest, total }: PrintedSum, { inspector, tag }: Strings): string {
  const factors = listed.map(({ factors: both, value }) => both ?? ([value, 1] as const));
  const dot = dotDigits(factors, rest?.sum ?? 0, total);
  const products = factors.map(
    ([weight, value]) => `${bracketed(weight, dot.of(weight))} × ${bracketed(value, dot.of(value))}`,
  );
  if (rest) products.push(`${inspector.more(rest.count.toLocaleString(tag))} ${printed(rest.sum)}`);
  return `${products.join(' + ')} ${equals(dot)} ${printed(total)}`;
}

/** Numbers that are added up: a negative one is subtracted. */
function addedText(values: readonly number[], decimals: number): string {
  return values
    .map((value, index) => {
      const written = printed(value, decimals);
      if (index === 0) return written;
      return written.startsWith('−') ? ` − ${written.slice(1)}` : ` + ${written}`;
    })
    .join('');
}
