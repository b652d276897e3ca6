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

/** The field that shows and chooses the network, and the seed of an untrained one. */
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
  const seed = seedField(localized, (value) => change({ seed: value }));
  const card = iconButton(localized, 'about', ({ controls }) => controls.aboutNetwork);
  card.addEventListener('click', about);
  const files = fileInput(open);
  const own = iconButton(localized, 'open', ({ controls }) => controls.open);
  own.addEventListener('click', () => files.click());
  const wait = localized.text(
    element('span', { class: 'loading', hidden: true }),
    ({ controls }) => controls.loading,
  );

  return {
    element: element('div', { class: 'network' }, list, wait, ...seed.elements, card, own, files),
    set({ state, file: opened, loading }) {
      file.hidden = !opened;
      file.disabled = !opened;
      file.textContent = opened?.name ?? '';
      list.value = opened?.shown ? 'file' : state.model;
      list.title = list.selectedOptions[0]?.textContent ?? '';
      wait.hidden = !loading;
      seed.set(state.seed);
      const untrained = !opened?.shown && state.model === 'untrained';
      for (const part of seed.elements) part.hidden = !untrained;
      card.hidden = untrained;
    },
  };
}

/** The seed of the random weights of an untrained network, and a button for the next one. */
function seedField(
  localized: Localized,
  change: (seed: number) => void,
): { readonly elements: readonly HTMLElement[]; set(seed: number): void } {
  const input = element('input', {
    type: 'number',
    class: 'seed',
    min: 0,
    max: largestSeed,
    step: 1,
    inputmode: 'numeric',
  });
  // Its visible name is hidden on a phone.
  localized.attribute(input, 'aria-label', ({ controls }) => controls.seed);
  let seed = 0;
  input.addEventListener('change', () => {
    const value = Number(input.value);
    const valid = input.value !== '' && Number.isInteger(value) && value >= 0 && value <= largestSeed;
    if (valid) change(value);
    else input.value = String(seed);
  });
  const name = localized.text(element('span', { class: 'seed-name' }), ({ controls }) => controls.seed);
  const another = iconButton(localized, 'reseed', ({ controls }) => controls.reseed);
  another.addEventListener('click', () => change((seed + 1) % (largestSeed + 1)));
  return {
    elements: [element('label', { class: 'field' }, name, input), another],
    set(next) {
      seed = next;
      input.value = String(next);
    },
  };
}

function fileInput(open: (files: readonly File[]) => void): HTMLInputElement {
  const input = element('input', {
    type: 'file',
    multiple: true,
    accept: '.safetensors,.json,.txt',
    hidden: true,
  });
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // So that choosing the same file again, once it is corrected, is a change.
    input.value = '';
  });
  return input;
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
