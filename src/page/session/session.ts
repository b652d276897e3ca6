import type { Strings } from '../../language';
import { rowsOf, stepsOf } from '../../timeline/rows';
import type { FigureContent } from '../../view/figure/content';
import type { OpenFile } from '../file/file';
import type { Reading } from '../reading/reading';
import type { PageState } from '../state/state';

/* What is asked of the page, what it shows, and what is on its way: one value, changed by the functions below. */

/** What the page is asked to show. */
export interface PageRequest {
  readonly state: PageState;
  /** The file that is read in the place of the state's network. */
  readonly file: OpenFile | undefined;
}

export interface Session {
  readonly request: PageRequest;
  /** How many requests there were: what is loaded for an earlier one is ignored when it comes. */
  readonly number: number;
  /** Whether the network of the request is loading, or reading. */
  readonly loading: boolean;
  /** Where an address wants the figure to be, until the reading that it asks for is shown. */
  readonly destination: number | undefined;
  /** The reading on the screen: that of an earlier request while the next is loading. There is none before the first. */
  readonly shown: Reading | undefined;
  /** The texts on the screen: those of another language while the chosen one is loading. */
  readonly strings: Strings;
  /** The file that was opened last, whether it is shown or not. */
  readonly opened: OpenFile | undefined;
  /** The page was taken away. */
  readonly ended: boolean;
}

export function startSession(state: PageState, strings: Strings): Session {
  return {
    request: { state, file: undefined },
    number: 0,
    loading: false,
    destination: undefined,
    shown: undefined,
    strings,
    opened: undefined,
    ended: false,
  };
}

/** Another request, which overtakes the one before. */
export function withRequest(session: Session, request: PageRequest): Session {
  return { ...session, request, number: session.number + 1 };
}

/** A request that an address makes: it says where the figure is to be, too. */
export function withRestored(session: Session, request: PageRequest): Session {
  return { ...withRequest(session, request), destination: request.state.position };
}

export const withLoading = (session: Session, loading: boolean): Session => ({ ...session, loading });

export const withStrings = (session: Session, strings: Strings): Session => ({ ...session, strings });

export const withOpened = (session: Session, opened: OpenFile): Session => ({ ...session, opened });

/**
 * A reading comes on the screen. While another is loading it is the one before, shown in the way that the request wants;
 * the destination is not meant for it.
 */
export function withShown(session: Session, shown: Reading): Session {
  const { loading, destination } = session;
  return { ...session, shown, destination: loading ? destination : undefined };
}

/** The figure rests at a position. While a reading is loading it is a position in the one before, and is not kept. */
export function withPosition(session: Session, position: number): Session {
  const { request, loading } = session;
  if (loading || request.state.position === position) return session;
  return { ...session, request: { ...request, state: { ...request.state, position } } };
}

export function withEnd(session: Session): Session {
  return { ...session, number: session.number + 1, shown: undefined, ended: true };
}

/** Where a reading that is to be shown now has to be sought; undefined where the figure stays where it is. */
export function soughtPosition({ loading, destination }: Session): number | undefined {
  return loading ? undefined : destination;
}

/** The number of steps of what is shown. */
export function stepCount({ shown }: Session): number {
  return shown ? stepsOf(rowsOf(shown.trace), shown.tokens.tokens.length) : 0;
}

/** What the figure shows: a reading in the way that the request wants it. */
export function figureContent({ request, strings }: Session, { trace, tokens }: Reading): FigureContent {
  return { trace, tokens: tokens.tokens, depth: request.state.depth, strings };
}
