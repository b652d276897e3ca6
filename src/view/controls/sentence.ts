import type { Strings } from '../../language';
import { element } from '../dom/element';
import type { Localized } from '../dom/localized';
import type { Field } from './fields';

/** The field of a sentence. `change` is called at every key, `commit` when the person has finished. */
export function sentenceField(
  localized: Localized,
  change: (sentence: string) => void,
  commit: () => void,
  name: (strings: Strings) => string = ({ controls }) => controls.sentence,
): Field<string> {
  const input = element('input', {
    type: 'text',
    class: 'sentence',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    enterkeyhint: 'done',
  });
  localized.attribute(input, 'aria-label', name);
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
      // Setting the value moves the caret, so an equal one is not set.
      if (input.value !== value) input.value = value;
    },
  };
}
