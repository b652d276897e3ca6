import { type Measure, shorten } from '../../../scene';
import type { Columns } from '../columns';
import { fontOf, type Palette, type Paper } from '../paint';
import type { UnitPoint } from './unit-line';

/** What is drawn of a unit. */
export interface UnitDrawing {
  readonly points: readonly UnitPoint[];
  readonly limit: number;
  readonly columns: Columns;
  /** The word of a turn. */
  readonly wordAt: (turn: number) => string;
  readonly measure: Measure;
}

/** The line has this share of the height; the strip of tinted words has the rest. */
export const lineShare = 0.7;
/** Words stand on their tint: it is never so strong that they could not be read. */
const strongest = 0.62;
const pointRadius = 2.5;
const wordSize = 13;

/** The line of a unit between its limits, and below it the words, tinted by its value. */
export function paintUnit(paper: Paper, palette: Palette, drawing: UnitDrawing): void {
  const { height } = paper;
  const strip = Math.round(height * lineShare);
  const middle = strip / 2;
  const yOf = (value: number): number => middle - (value / drawing.limit) * (middle - 5);
  paintScale(paper, palette, drawing, middle, yOf);
  paintLine(paper, palette, drawing, yOf);
  paintStrip(paper, palette, drawing, strip + 1);
}

/** The line of zero, and beside it how far the picture goes. */
function paintScale(
  { context, snap }: Paper,
  palette: Palette,
  { columns, limit }: UnitDrawing,
  middle: number,
  yOf: (value: number) => number,
): void {
  const { first, last } = columns.stretch;
  const [left, right] = [columns.left(first), columns.right(last)];
  context.globalAlpha = 1;
  context.fillStyle = palette('line-strong');
  context.fillRect(left, snap(middle), right - left, 1);
  context.fillStyle = palette('line');
  for (const value of [limit, -limit]) context.fillRect(left, snap(yOf(value)), right - left, 1);
  context.fillStyle = palette('ink-soft');
  context.font = fontOf(11);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  const sign = (value: number): string => String(value).replace('-', '−');
  for (const value of [limit, 0, -limit]) context.fillText(sign(value), left - 6, yOf(value));
}

function paintLine(
  { context }: Paper,
  palette: Palette,
  { points, columns }: UnitDrawing,
  yOf: (value: number) => number,
): void {
  context.strokeStyle = palette('h');
  context.fillStyle = palette('h');
  context.lineWidth = 1.8;
  context.lineJoin = 'round';
  context.beginPath();
  let drawn = false;
  for (const { value, middle } of points) {
    // What is no number makes a gap.
    if (Number.isFinite(value)) context[drawn ? 'lineTo' : 'moveTo'](middle, yOf(value));
    drawn = Number.isFinite(value);
  }
  context.stroke();
  if (columns.width < 4 * pointRadius && points.length > 1) return;
  for (const { value, middle } of points) {
    if (!Number.isFinite(value)) continue;
    context.beginPath();
    context.arc(middle, yOf(value), pointRadius, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintStrip(
  { context, height, snap }: Paper,
  palette: Palette,
  { points, limit, columns, wordAt, measure }: UnitDrawing,
  top: number,
): void {
  const gap = columns.width >= 5 ? 1 : 0;
  context.font = fontOf(wordSize);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { turn, value, left, right } of points) {
    const from = snap(left);
    const width = snap(right) - from - gap;
    context.globalAlpha = 0.3;
    context.fillStyle = palette('line');
    context.fillRect(from, top, width, height - top);
    context.globalAlpha = strongest * Math.min(1, Math.abs(value) / limit);
    context.fillStyle = palette(value < 0 ? 'negative' : 'positive');
    if (Number.isFinite(value)) context.fillRect(from, top, width, height - top);
    if (columns.width < wordSize * 0.6) continue;
    context.globalAlpha = 1;
    context.fillStyle = palette('ink');
    const word = shorten(wordAt(turn), width - 2, { size: wordSize, family: 'text' }, measure);
    context.fillText(word, from + width / 2, (top + height) / 2 + 0.5);
  }
  context.globalAlpha = 1;
}
