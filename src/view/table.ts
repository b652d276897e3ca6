import type { Strings } from '../language';
import { previous } from '../model/cell';
import type { Trace } from '../model/trace';
import { formatValue } from '../scene';
import { valueSymbol } from '../timeline/symbols';
import { element } from './dom';
import { richNodes } from './rich';

/** More rows than this nobody reads: of larger networks the largest values are shown. */
const mostRows = 64;

/** The numbers of one step as a table, a row for each component: the figure for those who cannot see it. */
export function stepTable(trace: Trace, step: number, word: string, strings: Strings): HTMLElement {
  const words = strings.table;
  if (step < 1 || step > trace.length) return element('p', {}, words.none);
  const { cell } = trace.model;
  const names = ['x', ...cell.states.map(previous), ...cell.operations.map(({ output }) => output)];
  const values = trace.at(step);
  const count = Math.max(...names.map((name) => values[name]!.length));
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words.component),
    ...names.map((name) => element('th', { scope: 'col' }, ...richNodes(valueSymbol(cell, name, step)))),
  );
  const body = rowsOf(count, values[cell.states[0]!]!).map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, String(row + 1)),
      ...names.map((name) => {
        const value = values[name]![row];
        return element('td', {}, value === undefined ? '' : formatValue(value, 4));
      }),
    ),
  );
  const caption = element('caption', {}, words.caption(step, word));
  if (count > mostRows) caption.append(': ', words.largest(mostRows, count));
  return element(
    'table',
    { class: 'numbers' },
    caption,
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}

/** All rows, or those where the hidden state is largest. */
function rowsOf(count: number, h: readonly number[]): readonly number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (count <= mostRows) return rows;
  const size = (row: number): number => (Number.isNaN(h[row]) ? Infinity : Math.abs(h[row] ?? 0));
  return rows.sort((left, right) => size(right) - size(left)).slice(0, mostRows);
}
