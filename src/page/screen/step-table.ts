import { momentAt, restOf } from '../../timeline/moment';
import { placeOfStep, rowsOf, stepsOf } from '../../timeline/rows';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { FigureContent } from '../../view/figure/content';

/** The numbers of a step below the figure, in a section that is closed at first. */
export interface StepTable {
  readonly element: HTMLElement;
  /** Shows the step at a position, where the section is open. */
  show(content: FigureContent, position: number): void;
}

/** @param onToggle is called when the section was opened or closed, once what fills it is loaded */
export function createStepTable(localized: Localized, onToggle: () => void): StepTable {
  let stepTables: typeof import('../../view/numbers/table').stepTables | undefined;
  const host = element('div', { class: 'table-host', tabindex: 0, role: 'region' });
  localized.attribute(host, 'aria-label', ({ table }) => table.title);
  const summary = localized.text(element('summary'), ({ table }) => table.title);
  const section = element('details', { class: 'table' }, summary, host);
  section.addEventListener('toggle', async () => {
    if (section.open) stepTables ??= (await import('../../view/numbers/table')).stepTables;
    onToggle();
  });
  return {
    element: section,
    show({ trace, tokens, strings }, position) {
      if (!section.open || !stepTables) return;
      const rows = rowsOf(trace);
      const step = restOf(momentAt(position, stepsOf(rows, tokens.length))) ?? Math.floor(position);
      const word = step > 0 ? placeOfStep(rows, tokens.length, step).word : step;
      host.replaceChildren(...stepTables(trace, word, tokens[word - 1] ?? '', strings));
    },
  };
}
