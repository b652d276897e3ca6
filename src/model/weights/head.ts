import type { HeadActivation } from '../head';
import { type Candidates, embeddingName, pick, readOuts } from './candidates';
import { WeightsError } from './error';
import type { Finding } from './finding';
import type { Tensor } from './format/tensor';
import { activationOf, type ReadOptions } from './options';
import { inOrder, stackOf } from './stack';

/** What stands behind the recurrent network: an `nn.Linear`, or several. */
export interface Head {
  /** K × (directions · H), or × the rows of the layer before. */
  readonly readOut?: Tensor;
  /** K. */
  readonly readOutBias?: Tensor;
  /** The linear layers before the read-out, and what stands between them. */
  readonly before?: {
    readonly layers: readonly { readonly weight: Tensor; readonly bias?: Tensor }[];
    readonly activation: HeadActivation;
  };
}

/**
 * Finds the read-out; of several linear layers in one line it is the last, where a person says what stands between them.
 *
 * @param width directions · H
 * @throws AmbiguousWeightsError where several fit
 */
export function findHead(
  candidates: Candidates,
  width: number,
  embedding: Tensor | undefined,
  options: ReadOptions,
): { readonly head: Head; readonly findings: readonly Finding[] } {
  const { others, isSure, isReadOut, matrices } = candidates;
  const activation = activationOf(options);
  let stack: readonly Tensor[] = [];
  const readOut = pick('readOut', options.readOut, others, width, isSure, () => {
    const fitting = readOuts(candidates, width, embedding);
    const layers = matrices.filter((tensor) => tensor !== embedding && !embeddingName.test(tensor.name));
    stack = stackOf(fitting, { layers, isReadOut, width });
    return fitting.filter((tensor) => !stack.includes(tensor));
  });
  const ordered = readOut || !stack.every(isSure) ? undefined : inOrder(stack, width, others.values());
  if (activation && !ordered) {
    const problem =
      'the option activation is for a head of linear layers in one line, which the file does not have';
    throw new WeightsError('bad-option', `${problem}: leave it out`);
  }
  const withBias = (weight: Tensor) => {
    const bias = candidates.biasOf(weight);
    return bias ? { weight, bias } : { weight };
  };
  const last = activation ? ordered?.at(-1) : readOut;
  if (last) {
    const { weight, bias } = withBias(last);
    const layers = activation ? ordered!.slice(0, -1).map(withBias) : [];
    return {
      head: {
        readOut: weight,
        ...(bias ? { readOutBias: bias } : {}),
        ...(activation ? { before: { layers, activation } } : {}),
      },
      findings: [],
    };
  }
  if (stack.length === 0) return { head: {}, findings: [] };
  const tensors = (ordered ?? stack).map(({ name }) => name);
  return { head: {}, findings: [{ kind: 'stacked-read-out', tensors, ordered: ordered !== undefined }] };
}
