import { languages, type Strings } from '../language';
import { cells } from '../model/cells';
import { type Chooser, type Field, segmented, selection } from '../view/fields';
import type { Localized } from '../view/localized';
import { type Choice, choices, type PageState } from './state';

/** Changes a part of the page's state. */
export type Change = (part: Partial<PageState>) => void;

type Fields = { readonly [Key in Choice]: Field<PageState[Key]> };

/** The controls that choose one of a few values, by the entry of the state that each sets. */
export interface Controls {
  readonly elements: { readonly [Key in Choice]: HTMLElement };
  show(state: PageState): void;
}

export function createControls(localized: Localized, change: Change): Controls {
  const make = <Key extends Choice>(
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
      (value) => languages[value].name,
    ),
  };

  const keys = Object.keys(fields) as Choice[];
  const show = <Key extends Choice>(key: Key, state: PageState): void => fields[key].set(state[key]);
  return {
    elements: Object.fromEntries(keys.map((key) => [key, fields[key].element])) as Controls['elements'],
    show: (state) => {
      for (const key of keys) show(key, state);
    },
  };
}
