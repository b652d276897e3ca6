import type { HiddenStateFlowElement } from './element';
import { type Answer, readQuestion, type State, written } from './messages';

export interface FrameOptions {
  readonly element: HiddenStateFlowElement;
  /** Only these are heard, and only they are told anything; with none of them the frame is silent. */
  readonly origins: readonly string[];
  /** The window of the figure. */
  readonly view?: Window;
}

/** Keys that move the focus or do nothing by themselves. */
const ownKeys = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified']);

/**
 * Lets the page around a frame step the figure in it, and hands on what is pressed in the frame and not used there:
 * a click on the figure never traps a deck.
 *
 * @returns a function that stops listening
 */
export function openFrame({ element, origins, view = window }: FrameOptions): () => void {
  if (origins.length === 0 || view.parent === view) return () => {};
  const { parent, document } = view;
  /** To each of the origins by its name: the browser delivers it to the one that is there. */
  const tell = (answer: Answer): void => {
    for (const origin of origins) parent.postMessage(written(answer), origin);
  };
  const state = (): State => {
    const { position, length, paused, stops } = element;
    return { position, length, paused, stops };
  };

  /** Beyond either end a step is the deck's. */
  const step = (direction: 1 | -1): void => {
    const { position, length, stops } = element;
    const ends = direction === 1 ? position >= length : position <= stops[0]!;
    if (ends) tell({ type: direction === 1 ? 'next' : 'previous' });
    else if (direction === 1) element.next();
    else element.previous();
  };
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== parent || !origins.includes(event.origin)) return;
    const question = readQuestion(event.data);
    switch (question?.type) {
      case 'hello':
        tell({ type: 'ready', ...state() });
        break;
      case 'next':
        step(1);
        break;
      case 'previous':
        step(-1);
        break;
      case 'play':
        element.play();
        break;
      case 'pause':
        element.pause();
        break;
      case 'seek':
        element.seek(question.position);
        break;
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    const { key, code, keyCode, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (event.defaultPrevented || ctrlKey || altKey || metaKey || ownKeys.has(key)) return;
    tell({ type: 'key', key, code, keyCode, shiftKey });
  };
  /** A button or a finger at either end; a key there goes on as a key. */
  const onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
    const { command, key } = event.detail;
    if (key !== undefined || command.type !== 'step') return;
    const { position, length, stops } = element;
    const ends = command.direction === 1 ? position >= length : position <= stops[0]!;
    if (ends) tell({ type: command.direction === 1 ? 'next' : 'previous' });
  };
  const onSettle = (): void => tell({ type: 'state', ...state() });

  view.addEventListener('message', onMessage);
  document.addEventListener('keydown', onKey);
  element.addEventListener('hidden-state-flow-request', onRequest);
  element.addEventListener('hidden-state-flow-settle', onSettle);
  tell({ type: 'ready', ...state() });
  return () => {
    view.removeEventListener('message', onMessage);
    document.removeEventListener('keydown', onKey);
    element.removeEventListener('hidden-state-flow-request', onRequest);
    element.removeEventListener('hidden-state-flow-settle', onSettle);
  };
}
