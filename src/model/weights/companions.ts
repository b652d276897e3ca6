import { AmbiguousWeightsError, quote, WeightsError } from './error';
import type { ReadOptions } from './options';
import type { Tensor } from './tensor';

/** What stands before and behind the recurrent network: `nn.Embedding` and `nn.Linear`. */
export interface Companions {
  /** V × D. */
  readonly embedding?: Tensor;
  /** K × (directions · H). */
  readonly readOut?: Tensor;
  /** K. */
  readonly readOutBias?: Tensor;
}

const embeddingName = /emb|lookup/i;
const readOutName = /linear|fc|out|head|decode|dense|classif|proj|logit/i;

/**
 * Finds them among the tensors that do not belong to the network, by their shapes; where a shape fits both, a bias
 * beside it says read-out, and then the name says which.
 *
 * @param width the length of the network's output
 * @throws AmbiguousWeightsError where several fit, and WeightsError where an embedding does not fit
 */
export function findCompanions(
  others: ReadonlyMap<string, Tensor>,
  inputSize: number,
  width: number,
  options: ReadOptions,
): Companions {
  const biasOf = (weight: Tensor): Tensor | undefined => {
    const bias = others.get(weight.name.replace(/weight$/, 'bias'));
    return bias?.shape.length === 1 && bias.shape[0] === weight.shape[0] ? bias : undefined;
  };
  const matrices = [...others.values()].filter(
    ({ name, shape }) => /(^|[._])weight$/.test(name) && shape.length === 2 && shape[0]! > 0,
  );
  const reading = matrices.filter(({ shape }) => shape[1] === inputSize);
  const writing = matrices.filter(({ shape }) => shape[1] === width);

  const isReadOut = (tensor: Tensor): boolean =>
    biasOf(tensor) !== undefined || (readOutName.test(tensor.name) && !embeddingName.test(tensor.name));
  const embedding = pick('embedding', options.embedding, others, inputSize, () => {
    const candidates = reading.filter((tensor) => !biasOf(tensor) && tensor.name !== options.readOut);
    const named = candidates.filter(({ name }) => embeddingName.test(name));
    if (named.length > 0) return named;
    // What could only be a read-out is none; what could be either is left to the person.
    return candidates.filter((tensor) => !isReadOut(tensor) || !writing.includes(tensor));
  });
  const readOut = pick('readOut', options.readOut, others, width, () => {
    const candidates = writing.filter((tensor) => tensor !== embedding);
    const plain = candidates.filter((tensor) => isReadOut(tensor));
    return plain.length > 0 ? plain : candidates.filter(({ name }) => !embeddingName.test(name));
  });
  if (!embedding && options.embedding === undefined) refuseMisfit(matrices, readOut, inputSize);
  const bias = readOut && biasOf(readOut);
  return {
    ...(embedding ? { embedding } : {}),
    ...(readOut ? { readOut } : {}),
    ...(bias ? { readOutBias: bias } : {}),
  };
}

function pick(
  option: 'embedding' | 'readOut',
  chosen: string | false | undefined,
  others: ReadonlyMap<string, Tensor>,
  columns: number,
  candidates: () => readonly Tensor[],
): Tensor | undefined {
  if (chosen === false) return undefined;
  if (chosen !== undefined) {
    const found = others.get(chosen);
    if (found?.shape.length === 2 && found.shape[1] === columns && found.shape[0]! > 0) return found;
    const has = found ? `is ${found.shape.join(' × ')}` : 'is not in the file';
    throw new WeightsError(
      'bad-option',
      `${quote(chosen)} ${has}: the option ${option} needs rows of ${columns} numbers`,
      chosen,
    );
  }
  const found = candidates();
  if (found.length > 1) {
    const what =
      option === 'embedding'
        ? 'several tensors could be the embedding'
        : 'several tensors could be the read-out';
    throw new AmbiguousWeightsError(
      option,
      what,
      found.map(({ name }) => name),
    );
  }
  return found[0];
}

/** Made-up vectors in the place of the model's own would be a silent lie. */
function refuseMisfit(matrices: readonly Tensor[], readOut: Tensor | undefined, inputSize: number): void {
  const misfit = matrices.find((tensor) => tensor !== readOut && embeddingName.test(tensor.name));
  if (!misfit) return;
  const { name, shape } = misfit;
  throw new WeightsError(
    'bad-shape',
    `${quote(name)} holds vectors of ${shape[1]} numbers where the network reads ${inputSize}: save the embedding that feeds it, or leave it out`,
    name,
  );
}
