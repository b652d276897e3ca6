import { type Chain, layersOf, type Model } from '../model';
import { runsOf, type Trace } from '../trace';
import type { Adjoint } from './adjoint';
import { type LayerAdjoints, layerBackward } from './layer-backward';

/** The derivatives of one number, the loss, by all parameters of a model's layers, from below to above. */
export type Gradient = readonly LayerAdjoints[];

/** A gradient of zeros, for `backpropagate` to add to. */
export function zeroGradient(model: Model): Gradient {
  const zeros = ({ parameters }: Chain) =>
    new Map(Array.from(parameters, ([name, { values }]) => [name, new Float64Array(values.length)]));
  return layersOf(model).map((layer) => ({
    forward: zeros(layer),
    ...(layer.reverse ? { reverse: zeros(layer.reverse) } : {}),
  }));
}

/**
 * Backpropagation through time: the derivatives of a loss by every parameter and every input, exact, by the cells'
 * operations run backwards.
 *
 * @param outputs T × (directions · H): the derivative of the loss by the output at each step, undefined where it is 0
 * @param gradient where the derivatives by the parameters are added, so that a batch of sentences has one sum
 * @returns T × D: the derivatives by the inputs, undefined where they are 0
 * @see Werbos (1990), Backpropagation through time: what it does and how to do it
 * @example backpropagate(read, read.output.map((h) => Float64Array.from(h)), gradient) // of the loss ‖h‖² / 2
 */
export function backpropagate(
  trace: Trace,
  outputs: readonly Adjoint[],
  gradient: Gradient,
): readonly Adjoint[] {
  return runsOf(trace).reduceRight<readonly Adjoint[]>(
    (adjoints, run, layer) => layerBackward(run, 1, gradient[layer])(adjoints),
    outputs,
  );
}
