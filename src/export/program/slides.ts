import { takeStrings } from '../../language/take';
import { deckType, writeDeck } from '../powerpoint/deck';
import type { Figure } from './figure';
import type { SlidesOptions } from './options';
import { portableOf } from './portable';
import { jobOf, stopsOf } from './setting';

export async function slides(figure: Figure, options: SlidesOptions): Promise<Blob> {
  const own = await portableOf(figure, options);
  const positions = stopsOf(own, options, own.storyboard);
  const { sentence, language } = own;
  const bytes = await writeDeck(
    { ...own, positions, title: sentence, language: takeStrings[language].tag },
    jobOf(options),
  );
  return new Blob([bytes], { type: deckType });
}
