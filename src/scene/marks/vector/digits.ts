import type { Vector } from '../../../model/vector';
import { group, type MaybeMark, type Rect } from '../mark';
import { plainText } from '../text';
import { rowTop } from './bar-geometry';

export interface Digits {
  readonly values: Vector;
  readonly width: number;
  readonly size: number;
  readonly opacity: number;
  /** How many rows are shown, from the top; all of them unless told. */
  readonly shown?: number | undefined;
}

/** The values of a vector as digits, at the right side of its column. */
export function digitColumn(
  key: string,
  box: Rect,
  rows: number,
  digits: Omit<Digits, 'width'>,
  className = 'digits',
): MaybeMark {
  const right = box.x + box.width - 6;
  return group(
    key,
    { class: className, 'font-size': digits.size, opacity: digits.opacity },
    Array.from({ length: Math.min(rows, digits.shown ?? rows) }, (_, row) =>
      plainText(
        `${row}`,
        '',
        right,
        rowTop(box, rows, row) + box.height / rows / 2 + digits.size * 0.35,
        formatValue(digits.values[row]!),
      ),
    ),
  );
}

/** From here on a number is written in powers of ten: its digits would not fit into a column. */
const enormous = 1e6;

/** Two decimals with a true minus sign; of large numbers the digits before the point alone. */
export function formatValue(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−').replace('Infinity', '∞');
  const size = Math.abs(value);
  const text =
    size >= enormous
      ? value.toExponential(1).replace('e+', 'e')
      : value.toFixed(size >= 1000 ? Math.max(0, decimals - 2) : decimals);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/**
 * Whether digits that stand side by side add up as they are printed: a person with a pencil takes them at their word.
 *
 * @param terms T vectors of one length
 */
export function addsUp(terms: readonly Vector[], sum: Vector): boolean {
  const printed = (value: number): number =>
    Number(formatValue(value).replace('−', '-').replace('∞', 'Infinity'));
  return sum.every((value, row) => {
    const total = terms.reduce((so, term) => so + printed(term[row]!), 0);
    // Less than half a hundredth is the rounding of the sum of decimals itself.
    return Object.is(total, printed(value)) || Math.abs(total - printed(value)) < 0.004;
  });
}
