import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../../src/model/parts';
import { dtypeBits, numbersOf } from '../../../../src/model/weights/format/tensor';
import fc from '../../../property';

const read = (dtype: string, bytes: Uint8Array): number[] => [
  ...atOnce(numbersOf({ name: 't', dtype, shape: [(8 * bytes.length) / dtypeBits.get(dtype)!], bytes }))
    .matrix.values,
];
const words = (...list: number[]): Uint8Array => new Uint8Array(Uint16Array.from(list).buffer);

describe('numbers', () => {
  test.each([
    ['F64', Float64Array],
    ['F32', Float32Array],
  ] as const)('of %s are those that were written', (dtype, Numbers) => {
    fc.assert(
      fc.property(fc.array(fc.double()), (list) => {
        const written = Numbers.from(list);
        expect(read(dtype, new Uint8Array(written.buffer))).toEqual([...written]);
      }),
    );
  });

  // From the tables of the standard: the largest, the smallest normal, the largest and smallest below it, zeros.
  test('of F16 are what IEEE 754 says', () => {
    const bits = words(
      0x3c00,
      0xc000,
      0x7bff,
      0x0400,
      0x03ff,
      0x0001,
      0x3555,
      0x0000,
      0x8000,
      0x7c00,
      0xfc00,
      0x7e00,
    );
    expect(read('F16', bits)).toEqual([
      1,
      -2,
      65504,
      2 ** -14,
      2 ** -14 - 2 ** -24,
      2 ** -24,
      0.333251953125,
      0,
      -0,
      Infinity,
      -Infinity,
      Number.NaN,
    ]);
  });

  test('of BF16 are the upper halves of float32', () => {
    const upper = Uint16Array.from({ length: 0x10000 }, (_, index) => index);
    const whole = new Float32Array(Uint32Array.from(upper, (half) => half * 0x10000).buffer);
    expect(read('BF16', new Uint8Array(upper.buffer))).toEqual([...whole]);
  });

  test('may start at any byte', () => {
    const bytes = new Uint8Array(9);
    bytes.set(new Uint8Array(Float64Array.of(0.1).buffer), 1);
    expect(read('F64', bytes.subarray(1))).toEqual([0.1]);
  });

  test.each(['I64', 'BOOL', 'F8_E4M3'])('of %s are no weights', (dtype) => {
    expect(() => read(dtype, new Uint8Array(8))).toThrow(
      `t holds ${dtype} numbers where weights are F64, F32, F16, BF16`,
    );
  });
});
