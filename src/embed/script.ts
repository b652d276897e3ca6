import { HiddenStateFlow } from './reveal';

/** What a plain script tag gives: the element, defined, and everything else under the name `HiddenStateFlow`. */
export { readModel } from '../model/weights/read';
export { connect } from './connect';
export { HiddenStateFlowElement } from './defined';
export { HiddenStateFlow as reveal } from './reveal';

/** The name itself is a plugin of reveal.js, too: Quarto knows plugins by the name of a variable. */
export const { id, init, destroy } = HiddenStateFlow();
