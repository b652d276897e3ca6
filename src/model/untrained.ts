import type { Cell } from './cell';
import { type Model, shapeOf } from './model';
import { normal, seededRandom } from './random';
import type { Matrix } from './vector';
import { wordVectors } from './word-vectors';

export interface UntrainedOptions {
  readonly cell: Cell;
  readonly seed: number;
  /** H; the input vectors get the same length. */
  readonly units: number;
}

/** Deviations that keep a small network lively: states well away from 0, some sums beyond ±1, none stuck there. */
const gain = { hidden: 0.95, input: 0.75, bias: 0.12 };

/**
 * A network that nobody trained: its weights come from the seed, and the vector of a word from the seed and the
 * word. It reads any sentence, and means nothing.
 */
export function untrainedModel({ cell, seed, units }: UntrainedOptions): Model {
  const parameters = new Map<string, Matrix>();
  for (const parameter of cell.parameters) {
    const [rows, columns] = shapeOf(parameter, units, units);
    const random = seededRandom(`${seed} ${parameter.name}`);
    const deviation = parameter.columns === 'one' ? gain.bias : gain[parameter.columns] / Math.sqrt(columns);
    const values = Float64Array.from({ length: rows * columns }, () => round(normal(random) * deviation));
    parameters.set(parameter.name, { rows, columns, values });
  }
  return { cell, inputSize: units, hiddenSize: units, parameters, embed: wordVectors(seed, units) };
}

/** Two decimals, as the figure prints them: a person can then check a sum by hand from what is on the screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
