import { checkModel, type Model } from '../../model/model';
import { readModel } from '../../model/weights/read';

/** What the property `weights` takes: a model, the bytes of a `.safetensors` file, or nothing. */
export type GivenWeights = Model | ArrayBuffer | ArrayBufferView | null | undefined;

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
