/* What the page is asked to show, what it shows, and what is loading, as one value. The functions below make the next one. */

import type { Strings } from '../../language';
import { placeOfStep, rowsOf } from '../../timeline/rows';
import type { FigureContent } from '../../view/figure/content';
import { lengthOf, wordsOf } from '../../view/figure/timeline';
import type { OpenFile } from '../file/file';
import type { Reading } from '../reading/reading';
import type { PageState } from '../state/state';

/** What the page is asked to show. */
export interface PageRequest {
  readonly state: PageState;
  /** The file that is read in the place of the state's network. */
  readonly file: OpenFile | undefined;
}

export interface Session {
  readonly request: PageRequest;
  /** Counts the requests: what was loaded for an earlier one is ignored. */
  readonly number: number;
  /** Whether the network of the request is loading, or reading. */
  readonly loading: boolean;
  /** The position that the address asks for, until its reading is shown. */
  readonly destination: number | undefined;
  /** The reading on the screen: that of an earlier request while the next is loading. There is none before the first. */
  readonly shown: Reading | undefined;
  /** The texts on the screen: those of another language while the chosen one is loading. */
  readonly strings: Strings;
  /** The file that was opened last, whether it is shown or not. */
  readonly opened: OpenFile | undefined;
  /** True once the page is removed. */
  readonly ended: boolean;
}

export function startSession(state: PageState, strings: Strings): Session {
  return {
    request: { state, file: undefined },
    number: 0,
    loading: false,
    destination: state.position,
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

/** A request of an address, which asks for a position, too. */
export function withRestored(session: Session, request: PageRequest): Session {
  return { ...withRequest(session, request), destination: request.state.position };
}

export const withLoading = (session: Session, loading: boolean): Session => ({ ...session, loading });

export const withStrings = (session: Session, strings: Strings): Session => ({ ...session, strings });

export const withOpened = (session: Session, opened: OpenFile): Session => ({ ...session, opened });

/**
 * Another reading on the screen. While the requested one is loading, it is the reading before, drawn with the new settings;
 * the destination is then kept for the one that is loading.
 */
export function withShown(session: Session, shown: Reading): Session {
  const { loading, destination } = session;
  return { ...session, shown, destination: loading ? destination : undefined };
}

/** The position at which the figure rests. While a reading is loading, it belongs to the one before, and is ignored. */
export function withPosition(session: Session, position: number): Session {
  const { request, loading } = session;
  if (loading || request.state.position === position) return session;
  return { ...session, request: { ...request, state: { ...request.state, position } } };
}

export function withEnd(session: Session): Session {
  return { ...session, number: session.number + 1, shown: undefined, ended: true };
}

/** The position to go to with the next reading; undefined to stay. */
export function nextPosition({ loading, destination }: Session): number | undefined {
  return loading ? undefined : destination;
}

/** The number of steps of what is shown. */
export function stepCount({ shown }: Session): number {
  return shown ? lengthOf({ ...shown, tokens: shown.tokens.tokens }) : 0;
}

/** The word that is read at a position, or was read last, counted from 1; 0 before the first. */
export function wordAt({ shown }: Session, position: number): number {
  if (!shown || position <= 0) return 0;
  const { trace, tokens, versus } = shown;
  const words = wordsOf({ trace, tokens: tokens.tokens, ...(versus && { versus }) }).length;
  const { word } = placeOfStep(rowsOf(trace), words, Math.ceil(position));
  // Two sentences share their steps; one that has no word at this step follows none.
  return versus ? versus.alignment.slots[0].indexOf(word) + 1 : word;
}

/** A reading with the settings of the request, as the figure shows it. */
export function figureContent({ request, strings }: Session, reading: Reading): FigureContent {
  const { trace, tokens, versus } = reading;
  const { depth, stride, follow, followUnit } = request.state;
  return {
    trace,
    tokens: tokens.tokens,
    depth,
    strings,
    follow,
    followUnit,
    rowFirst: stride === 'beat',
    ...(versus && { versus }),
  };
}
