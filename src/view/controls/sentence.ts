import { element } from '../dom/element';
import type { Localized } from '../dom/localized';
import type { Field } from './fields';

/** The field of the sentence. It is read with every key; `commit` says that a person has finished with it. */
export function sentenceField(
  localized: Localized,
  change: (sentence: string) => void,
  commit: () => void,
): Field<string> {
  const input = element('input', {
    type: 'text',
    class: 'sentence',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    enterkeyhint: 'done',
  });
  localized.attribute(input, 'aria-label', ({ controls }) => controls.sentence);
  localized.attribute(input, 'placeholder', ({ controls }) => controls.placeholder);
  input.addEventListener('input', () => change(input.value));
  input.addEventListener('change', commit);
  input.addEventListener('keydown', (event) => {
    // While Chinese is being composed, Enter chooses a candidate.
    if (event.key === 'Enter' && !event.isComposing) input.blur();
  });
  return {
    element: input,
    set(value) {
      // Setting the value of a field moves its caret: only do it when it says something else.
      if (input.value !== value) input.value = value;
    },
  };
}
