import { type Font, type Measure, shorten } from '../../../scene';
import { firstPosition } from '../../../timeline/moment';

/* Where the positions and the words of a sentence are along the scrubber. */

/** The first and last ticks stay this far from the ends, so that their words fit. */
export const inset = 34;
export const font: Font = { size: 14, family: 'text' };
const leastTickDistance = 5;
/** A press this near to a tick means the tick. */
const snapDistance = 8;

/** Positions along the line, and back. */
export interface Scale {
  /** The number of steps. */
  readonly length: number;
  readonly width: number;
  /** The distance from one tick to the next. */
  readonly tickDistance: number;
  /** Whether there is room for a dot at every tick. */
  readonly dotted: boolean;
  xOf(position: number): number;
  positionAt(x: number): number;
  /** The tick that is near, or else the moment between two. */
  snappedAt(x: number): number;
}

export function scrubberScale(length: number, width: number): Scale {
  const tickDistance = (width - 2 * inset) / (length - firstPosition);
  // Without words there is nothing to have read: the handle stays at the start.
  const xOf = (position: number): number =>
    length === 0 ? inset : inset + (position - firstPosition) * tickDistance;
  const positionAt = (x: number): number =>
    Math.min(length, Math.max(firstPosition, firstPosition + (x - inset) / tickDistance));
  return {
    length,
    width,
    tickDistance,
    dotted: tickDistance >= leastTickDistance,
    xOf,
    positionAt,
    snappedAt(x) {
      const position = positionAt(x);
      const nearest = Math.round(position);
      return Math.abs(xOf(nearest) - x) < snapDistance ? nearest : position;
    },
  };
}

/** A word below the line, with its middle at `x`. */
export interface Label {
  readonly step: number;
  readonly x: number;
  readonly word: string;
}

/** The words that fit below the line; those left out can still be reached along it. */
export function labelsOf(tokens: readonly string[], scale: Scale, measure: Measure): readonly Label[] {
  const labels: Label[] = [];
  let free = Number.NEGATIVE_INFINITY;
  tokens.forEach((token, index) => {
    const step = index + 1;
    const x = scale.xOf(step);
    // Known before the word is measured, which costs more.
    if (x < free) return;
    const word = shorten(token, Math.max(60, scale.tickDistance - 8), font, measure);
    const half = measure(word, font) / 2;
    // A last word that is wider than its place stays on the page.
    const middle = Math.min(x, scale.width - half);
    if (middle - half < free) return;
    free = middle + half + 9;
    labels.push({ step, x: middle, word });
  });
  return labels;
}
