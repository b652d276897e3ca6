import type { Rich } from '../../language/rich';
import { element } from './element';

/** Rich text as HTML: symbols in italics and in their colour, with subscripts and superscripts. */
export function richNodes(runs: Rich): Node[] {
  return runs.map((run) => {
    if (!run.role) return document.createTextNode(run.text);
    const symbol = element('span', { class: `symbol role-${run.role}` }, run.text);
    if (run.subscript) {
      symbol.append(
        element('sub', { class: /^\d+$/.test(run.subscript) ? 'upright' : undefined }, run.subscript),
      );
    }
    if (run.superscript) symbol.append(element('sup', {}, run.superscript));
    return symbol;
  });
}
