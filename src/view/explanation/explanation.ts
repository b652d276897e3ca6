import type { Strings } from '../../language';
import { formatValue } from '../../scene';
import type { Explanation } from '../../timeline/explain';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';
import { sumTable, sumText } from './sum';

/**
 * The arithmetic that made a value, and that of the values in it that the figure does not show.
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

/** The arithmetic as running text. */
function lineNodes({ symbol, row, value, how }: Explanation, strings: Strings): Node[] {
  const line = (words: string): Node[] => [
    ...richNodes(symbol),
    document.createTextNode(`[${row}] = `),
    document.createTextNode(words),
  ];
  const result = formatValue(value, 4);
  if (how.kind === 'activation') return line(`${how.name}(${formatValue(how.input, 4)}) = ${result}`);
  if (how.kind === 'sum') return line(`${sumText(how.terms, strings)} = ${result}`);
  return line(result);
}

/** The arithmetic as a line and, for a sum, a table of its terms. */
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
    case 'sum':
      return [head, sumTable(how.terms, value, row, strings)];
  }
}
