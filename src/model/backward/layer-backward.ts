import type { LayerRun } from '../forward/stack';
import { outputSize } from '../model';
import type { Adjoint } from './adjoint';
import { backward } from './backward';
import type { ParameterAdjoints } from './turn-backward';

/** Where the derivatives by the parameters of a layer are added up, for each of its directions. */
export interface LayerAdjoints {
  readonly forward: ParameterAdjoints;
  readonly reverse?: ParameterAdjoints;
}

/**
 * Prepares a layer to be run backwards, in all its directions.
 *
 * @returns a function from the adjoints of its output at each step (results × (directions · H)) to those of its input
 */
export function layerBackward(
  { layer, forward, reverse }: LayerRun,
  results: number,
  parameters?: LayerAdjoints,
): (outputs: readonly Adjoint[]) => Adjoint[] {
  const width = outputSize(layer);
  const left = backward(forward, results, width, 0, parameters?.forward);
  if (!reverse) return left;
  const right = backward(reverse, results, width, layer.hiddenSize, parameters?.reverse);
  return (outputs) => {
    const ofLeft = left(outputs);
    const ofRight = right(outputs.toReversed()).toReversed();
    return ofLeft.map((adjoint, step) => sum(adjoint, ofRight[step]));
  };
}

function sum(left: Adjoint, right: Adjoint): Adjoint {
  if (!left || !right) return left ?? right;
  return left.map((number, index) => number + right[index]!);
}
