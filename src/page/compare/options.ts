import type { Localized } from '../../view/dom/localized';
import type { Change } from '../controls/choices';
import type { PageRequest, Session } from '../session/session';

export interface CompareOptions {
  readonly localized: Localized;
  readonly session: () => Session;
  readonly change: Change;
  /** The person has finished typing the second sentence. */
  readonly commit: () => void;
}

/** What is in the places of the control and of the second sentence. */
export interface CompareField {
  show(request: PageRequest): void;
}
