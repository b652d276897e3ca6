import { percent } from '../../../language/percent';
import type { OpenCell } from '../../layout/open-cell';
import type { Font } from '../../marks/measure';
import { shorten } from '../../marks/text-width';

/** The middle of a text over a compact cell, as far from the edge of the figure as it takes. */
export function answerMiddle({ stage, place }: OpenCell, x: number, text: string): number {
  const half = stage.measure(text, { size: 14, family: 'text', bold: true }) / 2 + 4;
  return Math.max(half - place.x, Math.min(stage.viewport.width - half - place.x, x));
}

/** Between two answers that stand beside each other. */
const air = 8;

/** The likeliest word with its share, or alone, as it fits between two cells. */
export function answerName(
  { stage }: OpenCell,
  label: string,
  share: number,
  pitch: number,
  font: Font,
): string {
  const whole = `${label} ${percent(share)}`;
  const room = pitch - air;
  return stage.measure(whole, font) <= room ? whole : shorten(label, room, font, stage.measure);
}
