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

/**
 * The numbers of a tensor of one or two dimensions, in float64.
 *
 * @returns its rows × columns; a vector is one column
 * @throws WeightsError where the numbers are not floating-point ones
 */
export function matrixOf({ name, dtype, shape, bytes }: Tensor): Matrix {
  const read = readers.get(dtype);
  if (!read) {
    throw new WeightsError(
      'bad-dtype',
      `${quote(name)} holds ${dtype} numbers where weights are ${[...readers.keys()].join(', ')}: save it with .float()`,
      name,
    );
  }
  const size = dtypeBits.get(dtype)! / 8;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(bytes.byteLength / size);
  for (let index = 0; index < values.length; index++) values[index] = read(view, index * size);
  const [rows = 1, columns = 1] = shape;
  return { rows, columns, values };
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
