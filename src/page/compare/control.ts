import { cells } from '../../model/cells';
import { type Field, selection } from '../../view/controls/fields';
import { sentenceField } from '../../view/controls/sentence';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { Change } from '../controls/choices';
import type { PageRequest, Session } from '../session/session';
import { choices, comparableCells } from '../state/state';
import { counterpartOf } from './counterparts';

export interface CompareOptions {
  readonly localized: Localized;
  readonly session: () => Session;
  readonly change: Change;
  /** The person has finished typing the second sentence. */
  readonly commit: () => void;
}

/** The control that chooses what the figure is compared with, and the line with the field of a second sentence. */
export interface CompareControl {
  readonly element: HTMLElement;
  readonly second: HTMLElement;
  show(request: PageRequest): void;
}

const values = ['nothing', ...choices.cell, 'sentence'] as const;
type Value = (typeof values)[number];

export function compareControl({ localized, session, change, commit }: CompareOptions): CompareControl {
  /** The second sentence that a person has written: it is there again when one is asked for again. */
  let written: string | undefined;
  let isFirst = true;
  const input = sentenceField(
    localized,
    (second) => {
      written = second;
      change({ second });
    },
    commit,
    ({ controls }) => controls.compare.second,
  );
  const field = compareField(localized, (value) => {
    if (value !== 'sentence') {
      change({ versus: value === 'nothing' ? undefined : value, second: undefined });
      return;
    }
    const second = written ?? counterpartOf(session().request.state.sentence);
    change({ versus: undefined, second });
    input.element.focus();
  });
  const name = localized.text(
    element('span', { class: 'field-name', 'aria-hidden': 'true' }),
    ({ controls }) => controls.compare.second,
  );
  const line = element('div', { class: 'second', hidden: true }, name, input.element);
  return {
    element: element('div', { class: 'compare' }, field.element),
    second: line,
    show({ state, file }) {
      const { versus, second, sentence } = state;
      field.offer?.(['nothing', ...(file ? [] : comparableCells(state)), 'sentence']);
      field.set(second !== undefined ? 'sentence' : file ? 'nothing' : (versus ?? 'nothing'));
      // The first comes from the address, where somebody has written it, unless it is what is offered anyway.
      if (isFirst && second !== counterpartOf(sentence)) written = second;
      isFirst = false;
      line.hidden = second === undefined;
      if (second !== undefined) input.set(second);
    },
  };
}

const compareField = (localized: Localized, choose: (value: Value) => void): Field<Value> =>
  selection(
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
    choose,
  );
