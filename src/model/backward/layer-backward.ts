import type { LayerRun } from '../forward/stack';
import { outputSize } from '../model';
import type { Adjoint } from './adjoint';
import { backwardInParts } from './backward';
import { finish, type InParts } from './in-parts';
import type { ParameterAdjoints } from './turn-backward';

/** Where the derivatives by the parameters of a layer are added up, for each of its directions. */
export interface LayerAdjoints {
  readonly forward: ParameterAdjoints;
  readonly reverse?: ParameterAdjoints;
}

/**
 * Prepares a layer to be run backwards, in all its directions. A part is one turn; one sequence must be finished before the next
 * begins.
 *
 * @returns a function from the adjoints of its output at each step (results × (directions · H)) to those of its input
 */
export function layerBackwardInParts(
  { layer, forward, reverse }: LayerRun,
  results: number,
  parameters?: LayerAdjoints,
): (outputs: readonly Adjoint[]) => InParts<Adjoint[]> {
  const width = outputSize(layer);
  const left = backwardInParts(forward, results, width, 0, parameters?.forward);
  if (!reverse) return left;
  const right = backwardInParts(reverse, results, width, layer.hiddenSize, parameters?.reverse);
  return function* (outputs) {
    const ofLeft = yield* left(outputs);
    const ofRight = (yield* right(outputs.toReversed())).toReversed();
    return ofLeft.map((adjoint, step) => sum(adjoint, ofRight[step]));
  };
}

/** Prepares a layer to be run backwards, all turns at once. */
export function layerBackward(
  ...given: Parameters<typeof layerBackwardInParts>
): (outputs: readonly Adjoint[]) => Adjoint[] {
  const inParts = layerBackwardInParts(...given);
  return (outputs) => finish(inParts(outputs));
}

function sum(left: Adjoint, right: Adjoint): Adjoint {
  if (!left || !right) return left ?? right;
  return left.map((number, index) => number + right[index]!);
}
