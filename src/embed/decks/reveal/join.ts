import { define } from '../../define';
import type { RevealDeck } from './deck';
import { HiddenStateFlow } from './plugin';

/** What is used of reveal.js beyond a deck, where the page has it as a global variable. */
interface RevealGlobal extends RevealDeck {
  isReady?(): boolean;
  hasPlugin?(id: string): boolean;
  registerPlugin?(plugin: object): void;
}

/**
 * Gives the plugin to the deck of a page that has figures on its slides, so that an author need not name it: a deck that
 * names a plugin whose script is missing stays white. A deck that has named it keeps its own.
 */
export function joinDeck(): void {
  if (typeof document === 'undefined') return;
  const join = (): void => {
    const deck = (globalThis as { Reveal?: RevealGlobal }).Reveal;
    if (!deck?.registerPlugin || !deck.isReady?.()) return;
    const plugin = HiddenStateFlow();
    if (deck.hasPlugin?.(plugin.id) || !document.querySelector('.reveal .slides hidden-state-flow')) return;
    define();
    deck.registerPlugin(plugin);
  };
  // The event of reveal.js bubbles; a deck may have been ready before this script came.
  document.addEventListener('ready', join);
  document.addEventListener('DOMContentLoaded', join);
  join();
}
