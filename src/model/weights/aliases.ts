import type { Tensor } from './format/tensor';

/**
 * The tensors of a file with those that were left out because they are the same as another: `save_model` of
 * safetensors writes tied weights once, and into the metadata, under the name that is left out, the name that is kept.
 */
export function withAliases(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: ReadonlyMap<string, string>,
): ReadonlyMap<string, Tensor> {
  const all = new Map(tensors);
  for (const [name, kept] of metadata) {
    const tensor = tensors.get(kept);
    if (tensor && !tensors.has(name)) all.set(name, { ...tensor, name });
  }
  return all;
}
