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

/** Two decimals with a true minus sign; very large values in powers of ten. */
export function formatValue(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−').replace('Infinity', '∞');
  const text = Math.abs(value) >= 1000 ? value.toExponential(0).replace('e+', 'e') : value.toFixed(decimals);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
