import { readOut, softmax } from '../../model/read-out';
import type { Vector } from '../../model/vector';
import { resultName } from '../../timeline/result-name';
import { mostNamedClasses } from '../layout/read-out-lines';
import type { Stage } from '../layout/stage';

/** More weights than this take too long for every cell that is in view: only the cell at work is asked. */
const manyWeights = 1_000_000;

/** What a model's output layer says after a step. */
export type ReadOutValues =
  /** How likely it finds its classes: both in their order where there are two, else the likeliest first. */
  | { readonly kind: 'shares'; readonly answers: readonly ReadOutValue[]; readonly count: number }
  /** A single number is a score, and nobody but its author knows of what. */
  | { readonly kind: 'number'; readonly value: number };

export interface ReadOutValue {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
}

export function readsOutQuickly({ trace }: Stage): boolean {
  const weight = trace.model.readOut?.weight;
  return !weight || weight.rows * weight.columns <= manyWeights;
}

/** @returns undefined where what it says is no number */
export function readOutValues(stage: Stage, word: number): ReadOutValues | undefined {
  const { model, output } = stage.trace;
  const logits = readOut(model, output[word - 1]!) ?? [];
  if (logits.length === 0 || !logits.every(Number.isFinite)) return undefined;
  if (logits.length === 1) return { kind: 'number', value: logits[0]! };
  const shares = softmax(logits);
  const label = (index: number): string => resultName(model.readOut ?? {}, index, stage.strings.classes);
  const indices = shares.length === 2 ? [0, 1] : largest(shares, mostNamedClasses);
  const answers = indices.map((index) => ({ label: label(index), share: shares[index]! }));
  return { kind: 'shares', answers, count: shares.length };
}

/** Where the largest numbers are, without sorting a vocabulary of thousands. */
function largest(values: Vector, count: number): number[] {
  const found: number[] = [];
  values.forEach((value, index) => {
    const at = found.findIndex((other) => values[other]! < value);
    if (at >= 0) found.splice(at, 0, index);
    else if (found.length < count) found.push(index);
    if (found.length > count) found.pop();
  });
  return found;
}
