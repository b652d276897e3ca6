import type { PlayerCommand } from '../../player/player';

/** What a person asked for with a key, a button, the scrubber or a finger. */
export interface Request {
  readonly command: PlayerCommand;
  /** The key, where it was one. Where the request is prevented, the key goes on to the page around the element. */
  readonly key?: string;
}

/** The events of the element, all of which bubble and cross shadow roots. */
export interface ElementEvents {
  /** The position has changed; the figure may be moving. */
  'hidden-state-flow-move': CustomEvent<void>;
  /** The figure has come to rest. */
  'hidden-state-flow-settle': CustomEvent<void>;
  /** It has other stops than before: another length, or other places where a step comes to rest. */
  'hidden-state-flow-stops': CustomEvent<void>;
  /** A person asks for something. Prevent it to do something else instead. */
  'hidden-state-flow-request': CustomEvent<Request>;
  /** A person has changed the sentence. */
  'hidden-state-flow-sentence': CustomEvent<void>;
  /** A network could not be had, or a tokenizer failed; the element's own is shown. */
  'hidden-state-flow-error': CustomEvent<Error>;
}

/** @returns false where somebody prevented it */
export function fire<Name extends keyof ElementEvents>(
  element: HTMLElement,
  name: Name,
  detail: ElementEvents[Name]['detail'],
): boolean {
  const cancelable = name === 'hidden-state-flow-request';
  return element.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
}
