import type { Strings } from '../../language';
import { languageNames } from '../../language/load';
import { cells } from '../../model/cells';
import { type Chooser, type Field, segmented, selection } from '../../view/controls/fields';
import type { Localized } from '../../view/dom/localized';
import { type Choice, cellsOf, choices, type PageState } from '../state/state';

/** Changes a part of the page's state. */
export type Change = (part: Partial<PageState>) => void;

/** The network is chosen in a field of its own. */
type Listed = Exclude<Choice, 'model'>;

type Fields = { readonly [Key in Listed]: Field<PageState[Key]> };

/** The controls that choose one of a few values, by the entry of the state that each sets. */
export interface Controls {
  readonly elements: { readonly [Key in Listed]: HTMLElement };
  /** @param file whether the network is a file, which has its own cell and sizes */
  show(state: PageState, file: boolean): void;
}

export function createControls(localized: Localized, change: Change): Controls {
  const make = <Key extends Listed>(
    chooser: Chooser,
    key: Key,
    name: (words: Strings['controls']) => string,
    label: (value: PageState[Key], words: Strings['controls']) => string,
  ): Field<PageState[Key]> => {
    const labelOf =
      (value: PageState[Key]) =>
      ({ controls }: Strings) =>
        label(value, controls);
    const values: readonly PageState[Key][] = choices[key];
    return chooser(
      localized,
      ({ controls }) => name(controls),
      values,
      labelOf,
      (value) => change({ [key]: value }),
    );
  };

  const fields: Fields = {
    unit: make(
      segmented,
      'unit',
      ({ unit }) => unit,
      (value, { units }) => units[value],
    ),
    depth: make(
      segmented,
      'depth',
      ({ depth }) => depth,
      (value, { depths }) => depths[value],
    ),
    stride: make(
      segmented,
      'stride',
      ({ stride }) => stride,
      (value, { strides }) => strides[value],
    ),
    speed: make(
      selection,
      'speed',
      ({ speed }) => speed,
      (value) => `${value}×`,
    ),
    cell: make(
      selection,
      'cell',
      ({ cell }) => cell,
      (value) => cells[value].name,
    ),
    hidden: make(
      selection,
      'hidden',
      ({ hidden }) => hidden,
      (value) => String(value),
    ),
    layers: make(
      selection,
      'layers',
      ({ layers }) => layers,
      (value) => String(value),
    ),
    directions: make(
      selection,
      'directions',
      ({ directions }) => directions,
      (value, { directionNames }) => directionNames[value],
    ),
    theme: make(
      selection,
      'theme',
      ({ theme }) => theme,
      (value, { themes }) => themes[value],
    ),
    language: make(
      selection,
      'language',
      ({ language }) => language,
      (value) => languageNames[value],
    ),
  };

  const keys = Object.keys(fields) as Listed[];
  const show = <Key extends Listed>(key: Key, state: PageState): void => fields[key].set(state[key]);
  return {
    elements: Object.fromEntries(keys.map((key) => [key, fields[key].element])) as Controls['elements'],
    show(state, file) {
      for (const key of keys) show(key, state);
      fields.cell.offer?.(cellsOf(state.model));
      fields.cell.element.hidden = file;
      for (const key of ['hidden', 'layers', 'directions'] as const)
        fields[key].element.hidden = file || state.model !== 'untrained';
    },
  };
}
