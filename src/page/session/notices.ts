import type { Strings } from '../../language';
import { canFollow } from '../../model/limits';
import type { LaidOut } from '../../view/figure/picture';
import type { Reading } from '../reading/reading';
import { fitsAddress } from '../state/address';
import type { PageState } from '../state/state';
import type { PageRequest } from './session';

/** The text of a notice, in a language. */
export type Notice = (strings: Strings) => string;

/** Notices by their kind, in the order in which they are set; undefined where there is no reason for one. */
export type NoticeList = readonly (readonly [kind: string, notice: Notice | undefined])[];

/** What the address held that could not be shown. */
export interface AddressProblems {
  /** The entries that made no sense. */
  readonly unknown: readonly string[];
  /** The name of a file whose weights no address can hold. */
  readonly file: string | undefined;
}

const noProblems: AddressProblems = { unknown: [], file: undefined };

/** @param problems those of the address, where it made the request */
export function requestNotices(
  { state, file }: PageRequest,
  problems: AddressProblems = noProblems,
): NoticeList {
  const { unknown, file: gone } = problems;
  const remarks = file?.remarks;
  return [
    ['long', fitsAddress(state) ? undefined : ({ notices }) => notices.longAddress],
    ['address', unknown.length > 0 ? ({ notices }) => notices.address(unknown.join(', ')) : undefined],
    ['file-gone', gone !== undefined && !file ? ({ notices }) => notices.fileGone(gone) : undefined],
    ['remarks', remarks && (() => remarks(state.language))],
  ];
}

/** What was changed in the sentence before it was read, and what cannot be shown of it. */
export function readingNotices(
  {
    tokens,
    limit,
    trace,
    versus,
    isAlone,
  }: Pick<Reading, 'tokens' | 'limit' | 'trace' | 'versus' | 'isAlone'>,
  { follow }: Pick<PageState, 'follow'>,
): NoticeList {
  const tooLarge = follow > 0 && !(canFollow(trace) && (!versus || canFollow(versus.trace)));
  return [
    ['not-followed', tooLarge ? ({ notices }) => notices.notFollowed : undefined],
    ['truncated', tokens.truncated ? ({ notices }) => notices.truncated(limit) : undefined],
    ['mended', tokens.mended ? ({ notices }) => notices.mended : undefined],
    ['alone', isAlone ? ({ notices }) => notices.notCompared : undefined],
  ];
}

/** @param asked the position that the address asked for; undefined where it asked for none */
export function positionNotices(asked: number | undefined, length: number): NoticeList {
  const beyond = asked !== undefined && asked > length;
  return [['end', beyond ? ({ notices }) => notices.beyondEnd(asked, length) : undefined]];
}

/** What a person asked to see and the figure has no room for. */
export function layOutNotices(
  { state }: Pick<PageRequest, 'state'>,
  { numbers }: Pick<LaidOut, 'numbers'>,
): NoticeList {
  const missing = state.depth === 'numbers' && !numbers;
  return [['no-numbers', missing ? ({ notices }) => notices.noNumbers : undefined]];
}
