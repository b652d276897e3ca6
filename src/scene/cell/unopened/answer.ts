import { percent } from '../../../language/percent';
import type { OpenCell } from '../../layout/open-cell';
import type { Font } from '../../marks/measure';
import { shorten } from '../../marks/text-width';

/** An answer, and the middle of where it stands. */
export interface PlacedAnswer {
  readonly x: number;
  readonly text: string;
}

/**
 * The likelier of two answers over a compact cell, as far from the edge of the figure as it takes; the share alone where that
 * would bring its name over the share of the cell beside it.
 */
export function likelierAnswer(
  { stage, place }: OpenCell,
  x: number,
  name: string,
  share: number,
): PlacedAnswer {
  const { compact, gap } = stage.metrics;
  const widthOf = (text: string): number => stage.measure(text, { size: 14, family: 'text', bold: true });
  const placed = (text: string): PlacedAnswer => {
    const half = widthOf(text) / 2 + 4;
    return { text, x: Math.max(half - place.x, Math.min(stage.viewport.width - half - place.x, x)) };
  };
  const whole = placed(`${name} ${percent(share)}`);
  const reach = widthOf(whole.text) / 2 + Math.abs(whole.x - x);
  const room = compact.width + gap - widthOf('100%') / 2;
  return reach <= room ? whole : placed(percent(share));
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
