import { mix } from '../marks/easing';
import { numbers } from '../marks/mark';

/** An end of a band: it lies at the bottom of a state's rows, as the word came from below. */
export interface BandEnd {
  readonly x: number;
  /** The rows of the state: their top and height. */
  readonly y: number;
  readonly height: number;
  /** The part of them that the band takes, from 0 to 1. */
  readonly share: number;
}

const bottomOf = ({ y, height }: BandEnd): number => y + height;
const topOf = (end: BandEnd): number => bottomOf(end) - end.height * end.share;

/** The part of a state that flows from one place to another, as far as it has come. */
export function bandPath(from: BandEnd, to: BandEnd, progress = 1): string {
  if (progress <= 0) return '';
  const end: BandEnd = {
    x: mix(from.x, to.x, progress),
    y: mix(from.y, to.y, progress),
    height: mix(from.height, to.height, progress),
    share: mix(from.share, to.share, progress),
  };
  const middle = (from.x + end.x) / 2;
  return numbers`M${from.x} ${topOf(from)}C${middle} ${topOf(from)} ${middle} ${topOf(end)} ${end.x} ${topOf(
    end,
  )}V${bottomOf(end)}C${middle} ${bottomOf(end)} ${middle} ${bottomOf(from)} ${from.x} ${bottomOf(from)}Z`;
}

/** How wide a word is where it comes up into its cell. */
const stem = 16;

/** A word that comes up from below and turns into a state's rows. */
export function bendPath(x: number, bottom: number, to: BandEnd): string {
  const side = Math.sign(to.x - x);
  const [near, far] = [x + (side * stem) / 2, x - (side * stem) / 2];
  const turn = (bottomOf(to) + bottom) / 2;
  return numbers`M${far} ${bottom}C${far} ${topOf(to)} ${x} ${topOf(to)} ${to.x} ${topOf(to)}V${bottomOf(
    to,
  )}C${(near + to.x) / 2} ${bottomOf(to)} ${near} ${turn} ${near} ${bottom}Z`;
}
