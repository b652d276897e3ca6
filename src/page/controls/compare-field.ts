import { cells } from '../../model/cells';
import { selection } from '../../view/controls/fields';
import { sentenceField } from '../../view/controls/sentence';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { Session } from '../session/session';
import { choices, comparableCells, type PageState } from '../state/state';
import type { Change } from './choices';

/** The control that chooses what the figure is compared with, and the field of a second sentence. */
export interface CompareField {
  readonly element: HTMLElement;
  readonly second: HTMLElement;
  /** @param file whether the network is a file, of which there is no other kind of cell */
  show(state: PageState, file: boolean): void;
}

const values = ['nothing', ...choices.cell, 'sentence'] as const;

export function compareField(
  localized: Localized,
  session: () => Session,
  change: Change,
  commit: () => void,
): CompareField {
  const input = sentenceField(
    localized,
    (second) => change({ second }),
    commit,
    ({ controls }) => controls.compare.second,
  );
  /** A second sentence that was written before is there again when one is asked for again. */
  let written: string | undefined;
  const compareSentences = async (): Promise<void> => {
    const { sentence } = session().request.state;
    // Without it the sentence is compared with itself, until another one is typed.
    const found = import('../compare/counterparts').then(({ counterpartOf }) => counterpartOf(sentence));
    const second = written ?? (await found.catch(() => sentence));
    change({ versus: undefined, second });
    input.element.focus();
  };
  const field = selection(
    localized,
    ({ controls }) => controls.compare.name,
    values,
    (value) =>
      ({ controls }) =>
        value === 'nothing'
          ? controls.compare.nothing
          : value === 'sentence'
            ? controls.compare.sentence
            : cells[value].name,
    (value) => {
      if (value === 'sentence') void compareSentences();
      else change({ versus: value === 'nothing' ? undefined : value, second: undefined });
    },
  );
  const name = localized.text(
    element('span', { class: 'field-name', 'aria-hidden': 'true' }),
    ({ controls }) => controls.compare.second,
  );
  const line = element('div', { class: 'second', hidden: true }, name, input.element);
  return {
    element: field.element,
    second: line,
    show(state, file) {
      const { versus, second } = state;
      field.offer?.(['nothing', ...(file ? [] : comparableCells(state)), 'sentence']);
      field.set(second !== undefined ? 'sentence' : file ? 'nothing' : (versus ?? 'nothing'));
      written = second ?? written;
      line.hidden = second === undefined;
      if (second !== undefined) input.set(second);
    },
  };
}
