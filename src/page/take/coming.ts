import type { Session } from '../session/session';

/** What the page was doing when the dialog was asked for. */
export type Asked = Pick<Session, 'number' | 'opened'> & { readonly opening: boolean };

export const askedIn = ({ number, opened }: Session, opening: boolean): Asked => ({
  number,
  opened,
  opening,
});

/**
 * Whether the dialog opens now, or waits for a network that is on its way or reading. It does not open at all where that network
 * did not come, or another one has been asked for since.
 *
 * @param opening whether a file is being opened: its network is asked for as soon as it is there
 */
export function answerTo(asked: Asked, session: Session, opening: boolean): 'open' | 'wait' | 'leave' {
  const { number, loading, opened, request } = session;
  if (opening) return 'wait';
  const stays = asked.opening ? opened !== asked.opened && request.file === opened : number === asked.number;
  if (!stays) return 'leave';
  return loading ? 'wait' : 'open';
}
