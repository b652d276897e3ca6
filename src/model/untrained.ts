import type { Cell } from './cell';
import { type Chain, type Layer, type Model, shapeOf } from './model';
import { normal, seededRandom } from './random';
import type { Matrix } from './vector';
import { wordVectors } from './words/made-up';

export interface UntrainedOptions {
  readonly cell: Cell;
  readonly seed: number;
  /** H; the input vectors get the same length. */
  readonly units: number;
  /** How many layers are stacked; 1 where nothing is said. */
  readonly layers?: number;
  /** 2 for a network that also reads from right to left; 1 where nothing is said. */
  readonly directions?: 1 | 2;
}

/** Deviations that keep a small network lively: states well away from 0, some sums beyond ±1, none stuck there. */
const gain = { hidden: 0.95, input: 0.75, bias: 0.12 };

/**
 * A network that nobody trained: its weights come from the seed, and the vector of a word from the seed and the
 * word. It reads any sentence, and means nothing.
 */
export function untrainedModel({ cell, seed, units, layers = 1, directions = 1 }: UntrainedOptions): Model {
  const layerAt = (index: number): Layer => {
    const width = index === 0 ? units : units * directions;
    // Without a number the first layer keeps its weights, however many there are above it.
    const name = index === 0 ? `${seed}` : `${seed} layer ${index}`;
    const forward = untrainedChain(cell, name, width, units);
    if (directions === 1) return forward;
    return { ...forward, reverse: untrainedChain(cell, `${name} reverse`, width, units) };
  };
  const [first, ...above] = Array.from({ length: layers }, (_, index) => layerAt(index));
  return {
    ...first!,
    ...(above.length > 0 ? { above } : {}),
    embed: wordVectors(seed, units),
  };
}

function untrainedChain(cell: Cell, seed: string, inputSize: number, hiddenSize: number): Chain {
  const parameters = new Map<string, Matrix>();
  for (const parameter of cell.parameters) {
    const [rows, columns] = shapeOf(parameter, inputSize, hiddenSize);
    const random = seededRandom(`${seed} ${parameter.name}`);
    const deviation = parameter.columns === 'one' ? gain.bias : gain[parameter.columns] / Math.sqrt(columns);
    const values = Float64Array.from({ length: rows * columns }, () => round(normal(random) * deviation));
    parameters.set(parameter.name, { rows, columns, values });
  }
  return { cell, inputSize, hiddenSize, parameters };
}

/** Two decimals, as the figure prints them: a person can then check a sum by hand from what is on the screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
