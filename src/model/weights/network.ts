import { AmbiguousWeightsError, listOf, quote, shapeText, WeightsError } from './error';
import type { Tensor } from './format/tensor';
import { refuseReparametrized } from './reparametrized';

/** The tensors of one `nn.RNN`, `nn.LSTM` or `nn.GRU`, or of one `nn.LSTMCell`, which is one layer. */
export interface Network {
  /** What its names start with, like `rnn.`. */
  readonly prefix: string;
  /** Those of all networks in the file. */
  readonly prefixes: readonly string[];
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly biased: boolean;
  /** How many gates are stacked in a tensor: 1 in an RNN, 3 in a GRU, 4 in an LSTM. */
  readonly gates: 1 | 3 | 4;
  readonly inputSize: number;
  readonly hiddenSize: number;
  /** All of them, by what follows the prefix, like `weight_hh_l0_reverse`. */
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/** The names of a cell, like those of `nn.LSTMCell`, have no layer. */
const recurrentName = /^(.*?)((weight_ih|weight_hh|weight_hr|bias_ih|bias_hh)(?:_l(\d{1,6})(_reverse)?)?)$/s;

/** More layers than this no figure shows. */
const mostLayers = 64;

/**
 * Finds the recurrent network among the tensors of a file, and checks that it is whole: every layer and direction
 * with its weights, all or none with biases, each in the shape that the others imply.
 *
 * @param chosen the prefix of the network, where the file has several
 * @throws WeightsError naming the tensor that is missing or does not fit
 */
export function findNetwork(tensors: ReadonlyMap<string, Tensor>, chosen: string | undefined): Network {
  const prefixes = prefixesOf(tensors);
  refuseReparametrized(tensors.keys(), prefixes, chosen);
  const prefix = choosePrefix(tensors, prefixes, chosen);
  const own = new Map<string, Tensor>();
  const suffixes = new Set<string>();
  for (const [name, tensor] of tensors) {
    const [, start, rest, kind, layer = '0', reverse = ''] = recurrentName.exec(name) ?? [];
    if (start !== prefix) continue;
    if (kind === 'weight_hr') {
      const problem = `${quote(name)} projects the hidden state, which is not read`;
      throw new WeightsError('unsupported', `${problem}: train the LSTM without proj_size`, name);
    }
    const place = rest === kind ? `${kind}_l0` : rest!;
    if (own.has(place)) {
      const problem = `${quote(name)} and ${quote(own.get(place)!.name)} are weights of one layer`;
      throw new WeightsError('duplicate-name', `${problem}: save the network and the cell apart`, name);
    }
    own.set(place, tensor);
    suffixes.add(`${Number(layer)}${reverse}`);
  }
  const bidirectional = [...suffixes].some((suffix) => suffix.endsWith('_reverse'));
  const layers = [...suffixes].reduce((most, suffix) => Math.max(most, Number.parseInt(suffix, 10) + 1), 0);
  if (layers > mostLayers && suffixes.size > mostLayers) {
    throw new WeightsError(
      'too-many-layers',
      `the network has ${layers} layers where up to ${mostLayers} are shown: save fewer of them`,
    );
  }
  const biased = [...own.keys()].some((name) => name.startsWith('bias'));
  return {
    prefix,
    prefixes,
    layers,
    bidirectional,
    biased,
    tensors: own,
    ...checkShapes(prefix, own, { layers, bidirectional, biased }),
  };
}

function prefixesOf(tensors: ReadonlyMap<string, Tensor>): readonly string[] {
  const prefixes = new Set<string>();
  for (const name of tensors.keys()) {
    const match = recurrentName.exec(name);
    if (match) prefixes.add(match[1]!);
  }
  return [...prefixes];
}

function choosePrefix(
  tensors: ReadonlyMap<string, Tensor>,
  prefixes: readonly string[],
  chosen: string | undefined,
): string {
  if (chosen !== undefined && prefixes.includes(chosen)) return chosen;
  if (chosen !== undefined) {
    throw new WeightsError(
      'bad-option',
      `no network has the prefix ${quote(chosen)}: there are ${listOf(prefixes)}`,
    );
  }
  if (prefixes.length > 1) {
    throw new AmbiguousWeightsError('network', 'the file holds several recurrent networks', prefixes);
  }
  const [only] = prefixes;
  if (only === undefined) {
    throw new WeightsError(
      'no-network',
      `the file has no weight_ih_l0 of an nn.RNN, nn.LSTM or nn.GRU, only ${listOf(tensors.keys())}: save the state_dict of the whole model`,
    );
  }
  return only;
}

type Sizes = Pick<Network, 'gates' | 'inputSize' | 'hiddenSize'>;

function checkShapes(
  prefix: string,
  own: ReadonlyMap<string, Tensor>,
  { layers, bidirectional, biased }: Pick<Network, 'layers' | 'bidirectional' | 'biased'>,
): Sizes {
  const isCell = [...own].every(([rest, { name }]) => name !== prefix + rest);
  /** As the file names it, or would. */
  const nameOf = (rest: string): string => prefix + (isCell ? rest.replace(/_l0$/, '') : rest);
  const shapeOf = (rest: string): readonly number[] => {
    const found = own.get(rest);
    if (found) return found.shape;
    const name = nameOf(rest);
    const problem = `${quote(name)} is missing`;
    throw new WeightsError(
      'missing-tensor',
      `${problem}: save the whole state_dict, without leaving tensors out`,
      name,
    );
  };
  const refuse = (rest: string, needs: string): never => {
    const name = nameOf(rest);
    const has = shapeText(shapeOf(rest)) || 'a single number';
    throw new WeightsError(
      'bad-shape',
      `${quote(name)} is ${has} where ${needs}: check how it was saved`,
      name,
    );
  };

  const [stacked = 0, hiddenSize = 0] = shapeOf('weight_hh_l0');
  const [, inputSize = 0] = shapeOf('weight_ih_l0');
  const gates = stacked / hiddenSize;
  if (shapeOf('weight_hh_l0').length !== 2 || (gates !== 1 && gates !== 3 && gates !== 4)) {
    return refuse('weight_hh_l0', 'an RNN has H × H, a GRU 3 H × H, an LSTM 4 H × H');
  }
  if (inputSize === 0) refuse('weight_ih_l0', `${stacked} × D is needed`);

  for (let layer = 0; layer < layers; layer++) {
    const width = layer === 0 ? inputSize : hiddenSize * (bidirectional ? 2 : 1);
    for (const direction of bidirectional ? ['', '_reverse'] : ['']) {
      const suffix = `_l${layer}${direction}`;
      const needed: [name: string, ...shape: number[]][] = [
        ['weight_ih', stacked, width],
        ['weight_hh', stacked, hiddenSize],
      ];
      if (biased) needed.push(['bias_ih', stacked], ['bias_hh', stacked]);
      for (const [name, ...shape] of needed) {
        const found = shapeOf(name + suffix);
        if (found.join() !== shape.join()) refuse(name + suffix, `${shape.join(' × ')} is needed`);
      }
    }
  }
  return { gates, inputSize, hiddenSize };
}
