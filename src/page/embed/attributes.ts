import { attributes, type PropertyName } from '../../embed/attributes/attributes';
import type { PageState } from '../state';

/** The property of the element that says the same as an entry of the page's state. */
const properties: Readonly<Record<Exclude<keyof PageState, 'language'>, PropertyName>> = {
  sentence: 'sentence',
  unit: 'readBy',
  position: 'position',
  depth: 'depth',
  model: 'model',
  cell: 'cell',
  hidden: 'units',
  layers: 'layers',
  directions: 'directions',
  seed: 'seed',
  stride: 'stepBy',
  speed: 'speed',
  theme: 'theme',
};

/** What the element is told to show what the page shows; what is so by default is left out. */
export function elementAttributes(state: PageState): Map<string, string> {
  const told = new Map<string, string>([['lang', state.language]]);
  for (const entry of Object.keys(properties) as (keyof typeof properties)[]) {
    const { name, read } = attributes[properties[entry]];
    if (state[entry] !== read(null)) told.set(name, String(state[entry]));
  }
  return told;
}
