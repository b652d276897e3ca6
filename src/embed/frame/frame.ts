import type { HiddenStateFlowElement } from '../element/element';
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
 * The origin of the page around, where it is one that is allowed. What is posted to another one never comes, and is told
 * as an error on the console. Where a browser names no ancestors, a single name is believed, and of several the one that
 * speaks first is waited for.
 */
function around({ location }: Window, origins: readonly string[]): string | undefined {
  const ancestors: DOMStringList | undefined = location.ancestorOrigins;
  if (ancestors) return origins.find((origin) => origin === ancestors[0]);
  return origins.length === 1 ? origins[0] : undefined;
}

/**
 * Lets the page around a frame step the figure in it, and hands on what is pressed in the frame and not used there:
 * a click on the figure never traps a deck.
 *
 * @returns a function that stops listening
 */
export function openFrame({ element, origins, view = window }: FrameOptions): () => void {
  if (origins.length === 0 || view.parent === view) return () => {};
  const { parent, document } = view;
  let heard = around(view, origins);
  const tell = (answer: Answer): void => {
    if (heard !== undefined) parent.postMessage(written(answer), heard);
  };
  const state = (): State => {
    const { position, length, paused, stops } = element;
    return { position, length, paused, stops };
  };

  /** Beyond either end a step is the deck's. A step out of a glide counts from where that ends. */
  const leadsBeyond = (direction: 1 | -1): boolean => {
    const { paused, position, target, length, stops } = element;
    const from = paused ? target : position;
    return direction === 1 ? from >= length : from <= stops[0]!;
  };
  const handOn = (direction: 1 | -1): void => tell({ type: direction === 1 ? 'next' : 'previous' });
  const step = (direction: 1 | -1): void => {
    if (leadsBeyond(direction)) handOn(direction);
    else if (direction === 1) element.next();
    else element.previous();
  };
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== parent || !origins.includes(event.origin)) return;
    const question = readQuestion(event.data);
    if (question) heard = event.origin;
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
    if (leadsBeyond(command.direction)) handOn(command.direction);
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
