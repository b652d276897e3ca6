import type { Clock } from './clock';
import { type Command, isMoving, onTrack, type Playhead, playheadAt, reduce, type Track } from './playhead';
import { createTicker } from './ticker';

export interface PlayerOptions {
  readonly clock: Clock;
  readonly track: Track;
  readonly position: number;
  /** Called after every change, with the playhead that it made. */
  readonly onChange: (playhead: Playhead) => void;
}

/** A command that a person gives; the ticks are the player's own. */
export type PlayerCommand = Exclude<Command, { type: 'tick' }>;

/** Moves a playhead in time. It asks for frames only while something moves and is seen. */
export interface Player {
  readonly playhead: Playhead;
  dispatch(command: PlayerCommand): void;
  setTrack(track: Track): void;
  setSpeed(speed: number): void;
  /** With reduced motion every step happens at once. */
  setReducedMotion(reduced: boolean): void;
  /** While hidden no frame is asked for; the motion goes on from where it was when it is seen again. */
  setHidden(hidden: boolean): void;
  destroy(): void;
}

export function createPlayer({ clock, track: firstTrack, position, onChange }: PlayerOptions): Player {
  let track = firstTrack;
  let playhead = onTrack(playheadAt(position), track);
  let speed = 1;
  let reduced = false;
  let hidden = false;
  let destroyed = false;
  const ticker = createTicker(clock, (seconds) => {
    set(reduce(playhead, { type: 'tick', seconds, speed, reduced }, track));
  });

  const set = (next: Playhead): void => {
    const before = playhead;
    playhead = next;
    const changed = (['position', 'target', 'playing'] as const).some((name) => before[name] !== next[name]);
    if (changed) onChange(playhead);
    schedule();
  };
  const schedule = (): void => {
    if (isMoving(playhead) && !hidden && !destroyed) ticker.next();
    else ticker.stop();
  };

  return {
    get playhead() {
      return playhead;
    },
    dispatch(command) {
      const next = reduce(playhead, command, track);
      // With reduced motion nothing is ever under way: a step is there at once, in the same call.
      const settled = reduced && !next.playing ? playheadAt(next.target) : next;
      set(settled);
    },
    setTrack(next) {
      const before = track;
      track = next;
      set(onTrack(playhead, track, before));
    },
    setSpeed(next) {
      speed = next;
    },
    setReducedMotion(next) {
      reduced = next;
      if (reduced && !playhead.playing) set(playheadAt(playhead.target));
    },
    setHidden(next) {
      hidden = next;
      schedule();
    },
    destroy() {
      destroyed = true;
      ticker.stop();
    },
  };
}
