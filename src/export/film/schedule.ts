import type { Timeline } from './timeline';

/** A picture of a film, and how long it is seen: while the film waits, one picture does. */
export interface Shot {
  readonly position: number;
  /** Counted in frames of the film. */
  readonly first: number;
  readonly count: number;
}

/** Where each frame of a film is, at so many frames a second; at least one frame. */
export function shotsOf(timeline: Timeline, rate: number): Shot[] {
  const frames = framesOf(timeline, rate);
  const shots: { position: number; first: number; count: number }[] = [];
  let frame = 0;
  for (const { from, to, start, seconds } of timeline.scenes) {
    // A film of an hour has a hundred thousand frames: those of a wait are counted and not looked at one by one.
    const end = Math.min(frames, Math.ceil((start + seconds) * rate));
    while (frame < end) {
      const count = from === to ? end - frame : 1;
      const position = timeline.at(frame / rate);
      const last = shots.at(-1);
      if (last?.position === position) last.count += count;
      else shots.push({ position, first: frame, count });
      frame += count;
    }
  }
  const last = shots.at(-1);
  if (last) last.count += frames - frame;
  return shots;
}

/** How many frames a film has. */
export const framesOf = ({ length }: Timeline, rate: number): number =>
  Math.max(1, Math.round(length * rate));
