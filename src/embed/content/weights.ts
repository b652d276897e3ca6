import { checkModel, type Model } from '../../model/model';
import { neededTensors, readModel } from '../../model/weights/read';

/** What the property `weights` takes: a model, the bytes of a `.safetensors` file, or nothing. */
export type GivenWeights = Model | ArrayBuffer | ArrayBufferView | null | undefined;

/** Of more bytes it is only looked at at once what is wrong with them; the numbers take longer. */
const mostAtOnce = 1_500_000;

/**
 * The bytes that are so many that they are better read without holding the page up.
 *
 * @throws WeightsError where they are no weights that can be read
 */
export function longBytes(weights: GivenWeights): Uint8Array | undefined {
  if (!weights || isModel(weights) || !(weights.byteLength > mostAtOnce)) return undefined;
  neededTensors(weights);
  return ArrayBuffer.isView(weights)
    ? new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)
    : new Uint8Array(weights);
}

/**
 * @throws WeightsError where the bytes are no weights that can be read
 * @throws RangeError where a model lacks something that its cell needs
 */
export function modelFrom(weights: GivenWeights): Model | undefined {
  if (!isModel(weights)) return weights ? readModel(weights) : undefined;
  checkModel(weights);
  return weights;
}

const isModel = (weights: GivenWeights): weights is Model =>
  typeof weights === 'object' && weights !== null && 'cell' in weights && 'parameters' in weights;
