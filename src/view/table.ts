import type { Strings } from '../language';
import { previous } from '../model/cell';
import type { Trace } from '../model/trace';
import { formatValue } from '../scene';
import { valueSymbol } from '../timeline/symbols';
import { element } from './dom';
import { richNodes } from './rich';

/** The numbers of one step as a table, a row for each component: the figure for those who cannot see it. */
export function stepTable(trace: Trace, step: number, word: string, strings: Strings): HTMLElement {
  const words = strings.table;
  if (step < 1 || step > trace.length) return element('p', {}, words.none);
  const { cell } = trace.model;
  const names = ['x', ...cell.states.map(previous), ...cell.operations.map(({ output }) => output)];
  const values = trace.at(step);
  const rows = Math.max(...names.map((name) => values[name]!.length));
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words.component),
    ...names.map((name) => element('th', { scope: 'col' }, ...richNodes(valueSymbol(cell, name, step)))),
  );
  const body = Array.from({ length: rows }, (_, row) =>
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
  return element(
    'table',
    { class: 'numbers' },
    element('caption', {}, words.caption(step, word)),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
}
