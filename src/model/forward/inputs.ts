import type { Model } from '../model';
import { oneHot } from '../words/vectors';

/** One input: the id of a token, which is a row of the model's embedding, or a vector of D numbers. */
export type Input = number | ArrayLike<number>;

/**
 * The vectors that a model is given, one after the other.
 *
 * @param inputs T ids or vectors
 * @returns T · D numbers
 * @throws RangeError where an id is not in the embedding, or a vector has another length than D
 */
export function inputNumbers(model: Model, inputs: ArrayLike<Input>): Float64Array {
  const { inputSize } = model;
  const numbers = new Float64Array(inputs.length * inputSize);
  for (let index = 0; index < inputs.length; index++) {
    const input = inputs[index]!;
    const vector = typeof input === 'number' ? rowOfId(model, input, index) : input;
    if (vector.length !== inputSize) {
      throw new RangeError(
        `input ${index + 1} has ${vector.length} numbers where the model reads ${inputSize}: use the model's own embedding`,
      );
    }
    numbers.set(vector, index * inputSize);
  }
  return numbers;
}

function rowOfId(model: Model, id: number, index: number): ArrayLike<number> {
  const { embedding, inputs, inputSize } = model;
  if (inputs === 'one-hot' && Number.isInteger(id) && id >= 0 && id < inputSize) return oneHot(id, inputSize);
  if (!embedding) {
    throw new RangeError(
      `input ${index + 1} is the id ${id} and the model has no embedding: give it vectors`,
    );
  }
  const { rows, columns, values } = embedding;
  if (!Number.isInteger(id) || id < 0 || id >= rows) {
    throw new RangeError(
      `input ${index + 1} is the id ${id} where the embedding has ids from 0 to ${rows - 1}: use one of them`,
    );
  }
  return values.subarray(id * columns, (id + 1) * columns);
}
