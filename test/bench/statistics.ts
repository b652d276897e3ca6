/** A few measurements of one thing. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** @throws RangeError where there is nothing to summarize */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('there are no measurements: nothing was seen to happen');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** `2.41 ms (2.38–2.60)`: the median, the least and the most. */
export function written(values: readonly number[], decimals: number, unit = ''): string {
  const { median, least, most } = spreadOf(values);
  return `${median.toFixed(decimals)}${unit} (${least.toFixed(decimals)}–${most.toFixed(decimals)})`;
}

/** 5000 as `5,000`. */
export const grouped = (value: number): string => value.toLocaleString('en-US');
