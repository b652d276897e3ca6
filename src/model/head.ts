import { activations } from './operations';

/** What may stand between two linear layers of a head. */
export type HeadActivation = 'tanh' | 'relu' | 'gelu';

/** How the field writes them, and what they make of a number. */
export const headActivations: Readonly<
  Record<HeadActivation, { readonly name: string; readonly apply: (input: number) => number }>
> = {
  tanh: { name: 'tanh', apply: activations.tanh },
  relu: { name: 'ReLU', apply: activations.relu },
  gelu: { name: 'GELU', apply: gelu },
};

/** x · Φ(x), with the normal distribution itself, as `nn.GELU` has it where no approximation is asked for. */
export function gelu(x: number): number {
  if (x === -Infinity) return 0;
  return (x * complement(-x / Math.SQRT2)) / 2;
}

/** erfc(x) = 1 − erf(x), to nearly all digits of a float64. */
function complement(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 0) return 2 - complement(-x);
  return x < 2 ? 1 - errorFunction(x) : tail(x);
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1 · 3 · … · (2n+1)), whose terms all have one sign. */
function errorFunction(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (2 * x * x) / odd;
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) as Laplace's continued fraction, which is quick where x is large. */
function tail(x: number): number {
  let fraction = x;
  for (let depth = 100; depth > 0; depth--) fraction = x + depth / 2 / fraction;
  return Math.exp(-x * x) / (fraction * Math.sqrt(Math.PI));
}
