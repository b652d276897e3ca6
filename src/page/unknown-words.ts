import type { LanguageName } from '../language';
import { unknownWords } from '../model/unknown';
import { element } from '../view/dom';
import type { Reading } from './reading';
import { exampleOf } from './state';

/** The place below the sentence for the words that the network does not know. */
export interface UnknownWords {
  readonly element: HTMLElement;
  show(reading: Reading, language: LanguageName): Promise<void>;
}

/** @param replace takes the sentence with a word put another way */
export function createUnknownWords(replace: (sentence: string) => void): UnknownWords {
  const host = element('div', { class: 'unknowns', role: 'group', hidden: true });
  let shown: Reading | undefined;
  let spoken: LanguageName | undefined;
  return {
    element: host,
    async show(reading, language) {
      // Buttons that are made anew would lose the keyboard's place.
      if (reading === shown && language === spoken) return;
      shown = reading;
      spoken = language;
      const { network, tokens } = reading;
      if (unknownWords(network.model, tokens.tokens).length === 0) {
        host.replaceChildren();
        host.hidden = true;
        return;
      }
      // What looks for near words is loaded where there are words to look for.
      const { unknownLine } = await import('./unknown');
      const line = await unknownLine({
        model: network.model,
        sentence: reading.from.sentence,
        unit: reading.from.unit,
        example: network.file ? undefined : exampleOf(reading.from.model, language),
        tokens: tokens.tokens,
        language,
        isCurrent: () => shown === reading,
        replace,
      });
      if (shown !== reading) return;
      host.replaceChildren(...line);
      host.hidden = false;
    },
  };
}
