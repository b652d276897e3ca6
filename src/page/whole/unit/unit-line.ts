import type { Trace } from '../../../model/trace';
import type { Row } from '../../../timeline/rows';
import { wordOfTurn } from '../../../timeline/rows';
import type { Columns } from '../columns';

/** The value of one unit of the hidden state after each turn of a chain, the first turn first. */
export function unitValues(row: Row, { length }: Pick<Trace, 'length'>, unit: number): readonly number[] {
  const hidden = row.cell.states[0]!;
  return Array.from({ length }, (_, index) =>
    row.chain.component(hidden, wordOfTurn(row, length, index + 1), unit - 1),
  );
}

/** The value up to which a line is drawn: 1, or what is next to the largest, so that a unit that hardly moves is seen to. */
export function limitOf(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  // Of 1, 2 and 5 times a power of ten the next, free of the errors of division.
  const limits = [1, 2, 5, 10].map((times) => Number((times * power).toPrecision(1)));
  // The very smallest numbers have no power of ten below them.
  return limits.find((limit) => limit >= largest) ?? largest;
}

/** A point of the line, or a strip below it: the turn whose value it shows, and where it stands. */
export interface UnitPoint {
  readonly turn: number;
  readonly value: number;
  readonly left: number;
  readonly right: number;
  /** Over the word's tick. */
  readonly middle: number;
}

/**
 * The values from left to right: one for each turn, or, where the columns are thinner than a pixel, of those that share
 * one the value that goes furthest from 0.
 */
export function unitPoints(values: readonly number[], columns: Columns): readonly UnitPoint[] {
  const perPoint = Math.max(1, Math.ceil(1 / columns.width));
  const points: UnitPoint[] = [];
  for (let from = 0; from < values.length; from += perPoint) {
    const to = Math.min(values.length, from + perPoint);
    let furthest = from;
    for (let index = from; index < to; index++)
      if (!(Math.abs(values[index]!) <= Math.abs(values[furthest]!))) furthest = index;
    points.push({
      turn: furthest + 1,
      value: values[furthest]!,
      left: columns.left(from + 1),
      right: columns.right(to),
      middle: (columns.middle(from + 1) + columns.middle(to)) / 2,
    });
  }
  return points;
}
