import type { Parts } from '../../parts';
import type { Matrix } from '../../vector';
import { quote, WeightsError } from '../error';

/** A tensor as the file holds it. */
export interface Tensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** How many bits a number takes, for every dtype of the format. */
export const dtypeBits: ReadonlyMap<string, number> = new Map([
  ['F64', 64],
  ['F32', 32],
  ['F16', 16],
  ['BF16', 16],
  ['F8_E4M3', 8],
  ['F8_E5M2', 8],
  ['F8_E8M0', 8],
  ['F8_E4M3FNUZ', 8],
  ['F8_E5M2FNUZ', 8],
  ['F6_E2M3', 6],
  ['F6_E3M2', 6],
  ['F4', 4],
  ['I64', 64],
  ['I32', 32],
  ['I16', 16],
  ['I8', 8],
  ['U64', 64],
  ['U32', 32],
  ['U16', 16],
  ['U8', 8],
  ['BOOL', 8],
  ['C64', 64],
]);

type Read = (view: DataView, at: number) => number;

/** The dtypes that weights come in; every value of theirs is a float64 too, so nothing is rounded. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['F64', (view, at) => view.getFloat64(at, true)],
  ['F32', (view, at) => view.getFloat32(at, true)],
  ['F16', (view, at) => float16(view.getUint16(at, true))],
  ['BF16', (view, at) => bfloat16(view.getUint16(at, true))],
]);

/** How many numbers are read at a time, and as how many multiplications that counts. */
const partLength = 100_000;
const partWork = 2_000_000;

/** The numbers of a tensor, and the places of those that are NaN or infinite. */
export interface Numbers {
  readonly matrix: Matrix;
  /** Of the first of them. */
  readonly notFinite?: { readonly at: number; readonly count: number };
}

/**
 * The numbers of a tensor of one or two dimensions, in float64.
 *
 * @returns its rows × columns; a vector is one column
 * @throws WeightsError where the numbers are not floating-point ones
 */
export function* numbersOf(tensor: Tensor): Parts<Numbers> {
  const read = readerOf(tensor);
  const { dtype, bytes } = tensor;
  const size = dtypeBits.get(dtype)! / 8;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(bytes.byteLength / size);
  let at = -1;
  let count = 0;
  for (let start = 0; start < values.length; start += partLength) {
    const end = Math.min(values.length, start + partLength);
    for (let index = start; index < end; index++) {
      const value = read(view, index * size);
      values[index] = value;
      if (Number.isFinite(value)) continue;
      if (count === 0) at = index;
      count += 1;
    }
    yield partWork;
  }
  const matrix = { ...shapeOf(tensor), values };
  return count > 0 ? { matrix, notFinite: { at, count } } : { matrix };
}

/** The shape of a tensor without its numbers. @throws WeightsError as `numbersOf` does */
export function emptyMatrix(tensor: Tensor): Matrix {
  readerOf(tensor);
  return { ...shapeOf(tensor), values: new Float64Array() };
}

function shapeOf({ shape }: Tensor): Pick<Matrix, 'rows' | 'columns'> {
  const [rows = 1, columns = 1] = shape;
  return { rows, columns };
}

function readerOf({ name, dtype }: Tensor): Read {
  const read = readers.get(dtype);
  if (!read) {
    throw new WeightsError(
      'bad-dtype',
      `${quote(name)} holds ${dtype} numbers where weights are ${[...readers.keys()].join(', ')}: save it with .float()`,
      name,
    );
  }
  return read;
}

/** IEEE 754 half precision: 1 bit of sign, 5 of exponent, 10 of fraction. */
function float16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The upper half of a float32: 1 bit of sign, 8 of exponent, 7 of fraction. */
function bfloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 7) & 0xff;
  const fraction = bits & 0x7f;
  if (exponent === 0xff) return fraction ? Number.NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -133;
  return sign * (128 + fraction) * 2 ** (exponent - 134);
}
