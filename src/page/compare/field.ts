import { cells } from '../../model/cells';
import { selection } from '../../view/controls/fields';
import { sentenceField } from '../../view/controls/sentence';
import { element } from '../../view/dom/element';
import { choices, comparableCells } from '../state/state';
import { counterpartOf } from './counterparts';
import type { CompareField, CompareOptions } from './options';

const values = ['nothing', ...choices.cell, 'sentence'] as const;

/** The control that chooses what the figure is compared with, and the field of a second sentence. */
export function compareField(
  { localized, session, change, commit }: CompareOptions,
  host: HTMLElement,
  line: HTMLElement,
): CompareField {
  const input = sentenceField(
    localized,
    (second) => change({ second }),
    commit,
    ({ controls }) => controls.compare.second,
  );
  /** A second sentence that was written before is there again when one is asked for again. */
  let written: string | undefined;
  const compareSentences = (): void => {
    const second = written ?? counterpartOf(session().request.state.sentence);
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
      if (value === 'sentence') compareSentences();
      else change({ versus: value === 'nothing' ? undefined : value, second: undefined });
    },
  );
  const name = localized.text(
    element('span', { class: 'field-name', 'aria-hidden': 'true' }),
    ({ controls }) => controls.compare.second,
  );
  host.replaceChildren(field.element);
  line.replaceChildren(name, input.element);
  return {
    show({ state, file }) {
      const { versus, second } = state;
      field.offer?.(['nothing', ...(file ? [] : comparableCells(state)), 'sentence']);
      field.set(second !== undefined ? 'sentence' : file ? 'nothing' : (versus ?? 'nothing'));
      written = second ?? written;
      if (second !== undefined) input.set(second);
    },
  };
}
