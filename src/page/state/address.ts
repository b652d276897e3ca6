import type { CellName } from '../../model/cells';
import { firstPosition } from '../../timeline/moment';
import { isStory } from '../story/names';
import {
  choices,
  coherent,
  defaultState,
  exampleOf,
  largestSeed,
  type ModelName,
  type PageState,
} from './state';

/** The language that a person's browser asks for, where the address names none. */
export type PreferredLanguage = PageState['language'];

/** The language of an address that names none. */
const unnamed: PreferredLanguage = 'en';

/** How one entry of the state is written in an address, and read from it; undefined where it makes no sense. */
interface Field<Value> {
  readonly name: string;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value | undefined;
}

type Fields = { readonly [Key in keyof PageState]: Field<PageState[Key]> };

function oneOf<Value extends string | number>(name: string, values: readonly Value[]): Field<Value> {
  return { name, write: String, read: (text) => values.find((value) => String(value) === text) };
}

/** A number that is counted from 1. */
const counted = (name: string): Field<number> => ({
  name,
  write: String,
  read: (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined),
});

/** Sentences that are longer in an address are left out of it, with the position: browsers and chat programs cut long addresses. */
export const longestInAddress = 8_000;

export function fitsAddress({ sentence, second = '' }: Pick<PageState, 'sentence' | 'second'>): boolean {
  return new URLSearchParams({ s: sentence + second }).toString().length <= longestInAddress;
}

const decimal = /^-?\d{1,7}(\.\d{1,6})?$/;

const fields: Fields = {
  language: oneOf('lang', choices.language),
  sentence: { name: 's', write: (value) => value, read: (text) => text },
  second: { name: 's2', write: (value) => value ?? '', read: (text) => text },
  unit: oneOf('by', choices.unit),
  position: {
    name: 'at',
    write: (value) => String(Math.round(value * 1e4) / 1e4),
    read: (text) => {
      const value = decimal.test(text) ? Number(text) : Number.NaN;
      return value >= firstPosition ? value : undefined;
    },
  },
  depth: oneOf('depth', choices.depth),
  follow: counted('follow'),
  followUnit: counted('unit'),
  story: {
    name: 'story',
    write: (value) => value,
    read: (text) => (isStory(text) ? text : undefined),
  },
  moment: counted('moment'),
  model: oneOf('model', choices.model),
  cell: oneOf('cell', choices.cell),
  versus: oneOf<CellName>('vs', choices.cell) as Field<PageState['versus']>,
  hidden: oneOf('units', choices.hidden),
  layers: oneOf('layers', choices.layers),
  directions: oneOf('directions', choices.directions),
  seed: {
    name: 'seed',
    write: String,
    read: (text) => (/^\d{1,6}$/.test(text) && Number(text) <= largestSeed ? Number(text) : undefined),
  },
  stride: oneOf('step', choices.stride),
  speed: oneOf('speed', choices.speed),
  theme: oneOf('theme', choices.theme),
};

const keys = Object.keys(fields) as (keyof PageState)[];

/** What an address says, and the names of the entries that made no sense. */
export interface ReadAddress {
  readonly state: PageState;
  readonly unknown: readonly string[];
}

/**
 * Reads a state from the fragment of an address, like `#s=not+good&at=2`. What is missing or makes no sense has
 * its default. An address with any entry shows the same to everybody; only with an empty one does the language depend on the
 * browser.
 *
 * @param firstModel the network of an address that names none; the untrained one where nothing is said
 */
export function readAddress(
  fragment: string,
  preferred: PreferredLanguage,
  firstModel?: ModelName,
): ReadAddress {
  const given = new URLSearchParams(fragment.replace(/^[#?]/, ''));
  const unknown: string[] = [];
  const read = <Key extends keyof PageState>(key: Key, fallback: PageState[Key]): PageState[Key] => {
    const { name, read: parse } = fields[key];
    const text = given.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value === undefined) unknown.push(name);
    return value ?? fallback;
  };
  const tells = keys.some((key) => given.has(fields[key].name));
  const defaults = defaultState(read('language', tells ? unnamed : preferred), firstModel);
  const model = read('model', defaults.model);
  // The default sentence depends on the network.
  const usual = { ...defaults, model, sentence: exampleOf(model, defaults.language) };
  const known: readonly string[] = ['language', 'model'];
  const entries = keys.map((key) => [key, known.includes(key) ? usual[key] : read(key, usual[key])]);
  const told = Object.fromEntries(entries) as PageState;
  const state = coherent(told);
  for (const key of ['cell', 'versus', 'second'] as const)
    if (state[key] !== told[key]) unknown.push(fields[key].name);
  return { state, unknown };
}

/** Writes what differs from the defaults, in a fixed order. The result is empty where nothing does. */
export function writeAddress(state: PageState, preferred: PreferredLanguage, firstModel?: ModelName): string {
  const usual = {
    ...defaultState(state.language, firstModel),
    sentence: exampleOf(state.model, state.language),
  };
  const written = new URLSearchParams();
  const write = <Key extends keyof PageState>(key: Key): void => {
    if (state[key] === usual[key]) return;
    // A place in a sentence that is not there would be a place in another one.
    if ((['sentence', 'second', 'position'] as unknown[]).includes(key) && !fitsAddress(state)) return;
    written.set(fields[key].name, fields[key].write(state[key]));
  };
  for (const key of keys) if (key !== 'language') write(key);
  if (state.language === (written.size > 0 ? unnamed : preferred)) return fragment(written);
  const named = new URLSearchParams({ [fields.language.name]: fields.language.write(state.language) });
  return fragment(new URLSearchParams([...named, ...written]));
}

function fragment(written: URLSearchParams): string {
  return written.size > 0 ? `#${written}` : '';
}
