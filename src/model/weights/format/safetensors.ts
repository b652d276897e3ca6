import { quote, WeightsError } from '../error';
import { parseHeader } from './header';
import type { Tensor } from './tensor';

/**
 * The largest file that is read, in bytes. The weights of 4096 hidden units alone, 4096 × 4096, take 33.5 MB in half
 * precision and 67 MB in single; with an input as long they take 134 MB. What is larger takes a gigabyte of memory and
 * more, as every number is computed with in float64.
 */
export const fileLimit = 160_000_000;

/** The longest header that is read: enough for a vocabulary of more than 100,000 words. */
export const headerLimit = 4_000_000;

export interface SafetensorsFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** What the file says of itself under `__metadata__`. */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Takes a `.safetensors` file apart: the length of the header in 8 bytes, the header as JSON, then the numbers,
 * tensor after tensor without a gap. The tensors look into `bytes`; nothing is copied.
 *
 * @throws WeightsError where anything is not as the format says
 * @see https://huggingface.co/docs/safetensors/index#format
 */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  if (bytes.length > fileLimit) {
    throw new WeightsError(
      'too-large',
      `the file has ${bytes.length} bytes where up to ${fileLimit} are read: save a smaller model, or in a smaller dtype with .half()`,
    );
  }
  const start = 8 + headerLength(bytes);
  const { entries, metadata } = parseHeader(headerText(bytes.subarray(8, start)));
  const data = bytes.subarray(start);

  let end = 0;
  let before = '';
  const inOrder = entries.toSorted((left, right) => left.begin - right.begin || left.end - right.end);
  const tensors = new Map<string, Tensor>();
  for (const { name, begin, end: next, dtype, shape } of inOrder) {
    if (begin < end) {
      const problem = `${quote(name)} starts at byte ${begin}, inside ${quote(before)}, which ends at ${end}`;
      throw new WeightsError('overlap', `${problem}: save the file again`, name);
    }
    if (begin > end) {
      const problem = `the bytes ${end} to ${begin} before ${quote(name)} belong to no tensor`;
      throw new WeightsError('hole', `${problem}: save the file again`, name);
    }
    if (next > data.length) {
      const problem = `${quote(name)} ends at byte ${next} of the data where the file has ${data.length}`;
      throw new WeightsError('truncated', `${problem}: the file is cut off, copy it again`, name);
    }
    tensors.set(name, { name, dtype, shape, bytes: data.subarray(begin, next) });
    [end, before] = [next, name];
  }
  if (end < data.length) {
    const problem = `the last ${data.length - end} bytes of the file belong to no tensor`;
    throw new WeightsError('hole', `${problem}: save the file again`);
  }
  return { tensors, metadata };
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < 8) {
    throw new WeightsError(
      'truncated',
      `the file has ${bytes.length} bytes, too few for a .safetensors file: choose another, or copy it again`,
    );
  }
  const length = lengthIn(bytes);
  if (length > headerLimit || (length > 0 && bytes.length > 8 && bytes[8] !== braceSign)) {
    throw new WeightsError(
      'not-safetensors',
      `the file does not start like a .safetensors file, with the length of its header (up to ${headerLimit}) and {: save the state_dict with safetensors.torch.save_file`,
    );
  }
  if (length < 2) {
    throw new WeightsError(
      'bad-header',
      `the header has ${length} bytes, too few for {}: save the file again`,
    );
  }
  if (length > bytes.length - 8) {
    throw new WeightsError(
      'truncated',
      `the header has ${length} bytes where ${bytes.length - 8} are left: the file is cut off, copy it again`,
    );
  }
  return length;
}

const braceSign = 0x7b;

const lengthIn = (bytes: Uint8Array): number =>
  Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));

/** What begins so is taken for a .safetensors file, whatever else its first bytes could mean. */
export const beginsAsHeader = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && bytes[8] === braceSign && lengthIn(bytes) <= headerLimit;

function headerText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WeightsError('bad-header', 'the header is not UTF-8: save the file again');
  }
}
