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
  let stepTables: typeof import('../../view/numbers/step').stepTables | undefined;
  const host = element('div', { class: 'table-host', tabindex: 0, role: 'region' });
  localized.attribute(host, 'aria-label', ({ table }) => table.title);
  const summary = localized.text(element('summary'), ({ table }) => table.title);
  const section = element('details', { class: 'table' }, summary, host);
  section.addEventListener('toggle', async () => {
    if (section.open) stepTables ??= (await import('../../view/numbers/step')).stepTables;
    onToggle();
  });
  return {
    element: section,
    show(content, position) {
      if (section.open && stepTables) host.replaceChildren(...stepTables(content, position));
    },
  };
}
