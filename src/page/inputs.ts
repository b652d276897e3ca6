import { element } from '../view/dom';
import type { Field } from '../view/fields';
import { icon } from '../view/icons';
import type { Localized } from '../view/localized';
import type { Change } from './controls';
import { largestSeed } from './state';

/** What the network is, untrained, and the seed that its weights are made from. */
export function networkField(localized: Localized, change: Change): Field<number> {
  const input = element('input', {
    type: 'number',
    class: 'seed',
    min: 0,
    max: largestSeed,
    step: 1,
    inputmode: 'numeric',
  });
  let seed = 0;
  localized.attribute(input, 'aria-label', ({ controls }) => controls.seed);
  input.addEventListener('change', () => {
    const value = Number(input.value);
    const valid = input.value !== '' && Number.isInteger(value) && value >= 0 && value <= largestSeed;
    if (valid) change({ seed: value });
    else input.value = String(seed);
  });
  const another = element('button', { type: 'button', class: 'quiet' }, icon('reseed'));
  localized.attribute(another, 'aria-label', ({ controls }) => controls.reseed);
  localized.attribute(another, 'title', ({ controls }) => controls.reseed);
  another.addEventListener('click', () => change({ seed: (seed + 1) % (largestSeed + 1) }));
  const untrained = localized.text(element('p', { class: 'untrained' }), ({ untrained: text }) => text);
  return {
    element: element('div', { class: 'network' }, untrained, input, another),
    set(value) {
      seed = value;
      input.value = String(value);
    },
  };
}
