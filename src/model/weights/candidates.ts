import { AmbiguousWeightsError, quote, shapeText, WeightsError } from './error';
import type { Tensor } from './format/tensor';
import type { Network } from './network';
import { type Owner, ownerOf } from './owners';

export const embeddingName = /emb|lookup/i;
const readOutName = /linear|fc|out|head|decode|dense|classif|proj|logit/i;

/** The tensors that a companion is looked for among. */
export interface Candidates {
  /** All that do not belong to the recurrent network. */
  readonly others: ReadonlyMap<string, Tensor>;
  /** The weights among them that have rows and columns, and are not another network's. */
  readonly matrices: readonly Tensor[];
  readonly biasOf: (weight: Tensor) => Tensor | undefined;
  readonly isReadOut: (tensor: Tensor) => boolean;
  /** True for one that is the network's own by its name. */
  readonly isSure: (tensor: Tensor) => boolean;
}

export function candidatesOf(
  all: ReadonlyMap<string, Tensor>,
  { tensors, prefix, prefixes }: Network,
): Candidates {
  const own = new Set(tensors.values());
  const others = new Map([...all].filter(([, tensor]) => !own.has(tensor)));
  const owner = (tensor: Tensor): Owner => ownerOf(tensor.name, prefixes, prefix);
  const biasOf = (weight: Tensor): Tensor | undefined => {
    const bias = others.get(weight.name.replace(/weight$/, 'bias'));
    return bias?.shape.length === 1 && bias.shape[0] === weight.shape[0] ? bias : undefined;
  };
  return {
    others,
    matrices: [...others.values()].filter(
      (tensor) =>
        /(^|[._])weight$/.test(tensor.name) &&
        tensor.shape.length === 2 &&
        tensor.shape[0]! > 0 &&
        owner(tensor) !== 'another',
    ),
    biasOf,
    isReadOut: (tensor) =>
      biasOf(tensor) !== undefined || (readOutName.test(tensor.name) && !embeddingName.test(tensor.name)),
    isSure: (tensor) => owner(tensor) === 'own',
  };
}

/** Those that are the network's by their name, where there are any. */
function nearest(tensors: readonly Tensor[], { isSure }: Candidates): readonly Tensor[] {
  const named = tensors.filter(isSure);
  return named.length > 0 ? named : tensors;
}

/** What could be the embedding. */
export function embeddings(
  candidates: Candidates,
  inputSize: number,
  width: number,
  readOut: string | false | undefined,
): readonly Tensor[] {
  const { matrices, biasOf, isReadOut } = candidates;
  const fitting = matrices.filter(
    (tensor) => tensor.shape[1] === inputSize && !biasOf(tensor) && tensor.name !== readOut,
  );
  const named = fitting.filter(({ name }) => embeddingName.test(name));
  if (named.length > 0) return nearest(named, candidates);
  // What could only be a read-out is none; what could be either is left to the person.
  const isOnlyReadOut = (tensor: Tensor): boolean => isReadOut(tensor) && tensor.shape[1] === width;
  return nearest(
    fitting.filter((tensor) => !isOnlyReadOut(tensor)),
    candidates,
  );
}

/** What could be the read-out, or one of several layers that follow the network. */
export function readOuts(
  candidates: Candidates,
  width: number,
  embedding: Tensor | undefined,
): readonly Tensor[] {
  const fitting = candidates.matrices.filter((tensor) => tensor.shape[1] === width && tensor !== embedding);
  const plain = fitting.filter(candidates.isReadOut);
  const unnamed = fitting.filter(({ name }) => !embeddingName.test(name));
  return nearest(plain.length > 0 ? plain : unnamed, candidates);
}

/**
 * The tensor of an option, or else the only candidate.
 *
 * @throws AmbiguousWeightsError where there are several, or it is not said whose it is
 */
export function pick(
  option: 'embedding' | 'readOut',
  chosen: string | false | undefined,
  others: ReadonlyMap<string, Tensor>,
  columns: number,
  isSure: (tensor: Tensor) => boolean,
  candidates: () => readonly Tensor[],
): Tensor | undefined {
  if (chosen === false) return undefined;
  if (chosen !== undefined) {
    const found = others.get(chosen);
    if (found?.shape.length === 2 && found.shape[1] === columns && found.shape[0]! > 0) return found;
    const has = found ? `is ${shapeText(found.shape) || 'a single number'}` : 'is not in the file';
    throw new WeightsError(
      'bad-option',
      `${quote(chosen)} ${has}: the option ${option} needs rows of ${columns} numbers`,
      chosen,
    );
  }
  const found = candidates();
  if (found.length > 1 || !found.every(isSure)) {
    const part = option === 'embedding' ? 'embedding' : 'read-out';
    const what =
      found.length > 1
        ? `several tensors could be the ${part}`
        : `of several networks it is not said whose ${part} this is`;
    throw new AmbiguousWeightsError(
      option,
      what,
      found.map(({ name }) => name),
    );
  }
  return found[0];
}
