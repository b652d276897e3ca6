import type { Beat } from '../../../timeline/beats';
import { progressOf } from '../../../timeline/moment';
import { eased, mix } from '../../marks/easing';
import type { Interior, InteriorPlan } from './slots';

/** How much of a line's room each column asks for, compared with the others. */
export type Shares = ReadonlyMap<string, number>;

/** The part of a beat in which the columns take the widths that it asks for. */
export const breathing = 0.24;

/**
 * Makes an inside whose columns grow and shrink with the beats, as what is at work should be large. Between two beats
 * the shares glide, so every width is a smooth function of the position.
 *
 * @param shares one for each beat; the last one is also how the cell looks at rest
 */
export function breathingPlan(
  beats: readonly Beat[],
  shares: readonly Shares[],
  place: (shares: Shares) => Interior,
): InteriorPlan {
  const settled = new Map<Shares, Interior>();
  const placeSettled = (of: Shares): Interior => {
    let placed = settled.get(of);
    if (!placed) {
      placed = place(of);
      settled.set(of, placed);
    }
    return placed;
  };
  // Several ask in the same frame.
  let last: { readonly progress: number; readonly placed: Interior } | undefined;
  const placeBetween = (progress: number, before: Shares, now: Shares, amount: number): Interior => {
    if (last?.progress !== progress) last = { progress, placed: place(mixShares(before, now, amount)) };
    return last.placed;
  };
  return {
    rest: placeSettled(shares.at(-1)!),
    at(progress) {
      const index = Math.max(
        0,
        beats.findLastIndex(({ start }) => progress > start),
      );
      const now = shares[index]!;
      const before = shares[index - 1];
      const amount = eased(progressOf(beats[index]!, progress), 0, breathing);
      return !before || before === now || amount === 1
        ? placeSettled(now)
        : amount === 0
          ? placeSettled(before)
          : placeBetween(progress, before, now, amount);
    },
  };
}

/** An inside that is the same at every moment. */
export const stillPlan = (interior: Interior): InteriorPlan => ({ rest: interior, at: () => interior });

const mixShares = (from: Shares, to: Shares, amount: number): Shares =>
  new Map(Array.from(to, ([name, share]) => [name, mix(from.get(name)!, share, amount)]));
