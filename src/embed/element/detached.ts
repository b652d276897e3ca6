import type { PlayerCommand } from '../../player/player';
import { type Playhead, playheadAt, reduce, type Track } from '../../player/playhead';
import { clampPosition } from '../../timeline/moment';

/**
 * The playhead of an element that shows no figure, because it is on no page or its network has not come: it never moves
 * by itself. It is either at rest or waits to play on.
 */

/** What a command makes of it: a motion has arrived at once, and playing waits for the figure. */
export function afterCommand(playhead: Playhead, command: PlayerCommand, track: Track): Playhead {
  const next = reduce(playhead, command, track);
  return next.playing ? next : playheadAt(next.target);
}

/** What remains of a playhead whose figure is taken away: a motion that is cut off has arrived. */
export function takenAway({ playing, position, target }: Playhead): Playhead {
  return playing ? { ...playheadAt(position), playing } : playheadAt(target);
}

/** The same playhead on a sentence of that length. */
export function within(playhead: Playhead, length: number): Playhead {
  const clamped = clampPosition(playhead.position, length);
  return clamped === playhead.position ? playhead : playheadAt(clamped);
}
