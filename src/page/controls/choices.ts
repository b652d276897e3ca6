/* The controls around the figure that set the state of the page, and its help. */

import type { Strings } from '../../language';
import { languageNames } from '../../language/load';
import { cells } from '../../model/cells';
import { type Chooser, type Field, segmented, selection } from '../../view/controls/fields';
import type { Localized } from '../../view/dom/localized';
import { type Choice, cellsOf, choices, type PageState } from '../state/state';

/** Changes a part of the page's state. */
export type Change = (part: Partial<PageState>) => void;

/** The entries of the state that have a control here; the network has a field of its own. */
type Listed = Exclude<Choice, 'model'>;

type Words = Strings['controls'];

/** How a value is chosen, and what it is called. */
interface Control<Value> {
  readonly chooser: Chooser;
  readonly label: (value: Value, words: Words) => string;
}

const controls: { readonly [Key in Listed]: Control<PageState[Key]> } = {
  unit: { chooser: segmented, label: (value, { units }) => units[value] },
  depth: { chooser: segmented, label: (value, { depths }) => depths[value] },
  stride: { chooser: segmented, label: (value, { strides }) => strides[value] },
  speed: { chooser: selection, label: (value) => `${value}×` },
  cell: { chooser: selection, label: (value) => cells[value].name },
  hidden: { chooser: selection, label: String },
  layers: { chooser: selection, label: String },
  directions: { chooser: selection, label: (value, { directionNames }) => directionNames[value] },
  theme: { chooser: selection, label: (value, { themes }) => themes[value] },
  language: { chooser: selection, label: (value) => languageNames[value] },
};

const keys = Object.keys(controls) as Listed[];

/** The controls that choose one of a few values, by the entry of the state that each sets. */
export interface Controls {
  readonly elements: { readonly [Key in Listed]: HTMLElement };
  /** @param file whether the network is a file, which has its own cell and sizes */
  show(state: PageState, file: boolean): void;
}

export function createControls(localized: Localized, change: Change): Controls {
  const make = <Key extends Listed>(key: Key): Field<PageState[Key]> => {
    const { chooser, label }: Control<PageState[Key]> = controls[key];
    const values: readonly PageState[Key][] = choices[key];
    return chooser(
      localized,
      (strings) => strings.controls[key],
      values,
      (value) => (strings) => label(value, strings.controls),
      (value) => change({ [key]: value }),
    );
  };
  const fields = Object.fromEntries(keys.map((key) => [key, make(key)])) as {
    readonly [Key in Listed]: Field<PageState[Key]>;
  };
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
