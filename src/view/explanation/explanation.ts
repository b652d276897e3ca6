import type { Strings } from '../../language';
import { type ActivationName, activationNames, activations } from '../../model/operations';
import type { Explanation } from '../../timeline/explain';
import { printed } from '../../timeline/printed';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';
import { arithmeticNodes, equals } from './arithmetic';
import { type ExplainedSum, innerOf, tableSum } from './parts';
import { printedSum, sumTable, sumText } from './sum';

/** The arithmetic that made a value, and that of the values in it that the figure does not show. */
export function explanationNodes(explanation: Explanation, strings: Strings): Node[] {
  const { shown, folded } = innerOf(explanation);
  const lines = (all: readonly Explanation[]): HTMLElement[] =>
    all.map((one) => element('p', { class: 'inspector-behind' }, ...lineNodes(one, strings)));
  const own = [...ownNodes(explanation, strings), ...lines(shown)];
  if (folded.length === 0) return own;
  const title = element('summary', {}, strings.inspector.products);
  return [...own, element('details', { class: 'inspector-more' }, title, ...lines(folded))];
}

/** The arithmetic as running text. */
function lineNodes({ symbol, row, value, how }: Explanation, strings: Strings): Node[] {
  const head = [...richNodes(symbol), document.createTextNode(`[${row}]`)];
  switch (how.kind) {
    case 'activation':
    case 'gate':
    case 'complement':
      return [...head, ...arithmeticNodes(how, row, value)];
    case 'sum':
      return [...head, document.createTextNode(` = ${sumText(printedSum(how.terms, value), strings)}`)];
    default:
      return [...head, document.createTextNode(` = ${printed(value)}`)];
  }
}

/** The arithmetic as a line and, for a sum, a table of its terms. */
function ownNodes(explanation: Explanation, strings: Strings): Node[] {
  const { row, value, how } = explanation;
  const words = strings.inspector;
  switch (how.kind) {
    case 'given':
      return [headOf(explanation), element('p', {}, words.sources[how.source])];
    case 'zeros':
      return [headOf(explanation), element('p', {}, words.zeros)];
    case 'below':
      return [headOf(explanation), element('p', {}, words.below(how.layer))];
    case 'carried':
      return [headOf(explanation), element('p', {}, words.carried(how.step))];
    case 'activation': {
      const sum = tableSum(explanation);
      if (sum) return [headOf(explanation), ...squashNodes(how.activation, value, sum, strings)];
      return [headOf(explanation), element('p', {}, ...arithmeticNodes(how, row, value))];
    }
    case 'gate':
    case 'complement':
      return [headOf(explanation), element('p', {}, ...arithmeticNodes(how, row, value))];
    case 'sum': {
      const sum = printedSum(how.terms, value);
      return [headOf(explanation, sum.decimals), sumTable(sum, row, strings)];
    }
  }
}

/** The symbol of a value, and the value. */
function headOf({ symbol, row, value }: Explanation, decimals?: number): HTMLElement {
  const result = element('strong', {}, printed(value, decimals));
  return element('p', { class: 'inspector-value' }, ...richNodes(symbol), `[${row}] = `, result);
}

/** A sum as a table, and the function that makes the value of it. */
function squashNodes(
  activation: ActivationName,
  value: number,
  { row, value: total, how }: ExplainedSum,
  strings: Strings,
): Node[] {
  const apply = activations[activation];
  const agrees = (decimals: number): boolean =>
    printed(apply(Number(total.toFixed(decimals)))) === printed(value);
  const sum = printedSum(how.terms, total, agrees);
  const squash = `${activationNames[activation]}(${printed(total, sum.decimals)})`;
  const sign = equals({ exact: agrees(sum.decimals) });
  return [sumTable(sum, row, strings), element('p', {}, `${squash} ${sign} ${printed(value)}`)];
}
