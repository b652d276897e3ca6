import { attributes, type PropertyName } from '../../embed/attributes/attributes';
import type { PageState } from '../state/state';

/** The property of the element for each entry of the page's state. */
const properties: Readonly<
  Record<Exclude<keyof PageState, 'language' | 'followUnit' | 'story' | 'moment'>, PropertyName>
> = {
  sentence: 'sentence',
  second: 'secondSentence',
  versus: 'versus',
  unit: 'readBy',
  position: 'position',
  depth: 'depth',
  follow: 'follow',
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

/** The attributes with which the element shows what the page shows, without those that have their default. */
export function elementAttributes(state: PageState): Map<string, string> {
  const told = new Map<string, string>([['lang', state.language]]);
  for (const entry of Object.keys(properties) as (keyof typeof properties)[]) {
    const { name, read } = attributes[properties[entry]];
    if (state[entry] !== read(null)) told.set(name, String(state[entry]));
  }
  return told;
}
