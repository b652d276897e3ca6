import type { Gradient } from '../model';
import { type CellKind, cellKinds } from '../model/cells';
import { type Model, shapeOf } from '../model/model';
import { normal, type Random, seededRandom } from '../model/random';
import type { Matrix } from '../model/vector';
import { tokenVectors } from '../model/words/vectors';
import type { Vocabulary } from '../model/words/vocabulary';

/**
 * A network in training. All its numbers lie in one array and their derivatives in another, in the same order, so that
 * the optimiser needs to know nothing of cells; the model's matrices look into the first.
 */
export interface Network {
  readonly model: Model;
  readonly numbers: Float64Array;
  /** ∂loss / ∂numbers. */
  readonly slopes: Float64Array;
  /** The slopes of the cell's parameters, by their names. */
  readonly gradient: Gradient;
  /** V × D. */
  readonly embedding: Learned;
  readonly readOut: LearnedReadOut;
  /** Says the word before, while the network learns; its file does not have it. */
  readonly recall?: LearnedReadOut;
}

/** K × H and K × 1. */
export interface LearnedReadOut {
  readonly weight: Learned;
  readonly bias: Learned;
}

/** A matrix, and in `slopes` the derivative of the loss by each of its numbers. */
export interface Learned extends Matrix {
  readonly slopes: Float64Array;
}

export interface NetworkOptions {
  readonly kind: CellKind;
  /** Of V rows. */
  readonly vocabulary: Vocabulary;
  readonly labels: readonly string[];
  /** H; the vectors of the words have the same length D. */
  readonly units: number;
  readonly seed: number;
  /** Whether it learns to say the word before, too. */
  readonly recalls?: boolean;
}

/**
 * A network with the numbers from which training starts: weights from ±1/√H as in PyTorch, biases 0, vectors of words
 * that are moderate, so that the sums of the first steps are not yet squeezed.
 *
 * The forget gates start open, with a bias of 1, so that the derivative gets through many steps from the beginning.
 *
 * @see Gers, Schmidhuber and Cummins (2000), Learning to forget; Jozefowicz, Zaremba and Sutskever (2015), An
 * empirical exploration of recurrent network architectures, for the bias of 1
 */
export function networkOf({ kind, vocabulary, labels, units, seed, recalls }: NetworkOptions): Network {
  const cell = cellKinds[kind];
  const words = vocabulary.tokens;
  const shapes = new Map<string, readonly [rows: number, columns: number]>([
    ['embedding', [words.length, units]],
    ...cell.parameters.map((parameter) => [parameter.name, shapeOf(parameter, units, units)] as const),
    ['readout weight', [labels.length, units]],
    ['readout bias', [labels.length, 1]],
    ...(recalls
      ? ([
          ['recall weight', [words.length, units]],
          ['recall bias', [words.length, 1]],
        ] as const)
      : []),
  ]);
  const count = [...shapes.values()].reduce((sum, [rows, columns]) => sum + rows * columns, 0);
  const numbers = new Float64Array(count);
  const slopes = new Float64Array(count);

  let end = 0;
  const learned = new Map<string, Learned>();
  for (const [name, [rows, columns]] of shapes) {
    const start = end;
    end += rows * columns;
    const values = numbers.subarray(start, end);
    learned.set(name, { rows, columns, values, slopes: slopes.subarray(start, end) });
    fill(values, name, seededRandom(`${seed} ${kind} ${name}`), columns > 1 ? units : 0);
  }

  const embedding = learned.get('embedding')!;
  const readOutOf = (name: string): LearnedReadOut => ({
    weight: learned.get(`${name} weight`)!,
    bias: learned.get(`${name} bias`)!,
  });
  const readOut = readOutOf('readout');
  const ofCell = cell.parameters.map(({ name }) => [name, learned.get(name)!] as const);
  return {
    model: {
      cell,
      inputSize: units,
      hiddenSize: units,
      parameters: new Map(ofCell),
      embed: tokenVectors(embedding, vocabulary),
      embedding,
      vocabulary,
      readOut: { ...readOut, labels },
    },
    numbers,
    slopes,
    gradient: [{ forward: new Map(ofCell.map(([name, matrix]) => [name, matrix.slopes])) }],
    embedding,
    readOut,
    ...(recalls ? { recall: readOutOf('recall') } : {}),
  };
}

/** @param units 0 for a bias */
function fill(values: Float64Array, name: string, random: Random, units: number): void {
  for (let at = 0; at < values.length; at++) {
    if (name === 'embedding') values[at] = normal(random) / 2;
    else if (units > 0) values[at] = (2 * random() - 1) / Math.sqrt(units);
    else values[at] = name === forgetBias ? 1 : 0;
  }
}

/** Only an LSTM has it. */
const forgetBias = 'bias_if';
