import { activationNames, activations } from '../../model/operations';
import type { ExplainedPart, How } from '../../timeline/explain';
import {
  type Digits,
  functionDigits,
  printed,
  productDigits,
  sumDigits,
  usualDecimals,
} from '../../timeline/printed';
import { richNodes } from '../dom/rich';

/* The arithmetic of a single function or product, in symbols and in numbers. */

export type SingleHow = Extract<How, { kind: 'activation' | 'gate' | 'complement' }>;

/** A function or a product in symbols, in numbers, and what it comes to. */
export function arithmeticNodes(how: SingleHow, row: number, value: number): Node[] {
  const text = (words: string): Node => document.createTextNode(words);
  const symbolOf = ({ symbol }: ExplainedPart): Node[] => [...richNodes(symbol), text(`[${row}]`)];
  switch (how.kind) {
    case 'activation': {
      const name = activationNames[how.activation];
      const { decimals, exact } = functionDigits(activations[how.activation], how.input.value, value);
      const numbers = `${name}(${printed(how.input.value, decimals)}) ${equals({ exact })} ${printed(value)}`;
      return [text(` = ${name}(`), ...symbolOf(how.input), text(`) = ${numbers}`)];
    }
    case 'gate': {
      const [gate, input] = how.factors;
      const [ofGate, ofInput, exact] = productDigits([gate.value, input.value], value, usualDecimals);
      const numbers = `${bracketed(gate.value, ofGate)} × ${bracketed(input.value, ofInput)}`;
      const result = ` = ${numbers} ${equals({ exact })} ${printed(value)}`;
      return [text(' = '), ...symbolOf(gate), text(' × '), ...symbolOf(input), text(result)];
    }
    case 'complement': {
      const { decimals, exact } = sumDigits([1, -how.of.value], value);
      const numbers = `1 − ${bracketed(how.of.value, decimals)} ${equals({ exact })} ${printed(value, decimals)}`;
      return [text(' = 1 − '), ...symbolOf(how.of), text(` = ${numbers}`)];
    }
  }
}

/** The sign before a result: ≈ where the printed numbers do not lead to it. */
export const equals = ({ exact }: Pick<Digits, 'exact'>): string => (exact ? '=' : '≈');

/** A number that follows a sign: a negative one in brackets, so that two signs do not stand side by side. */
export function bracketed(value: number, decimals: number): string {
  const written = printed(value, decimals);
  return written.startsWith('−') ? `(${written})` : written;
}
