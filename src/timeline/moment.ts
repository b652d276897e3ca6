import type { Beat } from './beats';

/**
 * A place on the timeline. Step 0 is the unrolling, from folded (fraction 0) to unrolled (1); step k is the work
 * of cell k. The end of a step and the start of the next are the same moment, told from either side.
 */
export interface Moment {
  readonly step: number;
  /** From 0 to 1. */
  readonly fraction: number;
}

/** Nearer than this is the same place: a float, or an address of four decimals, only comes near the end of a beat. */
export const tolerance = 1e-4;

/** The position of the folded figure; the last one is the number of tokens. */
export const firstPosition = -1;

/** Keeps a position within a sentence of `length` tokens; what is no number becomes the unrolled start, 0. */
export function clampPosition(position: number, length: number): number {
  // Adding 0 makes 0 of −0, which is the same place.
  return Number.isNaN(position) ? 0 : Math.min(length, Math.max(firstPosition, position)) + 0;
}

/** The moment of a position: 3 is the end of step 3, 3.5 the middle of step 4. */
export function momentAt(position: number, length: number): Moment {
  const clamped = clampPosition(position, length);
  const step = Math.max(0, Math.ceil(clamped));
  return { step, fraction: clamped - step + 1 };
}

/** How many steps are complete where nothing moves: at the end of a step, or at the start of the next. */
export function restOf({ step, fraction }: Moment): number | undefined {
  if (fraction >= 1) return step;
  if (fraction <= 0) return step - 1;
  return undefined;
}

/** The beat at work, or undefined at rest and while unrolling. A boundary belongs to the beat that it ends. */
export function beatAt(beats: readonly Beat[], moment: Moment): Beat | undefined {
  if (moment.step === 0 || restOf(moment) !== undefined) return undefined;
  return beats.find((beat) => moment.fraction <= beat.end + tolerance);
}

/** How far a beat has come at a fraction of its step: 0 before it, 1 after it. */
export function progressOf(beat: Beat, fraction: number): number {
  return Math.min(1, Math.max(0, (fraction - beat.start) / (beat.end - beat.start)));
}
