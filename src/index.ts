/** What a program imports. It runs on a server, too: there it defines nothing. */

export { connect, type FramedFigure, type FrameListeners } from './embed/connect';
export type { Tokenizer } from './embed/content';
export { define } from './embed/define';
export { HiddenStateFlowElement } from './embed/element';
export type { ElementEvents, Request } from './embed/events';
export { HiddenStateFlow } from './embed/reveal';
export type { LanguageName } from './language';
export * from './model';
