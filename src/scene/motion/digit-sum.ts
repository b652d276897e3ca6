import type { Vector } from '../../model/vector';
import { eased, mix, part } from '../marks/easing';
import { group, type MaybeMark, type Rect } from '../marks/mark';
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
 * Adding with digits alone: the digits of each term move over to the sum, which shows what has been added so far.
 */
export function digitSumMarks(key: string, { terms, box, rows, size, progress }: DigitSumOptions): MaybeMark {
  if (progress <= 0 || progress >= 1) return undefined;
  let sofar: Vector = new Array<number>(rows).fill(0);
  let shown = 0;
  const moving = terms.map((term, index) => {
    const [start, end] = travelOf(index, terms.length);
    const way = eased(progress, start, end);
    if (part(progress, start, end) >= 1) {
      sofar = sofar.map((value, row) => value + term.values[row]!);
      shown += 1;
    }
    if (way <= 0 || way >= 1) return undefined;
    const x = mix(term.box.x, box.x + box.width - term.box.width, way);
    return digitColumn(
      term.name,
      { ...term.box, x },
      rows,
      { values: term.values, size, opacity: 1 },
      'digits moving',
    );
  });
  const total = shown > 0 ? digitColumn('so far', box, rows, { values: sofar, size, opacity: 1 }) : undefined;
  return group(key, { class: 'tally' }, [total, ...moving]);
}
