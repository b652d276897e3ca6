import type { OpenCell } from '../../layout/open-cell';
import type { Font } from '../../marks/measure';
import { shorten } from '../../marks/text-width';
import { percent } from '../read-out';

/** The middle of a text over a compact cell, as far from the edge of the figure as it takes. */
export function answerMiddle({ stage, place }: OpenCell, x: number, text: string): number {
  const half = stage.measure(text, { size: 14, family: 'text', bold: true }) / 2 + 4;
  return Math.max(half - place.x, Math.min(stage.viewport.width - half - place.x, x));
}

/** The likeliest word with its share, as it fits between two cells. */
export function answerName(
  { stage }: OpenCell,
  label: string,
  share: number,
  pitch: number,
  font: Font,
): string {
  const after = ` ${percent(share)}`;
  return shorten(label, pitch - stage.measure(after, font), font, stage.measure) + after;
}
