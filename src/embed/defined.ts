import { define } from './define';

/** Importing this file defines `<hidden-state-flow>`. */
define();

export type { Tokenizer } from './content';
export { HiddenStateFlowElement } from './element';
export type { ElementEvents, Request } from './events';
