import { joinDeck } from './decks/reveal/join';
import { HiddenStateFlow } from './decks/reveal/plugin';

joinDeck();

/** What a plain script tag gives: it defines the element, and everything else is under the name `HiddenStateFlow`. */
export { readModel } from '../model/weights/read';
export { HiddenStateFlow as reveal } from './decks/reveal/plugin';
export { HiddenStateFlowElement } from './defined';
export { connect } from './frame/connect';

/** The variable is itself a plugin of reveal.js: Quarto names plugins by a variable. */
export const { id, init, destroy } = HiddenStateFlow();
