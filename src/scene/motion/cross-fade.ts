import type { Moment } from '../../timeline/moment';

/** The part of a step in which the words of one moment give way to those of the next. */
const share = 0.025;

/**
 * Words cannot glide: at the ends of a step they fade out and the next fade in, so that a moment just before a
 * rest point and one just after it look alike.
 *
 * @param ends `start` where only the start of a step changes the words, `both` where its end does too
 * @returns the moment whose words are shown, and how well they are seen
 */
export function crossFade(moment: Moment, ends: 'start' | 'both'): { shown: Moment; opacity: number } {
  const { step, fraction } = moment;
  const fromStart = fraction / share;
  if (fromStart < 1) return { shown: { step, fraction: 0 }, opacity: 1 - fromStart };
  if (fromStart < 2) return { shown: moment, opacity: fromStart - 1 };
  const fromEnd = (1 - fraction) / share;
  if (ends === 'both' && fromEnd < 1) return { shown: { step, fraction: 1 }, opacity: 1 - fromEnd };
  if (ends === 'both' && fromEnd < 2) return { shown: moment, opacity: fromEnd - 1 };
  return { shown: moment, opacity: 1 };
}
