import { define } from './define';

/** Importing this file defines `<hidden-state-flow>`. */
define();

export type { Tokenizer } from './content/asked';
export { HiddenStateFlowElement } from './element/element';
export type { ElementEvents, Request } from './element/events';
