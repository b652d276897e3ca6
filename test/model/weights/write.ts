/** A tensor as a test gives it. */
export interface Given {
  readonly shape: readonly number[];
  readonly dtype?: string;
  /** Its numbers, as float32; without them, the small numbers 0.01, 0.02, … */
  readonly numbers?: readonly number[];
  /** Its bytes, for another dtype than F32. */
  readonly bytes?: Uint8Array;
}

const utf8 = new TextEncoder();

/** A file from a header, as it stands, and its data. */
export function fileFrom(header: string | Uint8Array, data: Uint8Array = new Uint8Array()): ArrayBuffer {
  const text = typeof header === 'string' ? utf8.encode(header) : header;
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file.buffer;
}

/** A file as `safetensors.torch.save_file` writes it. */
export function fileOfTensors(
  tensors: Readonly<Record<string, Given>>,
  metadata?: Readonly<Record<string, string>>,
): ArrayBuffer {
  const header: Record<string, unknown> = metadata ? { __metadata__: metadata } : {};
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [name, { shape, dtype = 'F32', numbers, bytes }] of Object.entries(tensors)) {
    const count = shape.reduce((product, length) => product * length, 1);
    const part = bytes ?? bytesOf(numbers ?? Array.from({ length: count }, (_, index) => (index + 1) / 100));
    header[name] = { dtype, shape, data_offsets: [end, end + part.length] };
    parts.push(part);
    end += part.length;
  }
  const data = new Uint8Array(end);
  let at = 0;
  for (const part of parts) {
    data.set(part, at);
    at += part.length;
  }
  return fileFrom(JSON.stringify(header), data);
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(numbers).buffer);
}

export interface Shape {
  readonly gates?: number;
  readonly inputSize?: number;
  readonly hiddenSize?: number;
  readonly layers?: number;
  readonly bidirectional?: boolean;
  readonly bias?: boolean;
  readonly prefix?: string;
}

/** The tensors of a recurrent network of a shape, as PyTorch names them. */
export function networkTensors({
  gates = 1,
  inputSize = 2,
  hiddenSize = 3,
  layers = 1,
  bidirectional = false,
  bias = true,
  prefix = 'rnn.',
}: Shape = {}): Record<string, Given> {
  const tensors: Record<string, Given> = {};
  const rows = gates * hiddenSize;
  for (let layer = 0; layer < layers; layer++) {
    const width = layer === 0 ? inputSize : hiddenSize * (bidirectional ? 2 : 1);
    for (const direction of bidirectional ? ['', '_reverse'] : ['']) {
      const suffix = `_l${layer}${direction}`;
      tensors[`${prefix}weight_ih${suffix}`] = { shape: [rows, width] };
      tensors[`${prefix}weight_hh${suffix}`] = { shape: [rows, hiddenSize] };
      if (!bias) continue;
      tensors[`${prefix}bias_ih${suffix}`] = { shape: [rows] };
      tensors[`${prefix}bias_hh${suffix}`] = { shape: [rows] };
    }
  }
  return tensors;
}
