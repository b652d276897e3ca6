import { HiddenStateFlow } from './decks/reveal/plugin';

/** What a plain script tag gives: the element, defined, and everything else under the name `HiddenStateFlow`. */
export { readModel } from '../model/weights/read';
export { HiddenStateFlow as reveal } from './decks/reveal/plugin';
export { HiddenStateFlowElement } from './defined';
export { connect } from './frame/connect';

/** The name itself is a plugin of reveal.js, too: Quarto knows plugins by the name of a variable. */
export const { id, init, destroy } = HiddenStateFlow();
