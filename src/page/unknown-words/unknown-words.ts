/* Words that a network does not know, and the similar ones that it knows. */

import type { LanguageName } from '../../language';
import type { TokenUnit } from '../../model/words/tokens';
import { element } from '../../view/dom/element';
import { figureCode } from '../late/late';
import type { Reading } from '../reading/reading';
import { exampleOf } from '../state/state';

/** The line below the sentence with the words that the network does not know. */
export interface UnknownWords {
  readonly element: HTMLElement;
  show(reading: Reading, language: LanguageName): Promise<void>;
}

export interface UnknownWordsActions {
  /** Takes the sentence with a word replaced. */
  readonly replace: (sentence: string) => void;
  /** Reads the sentence by words, or by characters. */
  readonly readBy: (unit: TokenUnit) => void;
}

export function createUnknownWords(actions: UnknownWordsActions): UnknownWords {
  const host = element('div', { class: 'unknowns', role: 'group', hidden: true });
  let shown: Reading | undefined;
  let spoken: LanguageName | undefined;
  return {
    element: host,
    async show(reading, language) {
      // New buttons would lose the focus.
      if (reading === shown && language === spoken) return;
      shown = reading;
      spoken = language;
      const { network, tokens } = reading;
      if (figureCode()!.unknownWords(network.model, tokens.tokens).length === 0) {
        host.replaceChildren();
        host.hidden = true;
        return;
      }
      // Loaded on demand: most sentences have no unknown words.
      const { unknownLine } = await import('./line');
      const line = await unknownLine({
        model: network.model,
        sentence: reading.from.sentence,
        unit: reading.from.unit,
        example: network.file ? undefined : exampleOf(reading.from.model, language),
        tokens: tokens.tokens,
        language,
        isCurrent: () => shown === reading,
        ...actions,
      });
      if (shown !== reading) return;
      host.replaceChildren(...line);
      host.hidden = false;
    },
  };
}
