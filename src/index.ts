/** What a program imports. It runs on a server, too: there it defines nothing. */

export type { Tokenizer } from './embed/content/asked';
export { HiddenStateFlow } from './embed/decks/reveal/plugin';
export { define } from './embed/define';
export { HiddenStateFlowElement } from './embed/element/element';
export type { ElementEvents, Request } from './embed/element/events';
export { connect, type FramedFigure, type FrameListeners } from './embed/frame/connect';
export type { LanguageName } from './language';
export * from './model';
