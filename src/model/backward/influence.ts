import { outputSize } from '../model';
import { runsOf, type Trace } from '../trace';
import type { Vector } from '../vector';
import { type Adjoint, identity, norm } from './adjoint';
import { layerBackward } from './layer-backward';

/**
 * How strongly each input bears on each output: at [t][k] the Frobenius norm of ∂output[t] / ∂x[k], exact, by the
 * cells' operations run backwards. Rows and columns count from 0. Where t < k it is 0, unless a chain reads from
 * right to left.
 *
 * @returns T × T, frozen
 * @see Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks
 * @example influence(trace(model, [5, 2, 8]))[2]![0] // what the third output still owes to the first input
 */
export function influence(trace: Trace): readonly Vector[] {
  const layers = runsOf(trace);
  const results = outputSize(layers.at(-1)!.layer);
  const backwards = layers.map((layer) => layerBackward(layer, results));
  const rows = Array.from({ length: trace.length }, (_, step) => {
    let adjoints: Adjoint[] = new Array(trace.length).fill(undefined);
    adjoints[step] = identity(results);
    for (const run of backwards.toReversed()) adjoints = run(adjoints);
    return Object.freeze(adjoints.map((adjoint) => (adjoint ? norm(adjoint) : 0)));
  });
  return Object.freeze(rows);
}
