/* Numbers outside the figure: tables, and a plot. */

import type { Strings } from '../../language';
import { previous } from '../../model/cell';
import { readOut, softmax } from '../../model/read-out';
import type { Trace } from '../../model/trace';
import { printed } from '../../timeline/printed';
import { resultName } from '../../timeline/result-name';
import { type Row, rowsOf } from '../../timeline/rows';
import { valueSymbol } from '../../timeline/symbols';
import { element } from '../dom/element';
import { richNodes } from '../dom/rich';

/** Of more rows than this, those with the largest values are shown. */
const mostRows = 64;
const mostResults = 12;

/**
 * The numbers of one step as tables, one for each layer and direction and one for the read-out, for those who cannot see the
 * figure.
 */
export function wordTables(trace: Trace, step: number, word: string, strings: Strings): HTMLElement[] {
  const words = strings.table;
  if (step < 1 || step > trace.length) return [element('p', {}, words.none)];
  const title = words.caption(step, word);
  const chains = rowsOf(trace).map((row) => {
    const layer = trace.layers.length > 1 ? title + words.layer(row.layer) : title;
    return chainTable(row, step, layer + (row.reversed ? words.reverse : ''), words);
  });
  const said = readOutTable(trace, step, strings);
  return said ? [...chains, said] : chains;
}

/** A row for each component. */
function chainTable(row: Row, step: number, title: string, words: Strings['table']): HTMLElement {
  const { cell, chain: trace, notation } = row;
  const names = ['x', ...cell.states.map(previous), ...cell.operations.map(({ output }) => output)];
  const values = trace.at(step);
  const count = Math.max(...names.map((name) => values[name]!.length));
  const body = largestRows(count, values[cell.states[0]!]!, mostRows).map((row) => {
    const numbers = names.map((name) => {
      const value = values[name]![row];
      return value === undefined ? '' : printed(value);
    });
    return [String(row + 1), ...numbers];
  });
  const head = [words.component, ...names.map((name) => richNodes(valueSymbol(cell, name, step, notation)))];
  const many = count > mostRows ? `: ${words.largest(mostRows, count)}` : '';
  return numberTable(title + many, head, body);
}

/** A row for each result, with its name. Shares are shown only where there are several results. */
function readOutTable(
  { model, output }: Trace,
  step: number,
  { table: words, classes }: Strings,
): HTMLElement | undefined {
  const results = readOut(model, output[step - 1]!);
  if (!results) return undefined;
  const alone = results.length === 1;
  const shares = softmax(results);
  const body = largestRows(results.length, shares, mostResults).map((row) => [
    resultName(model.readOut!, row, classes),
    ...[results, ...(alone ? [] : [shares])].map((numbers) => printed(numbers[row]!)),
  ]);
  const head = [words.component, 'y', ...(alone ? [] : [words.share])];
  return numberTable(words.readOut, head, body);
}

function numberTable(
  title: string,
  head: readonly (string | readonly Node[])[],
  body: readonly (readonly string[])[],
): HTMLElement {
  const cells = head.map((content) =>
    element('th', { scope: 'col' }, ...(typeof content === 'string' ? [content] : content)),
  );
  const rows = body.map(([name, ...numbers]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name!),
      ...numbers.map((number) => element('td', {}, number)),
    ),
  );
  return element(
    'table',
    { class: 'numbers' },
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...cells)),
    element('tbody', {}, ...rows),
  );
}

/** All rows in their order; of many, those where the vector `by` is largest, the largest first. */
function largestRows(count: number, by: readonly number[], most: number): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (count <= most) return rows;
  const size = (row: number): number => (Number.isNaN(by[row]) ? Infinity : Math.abs(by[row] ?? 0));
  return rows.sort((left, right) => size(right) - size(left)).slice(0, most);
}
