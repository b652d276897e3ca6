import type { Strings } from '../language';
import { formatValue } from '../scene';
import type { Explanation } from '../timeline/explain';
import { element } from './dom';
import { richNodes } from './rich';

/** More products than this are summed up in a last line. */
const mostTerms = 12;

/** The arithmetic behind a value, and behind those that it was made from and that are not seen. */
export function explanationNodes(explanation: Explanation, strings: Strings): Node[] {
  return [...ownNodes(explanation, strings), ...behindNodes(explanation, strings)];
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
  const listed = how.terms.slice(0, mostTerms);
  const rest = how.terms.slice(mostTerms);
  const parts = listed.map(({ factors, value: own }) =>
    factors ? `${bracketed(factors[0], 2)} × ${bracketed(factors[1], 4)}` : bracketed(own, 4),
  );
  if (rest.length > 0) {
    const sum = rest.reduce((total, term) => total + term.value, 0);
    parts.push(`${strings.inspector.more(rest.length)} ${formatValue(sum, 4)}`);
  }
  return [...head, text(parts.join(' + ') + result)];
}

function bracketed(value: number, decimals: number): string {
  const written = formatValue(value, decimals);
  return written.startsWith('−') ? `(${written})` : written;
}

/** As a line and, for a sum, a table of its terms. */
function ownNodes({ symbol, row, value, how }: Explanation, strings: Strings): Node[] {
  const words = strings.inspector;
  const head = element('p', { class: 'inspector-value' }, ...richNodes(symbol), `[${row}] = `);
  head.append(element('strong', {}, formatValue(value, 4)));
  switch (how.kind) {
    case 'given':
      return [head, element('p', {}, words.given)];
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
      const listed = how.terms.length > mostTerms ? how.terms.slice(0, mostTerms - 1) : how.terms;
      const rest = how.terms.slice(listed.length);
      const rows = listed.map(({ factors, symbol: term, value: own }, index) => {
        const sign = element('td', {}, index === 0 ? '' : '+');
        const what = factors
          ? element('td', { class: 'number' }, `${formatValue(factors[0])} × ${formatValue(factors[1], 4)}`)
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
            element('td', {}, words.more(rest.length)),
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
