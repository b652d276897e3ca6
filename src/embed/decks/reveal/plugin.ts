import { define } from '../../define';
import type { RevealDeck } from './deck';
import { drive } from './drive';

export type { RevealDeck } from './deck';

export interface RevealPlugin {
  readonly id: string;
  init(deck: RevealDeck): void;
  destroy(): void;
}

/**
 * The plugin for reveal.js: every step of a figure is a fragment of its slide, so that the deck's own keys, clicks,
 * clickers, addresses, overview and printing step through it. `data-step-by="beat"` on the element makes every beat a
 * fragment.
 *
 * The figure shows what the visible fragments say, however they became visible: a jump fires no event.
 *
 * @example Reveal.initialize({ plugins: [HiddenStateFlow] })
 */
export function HiddenStateFlow(): RevealPlugin {
  let destroy = (): void => {};
  return {
    id: 'hidden-state-flow',
    init(deck) {
      define();
      destroy = drive(deck);
    },
    destroy: () => destroy(),
  };
}

export default HiddenStateFlow;
