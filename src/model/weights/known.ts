import type { Cell } from '../cell';
import { cellKinds } from '../cells';
import { withoutBias } from '../cells/bias';
import type { Chain, Layer, Model, ReadOut } from '../model';
import { atOnce } from '../parts';
import type { Matrix } from '../vector';
import { vectorsOf } from '../words/vectors';
import type { Vocabulary } from '../words/vocabulary';
import { withAliases } from './aliases';
import { type Companions, findCompanions, tensorsOf } from './companions';
import type { Finding } from './finding';
import { readSafetensors } from './format/safetensors';
import { type Numbers, numbersOf, type Tensor } from './format/tensor';
import { findNetwork, type Network } from './network';
import { nonlinearityOf, type ReadOptions } from './options';
import { readTokens } from './tokens';
import { parseWords } from './words';

export type NumbersIn = (tensor: Tensor) => Numbers;

/**
 * Reads a file of weights that is known to be one, as the shipped ones are: `readModel` says of any other what it is.
 *
 * @param numbersIn reads the numbers of a tensor
 * @throws WeightsError and AmbiguousWeightsError, as `readModel` does
 */
export function readKnown(
  bytes: Uint8Array,
  options: ReadOptions = {},
  numbersIn: NumbersIn = (tensor) => atOnce(numbersOf(tensor)),
): Model {
  const { tensors: written, metadata } = readSafetensors(bytes);
  const tensors = withAliases(written, metadata);
  const network = findNetwork(tensors, options.network);
  const { companions, findings: found } = findCompanions(tensors, network, options);

  const findings: Finding[] = [];
  const numbers = (tensor: Tensor): Matrix => checked(tensor, numbersIn(tensor), findings);
  const cell = cellOf(network, nonlinearityOf(options, metadata), findings);
  const [first, ...above] = Array.from({ length: network.layers }, (_, layer) =>
    layerOf(network, cell, layer, numbers),
  );
  const embedding = companions.embedding && numbers(companions.embedding);
  const { vocabulary, inputs, findings: ofTokens } = readTokens(options, metadata, embedding, network);
  const readOut = readOutOf(companions, metadata.get('labels'), vocabulary, numbers);

  const told = found.flatMap((finding) => ('tensors' in finding ? finding.tensors : []));
  const used = [...network.tensors.values(), ...tensorsOf(companions)];
  const unused = unusedOf(written, used).filter((name) => !told.includes(name));
  // What is read in the place of a table that is not read is said with it.
  const isJoined = found.some(({ kind }) => kind === 'joined-embeddings');
  findings.push(...found, ...ofTokens.filter(({ kind }) => !isJoined || kind !== 'no-embedding'));
  if (!network.biased) findings.push({ kind: 'no-bias' });
  if (unused.length > 0) findings.push({ kind: 'unused', tensors: Object.freeze(unused) });

  return Object.freeze({
    ...first!,
    ...(above.length > 0 ? { above: Object.freeze(above) } : {}),
    embed: vectorsOf(
      {
        ...(embedding ? { embedding } : {}),
        ...(vocabulary ? { vocabulary } : {}),
        ...(inputs ? { inputs } : {}),
      },
      network.inputSize,
    ),
    ...(embedding ? { embedding } : {}),
    ...(inputs ? { inputs } : {}),
    ...(vocabulary ? { vocabulary } : {}),
    ...(readOut ? { readOut } : {}),
    findings: Object.freeze(findings),
    metadata,
  });
}

function cellOf(
  { gates, biased }: Network,
  nonlinearity: 'tanh' | 'relu' | undefined,
  findings: Finding[],
): Cell {
  if (gates === 1 && !nonlinearity) findings.push({ kind: 'nonlinearity-assumed', nonlinearity: 'tanh' });
  const kinds = { 1: cellKinds[`rnn-${nonlinearity ?? 'tanh'}`], 3: cellKinds.gru, 4: cellKinds.lstm };
  return biased ? kinds[gates] : withoutBias(kinds[gates]);
}

function layerOf(network: Network, cell: Cell, layer: number, numbers: (tensor: Tensor) => Matrix): Layer {
  const forward = chainOf(network, cell, `_l${layer}`, numbers);
  if (!network.bidirectional) return Object.freeze(forward);
  return Object.freeze({
    ...forward,
    reverse: Object.freeze(chainOf(network, cell, `_l${layer}_reverse`, numbers)),
  });
}

function chainOf(network: Network, cell: Cell, suffix: string, numbers: (tensor: Tensor) => Matrix): Chain {
  const whole = new Map<string, Matrix>();
  const parameters = new Map<string, Matrix>();
  for (const { name, stacked } of cell.parameters) {
    const tensor = stacked?.tensor ?? name;
    if (!whole.has(tensor)) whole.set(tensor, numbers(network.tensors.get(tensor + suffix)!));
    parameters.set(name, blockOf(whole.get(tensor)!, stacked?.block ?? 0, stacked?.blocks ?? 1));
  }
  const inputSize = whole.get('weight_ih')!.columns;
  return { cell, inputSize, hiddenSize: network.hiddenSize, parameters };
}

/** One gate's rows of a stacked tensor; they look into the same memory. */
function blockOf({ rows, columns, values }: Matrix, block: number, blocks: number): Matrix {
  const size = (rows / blocks) * columns;
  return { rows: rows / blocks, columns, values: values.subarray(block * size, (block + 1) * size) };
}

/** Numbers that are not finite do not keep the model from running: where they are is what a person wants to see. */
function checked({ name }: Tensor, { matrix, notFinite }: Numbers, findings: Finding[]): Matrix {
  const { columns, values } = matrix;
  if (notFinite) {
    const { at, count } = notFinite;
    findings.push({
      kind: 'not-finite',
      tensor: name,
      row: Math.floor(at / columns),
      column: at % columns,
      value: values[at]!,
      count,
    });
  }
  return matrix;
}

/** The names of the tensors that nothing was read from, under any of their names. */
function unusedOf(written: ReadonlyMap<string, Tensor>, used: readonly Tensor[]): readonly string[] {
  const bytes = new Set(used.map((tensor) => tensor.bytes));
  return [...written.values()].filter((tensor) => !bytes.has(tensor.bytes)).map(({ name }) => name);
}

function readOutOf(
  { readOut, readOutBias, before }: Companions,
  labelText: string | undefined,
  vocabulary: Vocabulary | undefined,
  numbers: (tensor: Tensor) => Matrix,
): ReadOut | undefined {
  if (!readOut) return undefined;
  const weight = numbers(readOut);
  // Without names of its own, a read-out as long as the vocabulary predicts its tokens.
  const labels =
    labelText !== undefined
      ? parseWords(labelText, {
          what: 'the list of labels',
          blame: 'bad-labels',
          size: weight.rows,
          format: 'json',
        })
      : vocabulary?.tokens.length === weight.rows
        ? vocabulary.tokens
        : undefined;
  const layers = before?.layers.map(({ weight, bias }) => ({
    weight: numbers(weight),
    ...(bias ? { bias: numbers(bias) } : {}),
    activation: before.activation,
  }));
  return {
    ...(layers ? { before: layers } : {}),
    weight,
    ...(readOutBias ? { bias: numbers(readOutBias) } : {}),
    ...(labels ? { labels } : {}),
  };
}
