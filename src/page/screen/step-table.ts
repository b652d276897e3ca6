import type { Trace } from '../../model/trace';
import { momentAt, restOf } from '../../timeline/moment';
import { placeOfStep, rowsOf } from '../../timeline/rows';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { FigureContent } from '../../view/figure/content';
import { lengthOf, wordCount } from '../../view/figure/timeline';

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
    show(content, position) {
      const make = stepTables;
      if (!section.open || !make) return;
      const { strings, versus } = content;
      const rows = rowsOf(content.trace);
      const step = restOf(momentAt(position, lengthOf(content))) ?? Math.floor(position);
      const place = step > 0 ? placeOfStep(rows, wordCount(content), step).word : step;
      const tables = readsOf(content, place).flatMap(({ trace, tokens, word }) => {
        const made = make(trace, word, tokens[word - 1] ?? '', strings);
        return versus ? [element('h3', {}, trace.model.cell.name), ...made] : made;
      });
      host.replaceChildren(...tables);
    },
  };
}

interface Read {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  /** How many words are read. */
  readonly word: number;
}

/** What is read at a place: by one network, or by both that are compared, each as far as it has come. */
function readsOf({ trace, tokens, versus }: FigureContent, place: number): readonly Read[] {
  if (!versus) return [{ trace, tokens, word: place }];
  const { slots } = versus.alignment;
  return [{ trace, tokens }, versus].map((read, index) => ({
    trace: read.trace,
    tokens: read.tokens,
    word: place < 1 ? place : slots[index]!.findLastIndex((slot) => slot <= place) + 1,
  }));
}
