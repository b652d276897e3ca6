import { strFromU8, unzipSync } from 'fflate';
import { unwatched } from '../../../src/export/job';
import { writeDeck } from '../../../src/export/powerpoint/deck';
import type { Scheme } from '../../../src/export/resolved/palette';
import type { Aspect } from '../../../src/export/storyboard/aspect';
import type { Setting } from '../../scene/make';
import { measure, storyboardOf, stylistIn } from '../content';
import { parseXml, type XmlElement } from './xml';

/** The parts of a deck by their paths, as they are read again. */
export type Deck = ReadonlyMap<string, XmlElement>;

export interface DeckWishes {
  readonly positions?: readonly number[];
  readonly scheme?: Scheme;
  readonly aspect?: Aspect;
}

export async function deckOf(setting: Setting, wishes: DeckWishes = {}): Promise<Deck> {
  const { scheme = 'light', aspect = '16:9' } = wishes;
  const storyboard = storyboardOf(setting, aspect);
  const bytes = await writeDeck(
    {
      storyboard,
      positions: wishes.positions ?? storyboard.stops('beat'),
      stylist: stylistIn(scheme),
      scheme,
      measure,
      title: String(setting.sentence ?? 'a sentence'),
      language: setting.language === 'zh' ? 'zh-CN' : 'en-US',
    },
    unwatched,
  );
  return readDeck(bytes);
}

export const readDeck = (bytes: Uint8Array, isWanted: (path: string) => boolean = () => true): Deck =>
  new Map(
    Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) })).map(([path, part]) => [
      path,
      parseXml(strFromU8(part)),
    ]),
  );

export const slidesOf = (deck: Deck): XmlElement[] =>
  Array.from({ length: deck.size }, (_, index) => deck.get(`ppt/slides/slide${index + 1}.xml`)).filter(
    (slide) => slide !== undefined,
  );
