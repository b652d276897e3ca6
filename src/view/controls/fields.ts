/* The controls around a figure, which its page and its element share. */

import type { Strings } from '../../language';
import { element } from '../dom/element';
import type { Localized } from '../dom/localized';

type Pick = (strings: Strings) => string;

/** Makes a control that chooses one of a few values. */
export type Chooser = <Value extends string | number>(
  localized: Localized,
  name: Pick,
  values: readonly Value[],
  label: (value: Value) => Pick,
  onChange: (value: Value) => void,
) => Field<Value>;

/** A control that shows a value and reports a new one. */
export interface Field<Value> {
  readonly element: HTMLElement;
  set(value: Value): void;
  /** Hides all values but these, where the control can. */
  offer?(values: readonly Value[]): void;
}

/** A few choices side by side, of which one is pressed. */
export const segmented: Chooser = (localized, name, values, label, onChange) => {
  const buttons = values.map((value) => {
    const button = element('button', { type: 'button', 'aria-pressed': 'false', 'data-value': value });
    button.addEventListener('click', () => onChange(value));
    return localized.text(button, label(value));
  });
  const title = localized.text(element('span', { class: 'field-name', 'aria-hidden': 'true' }), name);
  const choices = element('div', { class: 'segments', role: 'group' }, ...buttons);
  localized.attribute(choices, 'aria-label', name);
  return {
    element: element('div', { class: 'field' }, title, choices),
    set(value) {
      for (const button of buttons)
        button.setAttribute('aria-pressed', String(button.dataset.value === String(value)));
    },
  };
};

/** A drop-down list. */
export const selection: Chooser = (localized, name, values, label, onChange) => {
  const options = values.map((value) => localized.text(element('option', { value }), label(value)));
  const select = element('select', {}, ...options);
  // Its visible name is hidden in some places.
  localized.attribute(select, 'aria-label', name);
  // After a choice with the pointer the keys move the figure again; after one with the keys they stay in the list.
  let pointed = false;
  select.addEventListener('pointerdown', () => {
    pointed = true;
  });
  select.addEventListener('keydown', () => {
    pointed = false;
  });
  select.addEventListener('change', () => {
    if (pointed) select.blur();
    const chosen = values.find((value) => String(value) === select.value);
    if (chosen !== undefined) onChange(chosen);
  });
  const title = localized.text(element('span', { class: 'field-name' }), name);
  return {
    element: element('label', { class: 'field' }, title, select),
    set(value) {
      select.value = String(value);
    },
    offer(offered) {
      options.forEach((option, index) => {
        const out = !offered.includes(values[index]!);
        option.hidden = out;
        option.disabled = out;
      });
    },
  };
};
