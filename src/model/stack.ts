import { type Layer, layersOf, type Model } from './model';
import { type Run, runChain } from './run';

/** The directions of a layer as they ran. The turns of `reverse` go from the last step to the first. */
export interface LayerRun {
  readonly layer: Layer;
  readonly forward: Run;
  readonly reverse?: Run;
}

/**
 * Runs the layers of a model, each over the output of the one below it.
 *
 * @param inputs length · D numbers
 */
export function runLayers(model: Model, inputs: Float64Array, length: number): readonly LayerRun[] {
  let numbers = inputs;
  return layersOf(model).map((layer) => {
    const forward = runChain(layer, numbers, length);
    if (!layer.reverse) {
      numbers = statesOf(forward);
      return { layer, forward };
    }
    const reverse = runChain(layer.reverse, reversed(numbers, layer.inputSize), length);
    numbers = joined(statesOf(forward), reversed(statesOf(reverse), reverse.chain.hiddenSize), length);
    return { layer, forward, reverse };
  });
}

/** length · H: the hidden state after each turn. */
function statesOf({ chain, values }: Run): Float64Array {
  const { numbers, start } = values.get(chain.cell.states[0]!)!;
  return numbers.subarray(start);
}

/** The same vectors, of `size` numbers each, from the last to the first. */
function reversed(numbers: Float64Array, size: number): Float64Array {
  const result = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += size) {
    result.set(numbers.subarray(at, at + size), numbers.length - size - at);
  }
  return result;
}

/** `length` vectors, each the left and the right one of its step side by side. */
function joined(left: Float64Array, right: Float64Array, length: number): Float64Array {
  const [leftSize, rightSize] = [left.length / length, right.length / length];
  const size = leftSize + rightSize;
  const result = new Float64Array(left.length + right.length);
  for (let step = 0; step < length; step++) {
    result.set(left.subarray(step * leftSize, (step + 1) * leftSize), step * size);
    result.set(right.subarray(step * rightSize, (step + 1) * rightSize), step * size + leftSize);
  }
  return result;
}
