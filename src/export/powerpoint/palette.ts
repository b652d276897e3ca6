import type { Scheme } from '../resolved/palette';
import type { Colour } from '../resolved/shape';
import type { Stylist } from '../resolved/stylist';
import { xml } from './xml';

/**
 * The colours of the deck's theme by their slots. Slides name a slot where they can, so that who changes the theme changes
 * them all.
 */
export interface DeckPalette {
  readonly scheme: Scheme;
  readonly slots: readonly (readonly [slot: string, hex: string])[];
  /** What slides call a colour of the theme. */
  readonly names: ReadonlyMap<string, string>;
}

export function deckPalette(stylist: Stylist, scheme: Scheme): DeckPalette {
  const [ink, soft] = [stylist.colour('--ink'), stylist.colour('--ink-soft')];
  const [paper, second] = [stylist.paper, stylist.colour(scheme === 'dark' ? '--surface' : '--paper')];
  const ground =
    scheme === 'dark'
      ? { dk1: paper, lt1: ink, dk2: second, lt2: soft }
      : { dk1: ink, lt1: paper, dk2: soft, lt2: second };
  const accents = {
    accent1: '--h',
    accent2: '--x',
    accent3: '--c',
    accent4: '--output',
    accent5: '--positive',
    accent6: '--negative',
    hlink: '--h-text',
    folHlink: '--c-text',
  };
  const named = Object.entries(accents).map(([slot, name]) => [slot, stylist.colour(name)] as const);
  const slots = [...Object.entries(ground), ...named];
  const slotNames = Object.entries(colourMap(scheme));
  // Of two slots with one colour the first is named: the ground comes before the accents.
  const names = slots.toReversed().map(([slot, hex]) => [hex, nameOfSlot(slotNames, slot)] as const);
  return { scheme, slots, names: new Map(names) };
}

const nameOfSlot = (names: readonly (readonly [string, string])[], slot: string): string =>
  names.find(([, own]) => own === slot)![0];

/** Which slots a slide's background and text are, in a light and in a dark deck. */
export const colourMap = (scheme: Scheme): Readonly<Record<string, string>> => ({
  ...(scheme === 'dark'
    ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
    : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
});

/** A colour as a fill of DrawingML. */
export function solidFill({ hex, opacity }: Colour, { names }: DeckPalette): string {
  const ground = names.get(hex);
  const alpha = opacity < 1 ? xml('a:alpha', { val: Math.round(opacity * 100_000) }) : '';
  const colour = ground
    ? xml('a:schemeClr', { val: ground }, alpha)
    : xml('a:srgbClr', { val: hex.slice(1).toUpperCase() }, alpha);
  return xml('a:solidFill', {}, colour);
}
