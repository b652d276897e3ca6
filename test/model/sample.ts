import type { Cell } from '../../src/model/cell';
import { rnnTanh } from '../../src/model/cells/rnn';
import { type Model, shapeOf } from '../../src/model/model';
import { seededRandom } from '../../src/model/random';
import { type Trace, trace } from '../../src/model/trace';
import type { Matrix, Vector } from '../../src/model/vector';

export interface Sample {
  readonly cell?: Cell;
  readonly inputSize?: number;
  readonly hiddenSize?: number;
  readonly seed?: number;
}

/** A network with numbers in (−1, 1) and, unlike an untrained one, with x of another length than h. */
export function sampleModel({ cell = rnnTanh, inputSize = 3, hiddenSize = 4, seed = 1 }: Sample = {}): Model {
  const numbers = (name: string, length: number): number[] => {
    const random = seededRandom(`${seed} ${name}`);
    return Array.from({ length }, () => 2 * random() - 1);
  };
  const parameters = new Map<string, Matrix>();
  for (const parameter of cell.parameters) {
    const [rows, columns] = shapeOf(parameter, inputSize, hiddenSize);
    const values = Float64Array.from(numbers(parameter.name, rows * columns));
    parameters.set(parameter.name, { rows, columns, values });
  }
  const embed = (token: string): Vector => numbers(`word ${token}`, inputSize);
  return { cell, inputSize, hiddenSize, parameters, embed };
}

export const sampleTrace = (length: number, sample: Sample = {}): Trace => {
  const model = sampleModel(sample);
  return trace(
    model,
    Array.from({ length }, (_, index) => model.embed(String(index))),
  );
};

/** Every name under which a step of the trace has a value. */
export const namesOf = ({ cell }: Model): readonly string[] => [
  'x',
  ...cell.states.map((state) => `previous ${state}`),
  ...cell.operations.map(({ output }) => output),
];

/** The largest difference between two lists of vectors, and Infinity where they have not the same form. */
export function largestError(left: readonly Vector[], right: readonly Vector[]): number {
  if (left.length !== right.length) return Infinity;
  const errors = left.flatMap((vector, index) => {
    const other = right[index]!;
    if (vector.length !== other.length) return [Infinity];
    // NaN must not pass for agreement.
    return vector.map((value, row) =>
      Number.isNaN(value - other[row]!) ? Infinity : Math.abs(value - other[row]!),
    );
  });
  return Math.max(0, ...errors);
}
