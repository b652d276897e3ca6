import { icon } from '../../view/controls/icons';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import { choices, largestSeed, type ModelName, type PageState } from '../state/state';
import type { Change } from './choices';

/** What the field of the network shows. */
export interface ShownNetwork {
  readonly state: PageState;
  /** The name of the file that was opened last, and whether it is what is shown. */
  readonly file: { readonly name: string; readonly shown: boolean } | undefined;
  readonly loading: boolean;
}

export interface NetworkActions {
  readonly change: Change;
  readonly choose: (name: ModelName | 'file') => void;
  readonly open: (files: readonly File[]) => void;
  readonly about: () => void;
}

export interface NetworkField {
  readonly element: HTMLElement;
  set(shown: ShownNetwork): void;
}

/** Says which network is shown, and chooses another: with a seed, where it is untrained. */
export function networkField(
  localized: Localized,
  { change, choose, open, about }: NetworkActions,
): NetworkField {
  const file = element('option', { value: 'file', hidden: true });
  const options = choices.model.map((name) =>
    localized.text(element('option', { value: name }), ({ controls }) => controls.networks[name]),
  );
  const list = element('select', { class: 'network-name' }, file, ...options);
  localized.attribute(list, 'aria-label', ({ controls }) => controls.network);
  list.addEventListener('change', () => choose(list.value as ModelName | 'file'));

  const input = element('input', {
    type: 'number',
    class: 'seed',
    min: 0,
    max: largestSeed,
    step: 1,
    inputmode: 'numeric',
  });
  // Its name is not seen on a phone.
  localized.attribute(input, 'aria-label', ({ controls }) => controls.seed);
  let seed = 0;
  input.addEventListener('change', () => {
    const value = Number(input.value);
    const valid = input.value !== '' && Number.isInteger(value) && value >= 0 && value <= largestSeed;
    if (valid) change({ seed: value });
    else input.value = String(seed);
  });
  const seedName = localized.text(element('span', { class: 'seed-name' }), ({ controls }) => controls.seed);
  const seedField = element('label', { class: 'field' }, seedName, input);
  const another = iconButton(localized, 'reseed', ({ controls }) => controls.reseed);
  another.addEventListener('click', () => change({ seed: (seed + 1) % (largestSeed + 1) }));

  const tell = iconButton(localized, 'about', ({ controls }) => controls.aboutNetwork);
  tell.addEventListener('click', about);
  const files = element('input', {
    type: 'file',
    multiple: true,
    accept: '.safetensors,.json,.txt',
    hidden: true,
  });
  files.addEventListener('change', () => {
    open([...(files.files ?? [])]);
    // So that the same file, once it is mended, is another choice.
    files.value = '';
  });
  const own = iconButton(localized, 'open', ({ controls }) => controls.open);
  own.addEventListener('click', () => files.click());
  const wait = localized.text(
    element('span', { class: 'loading', hidden: true }),
    ({ controls }) => controls.loading,
  );

  return {
    element: element('div', { class: 'network' }, list, wait, seedField, another, tell, own, files),
    set({ state, file: opened, loading }) {
      file.hidden = !opened;
      file.disabled = !opened;
      file.textContent = opened?.name ?? '';
      list.value = opened?.shown ? 'file' : state.model;
      list.title = list.selectedOptions[0]?.textContent ?? '';
      wait.hidden = !loading;
      seed = state.seed;
      input.value = String(seed);
      const untrained = !opened?.shown && state.model === 'untrained';
      seedField.hidden = !untrained;
      another.hidden = !untrained;
      tell.hidden = untrained;
    },
  };
}

function iconButton(
  localized: Localized,
  name: Parameters<typeof icon>[0],
  label: Parameters<Localized['text']>[1],
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: `quiet network-${name}` }, icon(name));
  localized.attribute(button, 'aria-label', label);
  return localized.attribute(button, 'title', label);
}
