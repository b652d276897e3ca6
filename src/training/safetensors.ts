import type { Matrix } from '../model/vector';

/** A tensor to write: its shape, and its numbers row by row. */
export interface Written {
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/**
 * Writes tensors as `safetensors.torch.save_file` does: the length of the header in 8 bytes, the header as JSON, filled
 * up with spaces so that the numbers start at a multiple of 8, then the numbers as float32.
 *
 * @param metadata texts, which `readModel` finds by their names
 * @see https://huggingface.co/docs/safetensors/index#format
 * @example readModel(writeSafetensors(tensors, { labels: '["sad","happy"]' })).readOut.labels
 */
export function writeSafetensors(
  tensors: Readonly<Record<string, Written>>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let end = 0;
  for (const [name, { shape, values }] of Object.entries(tensors)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [end, end + 4 * values.length] };
    end += 4 * values.length;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.fill(space, 8, 8 + length).set(text, 8);
  let at = 8 + length;
  for (const { values } of Object.values(tensors)) {
    for (let index = 0; index < values.length; index++, at += 4) view.setFloat32(at, values[index]!, true);
  }
  return bytes;
}

const space = 0x20;

/** The blocks of a stacked tensor, one under the other. */
export function stackRows(blocks: readonly Matrix[]): Matrix {
  const values = Float64Array.from(blocks.flatMap((block) => [...block.values]));
  return { rows: blocks.reduce((sum, { rows }) => sum + rows, 0), columns: blocks[0]!.columns, values };
}
