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
  for (let frame = 0; frame < frames; frame++) {
    const position = timeline.at(frame / rate);
    const last = shots.at(-1);
    if (last?.position === position) last.count++;
    else shots.push({ position, first: frame, count: 1 });
  }
  return shots;
}

/** How many frames a film has. */
export const framesOf = ({ length }: Timeline, rate: number): number =>
  Math.max(1, Math.round(length * rate));
