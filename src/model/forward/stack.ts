import { type Layer, layersOf, type Model, outputSize } from '../model';
import type { Parts } from '../parts';
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
export function* runLayers(model: Model, inputs: Float64Array, length: number): Parts<readonly LayerRun[]> {
  const runs: LayerRun[] = [];
  for (const layer of layersOf(model)) {
    const below = runs.at(-1);
    const numbers = below ? outputOf(below) : inputs;
    const forward = yield* runChain(layer, numbers, length);
    if (!layer.reverse) runs.push({ layer, forward });
    else
      runs.push({
        layer,
        forward,
        reverse: yield* runChain(layer.reverse, reversed(numbers, layer.inputSize), length),
      });
  }
  return runs;
}

/** length · outputSize: at each step the hidden states of the directions, side by side. */
function outputOf({ layer, forward, reverse }: LayerRun): Float64Array {
  const { length } = forward;
  const width = outputSize(layer);
  const output = new Float64Array(length * width);
  for (let step = 0; step < length; step++) {
    output.set(stateAfter(forward, step), step * width);
    if (reverse) output.set(stateAfter(reverse, length - 1 - step), step * width + layer.hiddenSize);
  }
  return output;
}

function stateAfter({ chain, values }: Run, turn: number): Float64Array {
  const { numbers, size, start, stride } = values.get(chain.cell.states[0]!)!;
  return numbers.subarray(start + turn * stride, start + turn * stride + size);
}

/** The same vectors, of `size` numbers each, from the last to the first. */
function reversed(numbers: Float64Array, size: number): Float64Array {
  const result = new Float64Array(numbers.length);
  for (let at = 0; at < numbers.length; at += size) {
    result.set(numbers.subarray(at, at + size), numbers.length - size - at);
  }
  return result;
}
