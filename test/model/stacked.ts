import type { Cell } from '../../src/model/cell';
import type { Chain, Layer, Model } from '../../src/model/model';
import { sampleModel } from './sample';

export interface Stack {
  readonly cell: Cell;
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly inputSize?: number;
  readonly hiddenSize?: number;
}

/** A network of several layers and directions, with numbers in (−1, 1). */
export function stackedModel({ cell, layers, bidirectional, inputSize = 3, hiddenSize = 4 }: Stack): Model {
  const chain = (layer: number, reverse: boolean): Chain => {
    const width = layer === 0 ? inputSize : hiddenSize * (bidirectional ? 2 : 1);
    return sampleModel({ cell, inputSize: width, hiddenSize, seed: 10 * layer + Number(reverse) + 1 });
  };
  const [first, ...above] = Array.from(
    { length: layers },
    (_, layer): Layer => ({
      ...chain(layer, false),
      ...(bidirectional ? { reverse: chain(layer, true) } : {}),
    }),
  );
  return { ...sampleModel({ cell, inputSize, hiddenSize }), ...first!, above };
}
