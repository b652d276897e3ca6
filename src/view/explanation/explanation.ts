import type { Strings } from '../../language';
import { formatValue } from '../../scene';
import type { ExplainedTerm, Explanation } from '../../timeline/explain';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';

/** More products than this are summed up in a last line. */
const mostTerms = 12;

/** Beyond this many terms the largest are listed, wherever in the row they stand. */
const fewTerms = 64;

/** The terms that are listed, in the order of the sum, and the others. */
function listedOf(
  terms: readonly ExplainedTerm[],
): readonly [listed: readonly ExplainedTerm[], rest: readonly ExplainedTerm[]] {
  if (terms.length <= mostTerms) return [terms, []];
  const count = mostTerms - 1;
  const sound = terms.every(({ value }) => Number.isFinite(value));
  if (terms.length <= fewTerms && sound) return [terms.slice(0, count), terms.slice(count)];
  // What is no number is what a person looks for first.
  const size = ({ value }: ExplainedTerm): number => (Number.isNaN(value) ? Infinity : Math.abs(value));
  // Two without end are as large as each other, which their difference does not say.
  const bySize = terms.toSorted((left, right) => (size(left) === size(right) ? 0 : size(right) - size(left)));
  const largest = new Set(bySize.slice(0, count));
  return [terms.filter((term) => largest.has(term)), terms.filter((term) => !largest.has(term))];
}

/**
 * The arithmetic behind a value, and behind those that it was made from and that are not seen.
 *
 * @param learned whether the words have vectors of the network's own
 */
export function explanationNodes(explanation: Explanation, learned: boolean, strings: Strings): Node[] {
  return [...ownNodes(explanation, learned, strings), ...behindNodes(explanation, strings)];
}

function behindNodes({ behind }: Explanation, strings: Strings): Node[] {
  return behind.flatMap((inner) => [
    element('p', { class: 'inspector-behind' }, ...lineNodes(inner, strings)),
    ...behindNodes(inner, strings),
  ]);
}

/** The same as running text: what is behind a value is told shortly. */
function lineNodes({ symbol, row, value, how }: Explanation, strings: Strings): Node[] {
  const text = (words: string): Node => document.createTextNode(words);
  const result = ` = ${formatValue(value, 4)}`;
  const head = [...richNodes(symbol), text(`[${row}] = `)];
  if (how.kind === 'activation') {
    return [...head, text(`${how.name}(${formatValue(how.input, 4)})${result}`)];
  }
  if (how.kind !== 'sum') return [...head, text(formatValue(value, 4))];
  const [listed, rest] = listedOf(how.terms);
  const parts = listed.map(({ factors, value: own }) =>
    factors
      ? `${bracketed(factors[0], decimalsOf(factors[0]))} × ${bracketed(factors[1], 4)}`
      : bracketed(own, 4),
  );
  if (rest.length > 0) {
    const sum = rest.reduce((total, term) => total + term.value, 0);
    parts.push(`${strings.inspector.more(String(rest.length))} ${formatValue(sum, 4)}`);
  }
  return [...head, text(parts.join(' + ') + result)];
}

/** As many as a number has, up to four: a person who works a sum out again must come to what is shown. */
const decimalsOf = (value: number): number =>
  Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 2 : 4;

function bracketed(value: number, decimals: number): string {
  const written = formatValue(value, decimals);
  return written.startsWith('−') ? `(${written})` : written;
}

/** As a line and, for a sum, a table of its terms. */
function ownNodes({ symbol, row, value, how }: Explanation, learned: boolean, strings: Strings): Node[] {
  const words = strings.inspector;
  const head = element('p', { class: 'inspector-value' }, ...richNodes(symbol), `[${row}] = `);
  head.append(element('strong', {}, formatValue(value, 4)));
  switch (how.kind) {
    case 'given':
      return [head, element('p', {}, learned ? words.learned : words.given)];
    case 'zeros':
      return [head, element('p', {}, words.zeros)];
    case 'below':
      return [head, element('p', {}, words.below(how.layer))];
    case 'carried':
      return [head, element('p', {}, words.carried(how.step))];
    case 'activation':
      return [
        head,
        element(
          'p',
          {},
          `= ${how.name}(`,
          ...richNodes(how.symbol),
          `[${row}]) = ${how.name}(${formatValue(how.input, 4)})`,
        ),
      ];
    case 'sum': {
      const [listed, rest] = listedOf(how.terms);
      const rows = listed.map(({ factors, symbol: term, value: own }, index) => {
        const sign = element('td', {}, index === 0 ? '' : '+');
        const what = factors
          ? element(
              'td',
              { class: 'number' },
              `${formatValue(factors[0], decimalsOf(factors[0]))} × ${formatValue(factors[1], 4)}`,
            )
          : element('td', {}, ...richNodes(term), `[${row}]`);
        return element(
          'tr',
          {},
          sign,
          what,
          element('td', {}, factors ? '=' : ''),
          element('td', { class: 'number' }, formatValue(own, 4)),
        );
      });
      if (rest.length > 0) {
        const sum = rest.reduce((total, term) => total + term.value, 0);
        rows.push(
          element(
            'tr',
            {},
            element('td', {}, '+'),
            element('td', {}, words.more(rest.length.toLocaleString(strings.tag))),
            element('td', {}),
            element('td', { class: 'number' }, formatValue(sum, 4)),
          ),
        );
      }
      const total = element(
        'tr',
        { class: 'total' },
        element('td', {}, '='),
        element('td', {}),
        element('td', {}),
        element('td', { class: 'number' }, formatValue(value, 4)),
      );
      return [head, element('table', {}, element('tbody', {}, ...rows, total))];
    }
  }
}
