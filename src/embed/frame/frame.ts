import type { HiddenStateFlowElement } from '../element/element';
import { type Answer, type Question, readQuestion, type State, written } from './messages';

export interface FrameOptions {
  readonly element: HiddenStateFlowElement;
  /** Only pages of these origins are heard and answered. Without any, the frame neither listens nor speaks. */
  readonly origins: readonly string[];
  /** The window of the figure. */
  readonly view?: Window;
}

/** Keys that move the focus or do nothing by themselves. */
const ownKeys = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process', 'Unidentified']);

/**
 * Lets the page around a frame step the figure in it, and hands on the keys that are pressed in the frame and not used
 * there, so that a click on the figure never takes the keys away from a deck.
 *
 * @returns a function that stops listening
 */
export function openFrame({ element, origins, view = window }: FrameOptions): () => void {
  if (origins.length === 0 || view.parent === view) return () => {};
  const { parent, document } = view;
  let heard = originAround(view, origins);
  const tell = (answer: Answer): void => {
    if (heard !== undefined) parent.postMessage(written(answer), heard);
  };

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== parent || !origins.includes(event.origin)) return;
    const question = readQuestion(event.data);
    if (!question) return;
    heard = event.origin;
    answer(question, element, tell);
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, code, keyCode, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (event.defaultPrevented || ctrlKey || altKey || metaKey || ownKeys.has(key)) return;
    tell({ type: 'key', key, code, keyCode, shiftKey });
  };
  /** A button or a finger at either end asks the page around for a step; a key there goes on as a key. */
  const onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
    const { command, key } = event.detail;
    if (key !== undefined || command.type !== 'step') return;
    if (leadsBeyond(element, command.direction)) tell(handedOn(command.direction));
  };
  const onSettle = (): void => tell({ type: 'state', ...stateOf(element) });

  view.addEventListener('message', onMessage);
  document.addEventListener('keydown', onKey);
  element.addEventListener('hidden-state-flow-request', onRequest);
  element.addEventListener('hidden-state-flow-settle', onSettle);
  tell({ type: 'ready', ...stateOf(element) });
  return () => {
    view.removeEventListener('message', onMessage);
    document.removeEventListener('keydown', onKey);
    element.removeEventListener('hidden-state-flow-request', onRequest);
    element.removeEventListener('hidden-state-flow-settle', onSettle);
  };
}

/**
 * The origin of the page around, where it is one that is allowed. A message posted to another origin never arrives, and
 * the console tells of it as an error. Where a browser does not name the pages around, a single allowed origin is taken
 * to be the one, and of several the one that speaks first.
 */
function originAround({ location }: Window, origins: readonly string[]): string | undefined {
  const ancestors: DOMStringList | undefined = location.ancestorOrigins;
  if (ancestors) return origins.find((origin) => origin === ancestors[0]);
  return origins.length === 1 ? origins[0] : undefined;
}

/** Does what the page around asks for. */
function answer(question: Question, element: HiddenStateFlowElement, tell: (answer: Answer) => void): void {
  const step = (direction: 1 | -1): void => {
    if (leadsBeyond(element, direction)) tell(handedOn(direction));
    else if (direction === 1) element.next();
    else element.previous();
  };
  switch (question.type) {
    case 'hello':
      tell({ type: 'ready', ...stateOf(element) });
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
}

const stateOf = ({ position, length, paused, stops }: HiddenStateFlowElement): State => ({
  position,
  length,
  paused,
  stops,
});

/** Whether a step leads beyond either end, where it is the deck's. While one is under way it completes that first. */
function leadsBeyond(
  { paused, position, target, length, stops }: HiddenStateFlowElement,
  direction: 1 | -1,
): boolean {
  if (paused && position !== target) return false;
  return direction === 1 ? position >= length : position <= stops[0]!;
}

const handedOn = (direction: 1 | -1): Answer => ({ type: direction === 1 ? 'next' : 'previous' });
