import { AmbiguousWeightsError, quote, shapeText, WeightsError } from './error';
import type { Finding } from './finding';
import type { Tensor } from './format/tensor';
import type { Network } from './network';
import type { ReadOptions } from './options';
import { type Owner, ownerOf } from './owners';

/** What stands before and behind the recurrent network: `nn.Embedding` and `nn.Linear`. */
export interface Companions {
  /** V × D. */
  readonly embedding?: Tensor;
  /** K × (directions · H). */
  readonly readOut?: Tensor;
  /** K. */
  readonly readOutBias?: Tensor;
}

/** What was found, and what was left out of it for a reason that a person should know. */
export interface Found {
  readonly companions: Companions;
  readonly findings: readonly Finding[];
}

const embeddingName = /emb|lookup/i;
const readOutName = /linear|fc|out|head|decode|dense|classif|proj|logit/i;

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
  const stack = new Set<Tensor>();
  const readOut = pick('readOut', options.readOut, others, width, isSure, () => {
    const fitting = readOuts(candidates, width, embedding);
    for (const tensor of stackOf(fitting, candidates, width, embedding)) stack.add(tensor);
    return fitting.filter((tensor) => !stack.has(tensor));
  });
  const joined =
    embedding || options.embedding !== undefined
      ? []
      : joinedEmbeddings(candidates.matrices, readOut, inputSize);
  const bias = readOut && candidates.biasOf(readOut);
  return {
    companions: {
      ...(embedding ? { embedding } : {}),
      ...(readOut ? { readOut } : {}),
      ...(bias ? { readOutBias: bias } : {}),
    },
    findings: [
      ...(joined.length > 0 ? [{ kind: 'joined-embeddings', tensors: namesOf(joined) } as const] : []),
      ...(!readOut && stack.size > 0
        ? [{ kind: 'stacked-read-out', tensors: namesOf([...stack]) } as const]
        : []),
    ],
  };
}

/** The tensors that a companion is looked for among. */
interface Candidates {
  /** All that do not belong to the recurrent network. */
  readonly others: ReadonlyMap<string, Tensor>;
  /** The weights among them that have rows and columns, and are not another network's. */
  readonly matrices: readonly Tensor[];
  readonly biasOf: (weight: Tensor) => Tensor | undefined;
  readonly isReadOut: (tensor: Tensor) => boolean;
  /** True for one that is the network's own by its name. */
  readonly isSure: (tensor: Tensor) => boolean;
}

function candidatesOf(all: ReadonlyMap<string, Tensor>, { tensors, prefix, prefixes }: Network): Candidates {
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
function embeddings(
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
function readOuts(candidates: Candidates, width: number, embedding: Tensor | undefined): readonly Tensor[] {
  const fitting = candidates.matrices.filter((tensor) => tensor.shape[1] === width && tensor !== embedding);
  const plain = fitting.filter(candidates.isReadOut);
  const unnamed = fitting.filter(({ name }) => !embeddingName.test(name));
  return nearest(plain.length > 0 ? plain : unnamed, candidates);
}

/** The layers of which one reads what another puts out. */
function stackOf(
  fitting: readonly Tensor[],
  { matrices, isReadOut }: Candidates,
  width: number,
  embedding: Tensor | undefined,
): readonly Tensor[] {
  const layers = matrices.filter((tensor) => tensor !== embedding && !embeddingName.test(tensor.name));
  return fitting.flatMap((tensor) => {
    const fed = layers.filter((next) => next !== tensor && feeds(tensor, next, isReadOut(next), width));
    return fed.length > 0 ? [tensor, ...fed] : [];
  });
}

const namesOf = (tensors: readonly Tensor[]): readonly string[] =>
  Object.freeze(tensors.map(({ name }) => name));

/**
 * True where one linear layer reads what another puts out, so that neither is the read-out alone: what stands between
 * them, such as a ReLU, no file of weights says. Where both fit the network, only their names tell: `fc1` and `fc2`.
 */
function feeds(from: Tensor, to: Tensor, isLayer: boolean, width: number): boolean {
  if (to.shape[1] !== from.shape[0]) return false;
  const stem = ({ name }: Tensor): string => name.replace(/\d+/g, '');
  return stem(from) === stem(to) || (isLayer && to.shape[1] !== width);
}

function pick(
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
