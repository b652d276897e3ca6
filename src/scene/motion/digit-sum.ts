import type { Vector } from '../../model/vector';
import { eased } from '../marks/easing';
import { group, type MaybeMark, type Rect, rect } from '../marks/mark';
import { digitColumn } from '../marks/vector/digits';
import { travelOf } from './tip-to-tail';

export interface DigitSumOptions {
  readonly terms: readonly { readonly name: string; readonly box: Rect; readonly values: Vector }[];
  /** The column of the sum. */
  readonly box: Rect;
  readonly rows: number;
  readonly size: number;
  readonly progress: number;
}

/**
 * Adding with digits alone: one term after the other is framed, and the sum shows what has been added so far. The digits
 * stay where they are: on their way they would cross others, and could not be read.
 */
export function digitSumMarks(key: string, { terms, box, rows, size, progress }: DigitSumOptions): MaybeMark {
  if (progress <= 0 || progress >= 1) return undefined;
  const frames = terms.map(({ name, box: own }, index) => {
    const [start, end] = travelOf(index, terms.length);
    const around = { x: own.x - 3, y: own.y - 3, width: own.width + 6, height: own.height + 6 };
    const opacity = eased(progress, start, start + 0.06) * (1 - eased(progress, end - 0.04, end + 0.02));
    return rect(name, 'sweep', around, { rx: 6, opacity });
  });
  return group(key, { class: 'digit-sum' }, [runningSum({ terms, box, rows, size, progress }), ...frames]);
}

/** The sum of the terms that have been added; digits cannot glide, so they go before the next are there. */
function runningSum({ terms, box, rows, size, progress }: DigitSumOptions): MaybeMark {
  const addedAt = (index: number): number => {
    const [start, end] = travelOf(index, terms.length);
    return (start + end) / 2;
  };
  const added = terms.filter((_, index) => progress >= addedAt(index));
  if (added.length === 0) return undefined;
  const values = Array.from({ length: rows }, (_, row) =>
    added.reduce((sum, term) => sum + term.values[row]!, 0),
  );
  const came = addedAt(added.length - 1);
  const goes = addedAt(added.length);
  const opacity =
    eased(progress, came, came + 0.07) *
    (added.length < terms.length ? 1 - eased(progress, goes - 0.06, goes) : 1);
  return digitColumn('so far', box, rows, { values, size, opacity });
}
