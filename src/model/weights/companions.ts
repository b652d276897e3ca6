import { candidatesOf, embeddingName, embeddings, pick } from './candidates';
import { quote, WeightsError } from './error';
import type { Finding } from './finding';
import type { Tensor } from './format/tensor';
import { findHead, type Head } from './head';
import type { Network } from './network';
import type { ReadOptions } from './options';

/** What stands before and behind the recurrent network: `nn.Embedding` and `nn.Linear`. */
export interface Companions extends Head {
  /** V × D. */
  readonly embedding?: Tensor;
}

/** All tensors of them. */
export function tensorsOf({ embedding, readOut, readOutBias, before }: Companions): readonly Tensor[] {
  const layers = before?.layers.flatMap(({ weight, bias }) => [weight, bias]) ?? [];
  return [embedding, ...layers, readOut, readOutBias].filter((tensor) => tensor !== undefined);
}

/** What was found, and what was left out of it for a reason that a person should know. */
export interface Found {
  readonly companions: Companions;
  readonly findings: readonly Finding[];
}

/**
 * Finds them among the tensors that do not belong to the network, by their shapes; where a shape fits both, a bias
 * beside it says read-out, and then the name says which. What belongs to another network of the file, by its name, is
 * none of this one's.
 *
 * @param all the tensors of the file
 * @throws AmbiguousWeightsError where several fit, and WeightsError where an embedding does not fit
 */
export function findCompanions(
  all: ReadonlyMap<string, Tensor>,
  network: Network,
  options: ReadOptions,
): Found {
  const { inputSize } = network;
  const width = network.hiddenSize * (network.bidirectional ? 2 : 1);
  const candidates = candidatesOf(all, network);
  const { others, isSure } = candidates;
  const embedding = pick('embedding', options.embedding, others, inputSize, isSure, () =>
    embeddings(candidates, inputSize, width, options.readOut),
  );
  const { head, findings } = findHead(candidates, width, embedding, options);
  const joined =
    embedding || options.embedding !== undefined
      ? []
      : joinedEmbeddings(candidates.matrices, head.readOut, inputSize);
  const tensors = Object.freeze(joined.map(({ name }) => name));
  return {
    companions: { ...(embedding ? { embedding } : {}), ...head },
    findings: joined.length > 0 ? [{ kind: 'joined-embeddings', tensors }, ...findings] : findings,
  };
}

/**
 * Word vectors that are put together from several tables are not read, and told instead. One that does not fit at all
 * is refused: made-up vectors in the place of the model's own would be a silent lie.
 */
function joinedEmbeddings(
  matrices: readonly Tensor[],
  readOut: Tensor | undefined,
  inputSize: number,
): readonly Tensor[] {
  const tables = matrices.filter((tensor) => tensor !== readOut && embeddingName.test(tensor.name));
  const [misfit] = tables;
  if (!misfit) return [];
  const joined = tables.reduce((sum, { shape }) => sum + shape[1]!, 0);
  if (tables.length > 1 && joined === inputSize) return tables;
  const { name, shape } = misfit;
  throw new WeightsError(
    'bad-shape',
    `${quote(name)} holds vectors of ${shape[1]} numbers where the network reads ${inputSize}: save the embedding that feeds it, or leave it out`,
    name,
  );
}
