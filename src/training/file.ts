import type { Model } from '../model';
import type { Matrix } from '../model/vector';
import type { Card } from '../trained/card';
import { stackRows, type Written, writeSafetensors } from './safetensors';

/**
 * The `.safetensors` file of a network with one layer, under PyTorch's names: `embedding` (`nn.Embedding`), `rnn`
 * (`nn.RNN`, `nn.LSTM` or `nn.GRU`) and `readout` (`nn.Linear`). Its metadata hold the vocabulary, the labels, and the
 * card.
 *
 * @param card left out while its figures are still being counted
 */
export function fileOf({ cell, parameters, embedding, vocabulary, readOut }: Model, card?: Card): Uint8Array {
  const blocks = new Map<string, Matrix[]>();
  for (const { name, stacked } of cell.parameters) {
    const tensor = `rnn.${stacked?.tensor ?? name}_l0`;
    const found = blocks.get(tensor) ?? [];
    found[stacked?.block ?? 0] = parameters.get(name)!;
    blocks.set(tensor, found);
  }
  const tensors: Record<string, Written> = { 'embedding.weight': tensorOf(embedding!) };
  for (const [name, matrices] of blocks) tensors[name] = tensorOf(stackRows(matrices));
  tensors['readout.weight'] = tensorOf(readOut!.weight);
  tensors['readout.bias'] = tensorOf(readOut!.bias!);
  return writeSafetensors(tensors, {
    vocabulary: JSON.stringify(vocabulary!.tokens),
    labels: JSON.stringify(readOut!.labels),
    ...(cell.kind === 'rnn-tanh' ? { nonlinearity: 'tanh' } : {}),
    ...(card ? { card: JSON.stringify(card) } : {}),
  });
}

/** PyTorch keeps a bias as a vector, not as a column. */
function tensorOf({ rows, columns, values }: Matrix): Written {
  return { shape: columns === 1 ? [rows] : [rows, columns], values };
}
