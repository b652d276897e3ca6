import { percent } from '../percent';
import type { Rich } from '../rich';

/** A state, and what it still owes to the followed word. */
export interface FollowedState {
  readonly symbol: Rich;
  /** Of all that it owes to words, from 0 to 1. */
  readonly share: number;
  /** Of the influence that the word had when it came in; more than 1 where that has grown. */
  readonly left: number | undefined;
}

/** Whether an influence has become so much larger that a person is told how many times. */
export const hasGrown = (left: number): boolean => left >= 1.05;

/** What is left of an influence that has not grown. */
export const percentLeft = (left: number): string => percent(Math.min(1, left));

/** How many times more, in two digits. */
export const times = (factor: number): string =>
  factor < 1e6 ? String(Number(factor.toPrecision(2))) : factor.toExponential(0);
