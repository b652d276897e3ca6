import type { Beat } from '../timeline/beats';
import { clampPosition, tolerance } from '../timeline/moment';
import { nextStop, type Stride } from '../timeline/stops';

/** What the playhead moves along. */
export interface Track {
  /** How many tokens there are; the last position. */
  readonly length: number;
  readonly beats: readonly Beat[];
  /** How long a step takes at speed 1, in seconds. */
  readonly stepSeconds: number;
}

/** Where the figure is, and where it is going. */
export interface Playhead {
  readonly position: number;
  /** Where the motion ends; the position itself at rest. */
  readonly target: number;
  /** True while it goes on to the end by itself. */
  readonly playing: boolean;
  /** Steps taken in the time of one. */
  readonly pace: number;
  /** Seconds since the last jump, where motion is reduced and a playing figure jumps from stop to stop. */
  readonly waited: number;
}

export type Command =
  | { readonly type: 'step'; readonly direction: 1 | -1; readonly stride: Stride }
  | { readonly type: 'seek'; readonly position: number }
  /** Travels to a position instead of jumping there. */
  | { readonly type: 'travel'; readonly position: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'tick'; readonly seconds: number; readonly speed: number; readonly reduced: boolean };

export function playheadAt(position: number): Playhead {
  return { position, target: position, playing: false, pace: 1, waited: 0 };
}

export const isMoving = (playhead: Playhead): boolean => playhead.playing || isStepping(playhead);

/** Whether a step is under way, which a press completes; playing is none. */
export const isStepping = ({ playing, position, target }: Playhead): boolean =>
  !playing && position !== target;

/** The next playhead after a command. */
export function reduce(playhead: Playhead, command: Command, track: Track): Playhead {
  switch (command.type) {
    case 'step':
      return step(playhead, command, track);
    case 'seek':
      return playheadAt(clampPosition(command.position, track.length));
    case 'travel':
      return towards(playhead, clampPosition(command.position, track.length));
    case 'play': {
      const atEnd = playhead.position >= track.length;
      const position = atEnd ? Math.min(0, track.length) : playhead.position;
      if (position >= track.length) return playheadAt(position);
      return { position, target: track.length, playing: true, pace: 1, waited: 0 };
    }
    case 'pause':
      return playheadAt(playhead.position);
    case 'tick':
      return command.reduced ? jump(playhead, command, track) : move(playhead, command, track);
  }
}

type Step = Extract<Command, { type: 'step' }>;

/**
 * A press always wins. While a step is under way a press in its direction completes it at once, and the next one starts
 * the next step; a press the other way turns it round. A press while it plays goes on from what is on the screen.
 */
function step(playhead: Playhead, { direction, stride }: Step, track: Track): Playhead {
  const { position, target, playing } = playhead;
  const motion = playing ? 0 : Math.sign(target - position);
  if (motion === direction) return playheadAt(target);
  // A step that has only just begun is under way too: turned round, it leads back to where it began.
  const from = position + motion * 2 * tolerance;
  return towards(playhead, nextStop(from, direction, stride, track.beats, track.length));
}

/** The way back has been seen before: it takes a third of the time. */
const paceBack = 3;

/** However far the target is, the way there takes no longer than a step. */
function towards(playhead: Playhead, target: number): Playhead {
  const { position } = playhead;
  const pace = Math.max(1, Math.abs(target - position)) * (target < position ? paceBack : 1);
  return { position, target, playing: false, pace, waited: 0 };
}

type Tick = Extract<Command, { type: 'tick' }>;

function move(playhead: Playhead, { seconds, speed }: Tick, track: Track): Playhead {
  const { position, target, pace } = playhead;
  const way = (Math.max(0, seconds) * speed * pace) / secondsAt(position, target, track);
  if (Math.abs(target - position) <= way) return playheadAt(target);
  return { ...playhead, position: position + Math.sign(target - position) * way, waited: 0 };
}

/** The loop opens in its own time, however much a step of the cell has to tell. */
export const unrollSeconds = 3.5;

function secondsAt(position: number, target: number, { stepSeconds }: Track): number {
  const unrolling = position < 0 || (position === 0 && target < 0);
  return unrolling ? Math.min(unrollSeconds, stepSeconds) : stepSeconds;
}

/** Reduced motion: a step happens at once; playing shows each whole step for as long as its motion would take. */
function jump(playhead: Playhead, { seconds, speed }: Tick, track: Track): Playhead {
  if (!playhead.playing) return playheadAt(playhead.target);
  const waited = playhead.waited + Math.max(0, seconds) * speed;
  if (waited < track.stepSeconds) return { ...playhead, waited };
  const position = Math.min(playhead.target, Math.floor(playhead.position) + 1);
  if (position === playhead.target) return playheadAt(position);
  return { ...playhead, position, waited: 0 };
}

/**
 * The playhead on another sentence or another cell: it stays where it was if there is such a place. Playing goes on where the
 * end is the same, as when only the depth or the speed has changed.
 *
 * @param before the track that it was on
 */
export function onTrack(playhead: Playhead, track: Track, before: Track = track): Playhead {
  const { position, target, playing } = playhead;
  if (playing ? target === track.length : Math.max(position, target) <= track.length)
    return isMoving(playhead) ? towardsStop(playhead, track, before) : playhead;
  return playheadAt(clampPosition(position, track.length));
}

/**
 * A beat that is under way ends where one of the track's beats ends: another cell has other beats. A place that was asked
 * for within a beat stays what it is.
 */
function towardsStop(playhead: Playhead, { beats, length }: Track, before: Track): Playhead {
  const { position, target } = playhead;
  const part = target - Math.floor(target);
  const isEnd = (all: readonly Beat[]): boolean => all.some(({ end }) => Math.abs(end - part) < tolerance);
  if (part === 0 || isEnd(beats) || !isEnd(before.beats)) return playhead;
  return { ...playhead, target: nextStop(position, target > position ? 1 : -1, 'beat', beats, length) };
}
