/*
 * Sums and products as they are printed: a person who works one out with a pencil, from the digits that are there,
 * comes to the last digit of the result. Where no number of digits does that, the sign between is ≈.
 */

/** So many digits behind the point there are, and so many at most for a sum that would not add up with fewer. */
export const usualDecimals = 4;
const mostDecimals = 8;

/** Where numbers are so large that they have no digits behind the point, they are written as powers of ten. */
const largest = 1e15;

/**
 * A number with so many digits behind the point; large ones in full, and no zero with a sign.
 *
 * @example printed(-1234.5678, 2) // '−1234.57'
 */
export function printed(value: number, decimals = usualDecimals): string {
  if (!Number.isFinite(value)) return String(value).replace('-', '−').replace('Infinity', '∞');
  if (Math.abs(value) >= largest) {
    return value.toExponential(decimals).replace('-', '−').replace('e+', ' × 10^');
  }
  const text = value.toFixed(decimals);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** How a sum or a product is printed. */
export interface Digits {
  /** Of every number of a sum, and of the result of a product. */
  readonly decimals: number;
  /** False where the printed numbers do not lead to the printed result: ≈ is then the sign. */
  readonly exact: boolean;
}

/**
 * With how many digits the terms add up to the total.
 *
 * @param also what must hold of these digits besides, where it can
 */
export function sumDigits(
  terms: readonly number[],
  total: number,
  also: (decimals: number) => boolean = () => true,
): Digits {
  const addsUp = (decimals: number): boolean => {
    const sum = terms.reduce((units, term) => units + unitsOf(term, decimals), 0n);
    return sum === unitsOf(total, decimals);
  };
  const numbers = [...terms, total];
  const both = digits(numbers, (decimals) => addsUp(decimals) && also(decimals));
  return both.exact ? both : digits(numbers, addsUp);
}

/** With how many digits of an input the function of it leads to the usual digits of the output. */
export function functionDigits(apply: (input: number) => number, input: number, output: number): Digits {
  return digits([input, output], (decimals) => {
    const shown = Number(input.toFixed(decimals));
    return printed(apply(shown)) === printed(output);
  });
}

/** With how many digits of its factors a product leads to a result with the given digits. */
export function productDigits(
  [left, right]: readonly [number, number],
  product: number,
  decimals: number,
): readonly [left: number, right: number, exact: boolean] {
  if (![left, right, product].every(isPrintable))
    return [usualDecimals, usualDecimals, ![left, right, product].every(Number.isFinite)];
  for (let most = usualDecimals; most <= mostDecimals; most++) {
    const [ofLeft, ofRight] = [decimalsOf(left, most), decimalsOf(right, most)];
    const units = unitsOf(left, ofLeft) * unitsOf(right, ofRight);
    if (rounded(units, ofLeft + ofRight, decimals) === unitsOf(product, decimals))
      return [ofLeft, ofRight, true];
  }
  return [decimalsOf(left, usualDecimals), decimalsOf(right, usualDecimals), false];
}

/**
 * With how many digits of all factors a sum of products, and of what is left of it, leads to the usual digits of the
 * total.
 */
export function dotDigits(
  products: readonly (readonly [number, number])[],
  left: number,
  total: number,
): Digits & { readonly of: (factor: number) => number } {
  const chosen = digits([...products.flat(), left, total], (most) => {
    const scale = 2 * most;
    const sum = products.reduce(
      (units, [one, other]) => {
        const [ofOne, ofOther] = [decimalsOf(one, most), decimalsOf(other, most)];
        const product = unitsOf(one, ofOne) * unitsOf(other, ofOther);
        return units + rounded(product, ofOne + ofOther, scale);
      },
      rounded(unitsOf(left, usualDecimals), usualDecimals, scale),
    );
    return rounded(sum, scale, usualDecimals) === unitsOf(total, usualDecimals);
  });
  return { ...chosen, of: (factor) => decimalsOf(factor, chosen.decimals) };
}

function digits(numbers: readonly number[], agrees: (decimals: number) => boolean): Digits {
  if (!numbers.every(isPrintable)) return { decimals: usualDecimals, exact: !numbers.every(Number.isFinite) };
  for (let decimals = usualDecimals; decimals <= mostDecimals; decimals++)
    if (agrees(decimals)) return { decimals, exact: true };
  return { decimals: usualDecimals, exact: false };
}

const isPrintable = (value: number): boolean => Number.isFinite(value) && Math.abs(value) < largest;

/** As many as a number has, where it has few. */
function decimalsOf(value: number, most: number): number {
  const cents = value * 100;
  return Math.abs(cents - Math.round(cents)) < 1e-9 ? 2 : most;
}

/** The printed number without its point, so that it is added and multiplied without a rounding of its own. */
const unitsOf = (value: number, decimals: number): bigint => BigInt(value.toFixed(decimals).replace('.', ''));

/** Rounded to fewer digits behind the point, half away from zero, as people do. */
function rounded(units: bigint, from: number, to: number): bigint {
  if (from <= to) return units * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  const size = units < 0n ? -units : units;
  const result = (size + unit / 2n) / unit;
  return units < 0n ? -result : result;
}
