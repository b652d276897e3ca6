import { describe, expect, test } from 'vitest';
import { readSafetensors } from '../../../src/model/weights/safetensors';
import { fileOf } from '../torch/cases';
import { expectSentence, refusalOf } from './refusal';
import { fileFrom, fileOfTensors, networkTensors } from './write';

const entry = (begin: number, end: number, shape: readonly number[] = [(end - begin) / 4], dtype = 'F32') =>
  JSON.stringify({ dtype, shape, data_offsets: [begin, end] });
const bytes = (length: number): Uint8Array => new Uint8Array(length);

describe('a file', () => {
  test('is taken apart without copying it', () => {
    const file = fileOfTensors(
      { a: { shape: [2, 2] }, b: { shape: [] }, c: { shape: [0, 3] } },
      { of: 'tests' },
    );
    const { tensors, metadata } = readSafetensors(new Uint8Array(file));
    expect([...tensors.keys()]).toEqual(['a', 'b', 'c']);
    expect(tensors.get('a')).toMatchObject({ dtype: 'F32', shape: [2, 2] });
    expect(tensors.get('a')!.bytes.buffer).toBe(file);
    expect(tensors.get('b')!.bytes).toHaveLength(4);
    expect(tensors.get('c')!.bytes).toHaveLength(0);
    expect([...metadata]).toEqual([['of', 'tests']]);
  });

  test('may have its tensors in any order, and white space behind its header', () => {
    const file = fileFrom(`{"b":${entry(4, 12)},"a":${entry(0, 4)}}   `, bytes(12));
    expect(readSafetensors(new Uint8Array(file)).tensors.size).toBe(2);
  });

  const whole = fileOf('rnn-tanh');
  test.each([0, 1, 7, 8, 9, 100, 8 + 367, 8 + 368, 8 + 368 + 100, whole.byteLength - 1])(
    'cut off after %i bytes is refused as such',
    (length) => {
      const refusal = refusalOf(whole.slice(0, length));
      expect(refusal.code).toBe('truncated');
      expectSentence(refusal);
    },
  );

  test.each([
    ['a gap', `{"a":${entry(0, 4)},"b":${entry(8, 12)}}`, 12, 'hole', 'b'],
    ['a gap at the start', `{"a":${entry(4, 8)}}`, 8, 'hole', 'a'],
    ['bytes behind the last tensor', `{"a":${entry(0, 4)}}`, 8, 'hole', undefined],
    ['bytes and no tensor', '{}', 8, 'hole', undefined],
    ['an overlap', `{"a":${entry(0, 8)},"b":${entry(4, 12)}}`, 12, 'overlap', 'b'],
    ['two tensors in one place', `{"a":${entry(0, 8)},"b":${entry(0, 8)}}`, 8, 'overlap', 'b'],
    ['offsets beyond its end', `{"a":${entry(0, 8)}}`, 4, 'truncated', 'a'],
    [
      'offsets that go backwards',
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}',
      8,
      'bad-offsets',
      'a',
    ],
    ['one offset', '{"a":{"dtype":"F32","shape":[1],"data_offsets":[4]}}', 4, 'bad-offsets', 'a'],
    [
      'offsets that are texts',
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":["0","4"]}}',
      4,
      'bad-offsets',
      'a',
    ],
    ['a negative offset', '{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}', 4, 'bad-header', 'a'],
    [
      'an unsafe offset',
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,9007199254740993]}}',
      4,
      'unsafe-integer',
      'a',
    ],
    [
      'an unsafe shape',
      '{"a":{"dtype":"F32","shape":[9007199254740993],"data_offsets":[0,4]}}',
      4,
      'unsafe-integer',
      'a',
    ],
    ['a shape whose product is unsafe', `{"a":${entry(0, 4, [2 ** 40, 2 ** 40])}}`, 4, 'bad-shape', 'a'],
    ['a shape of too many numbers', `{"a":${entry(0, 4, [2])}}`, 4, 'bad-shape', 'a'],
    ['a shape of too few numbers', `{"a":${entry(0, 8, [])}}`, 8, 'bad-shape', 'a'],
    ['a shape that is no list', '{"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}', 4, 'bad-shape', 'a'],
    ['a shape of texts', '{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}', 4, 'bad-shape', 'a'],
    ['a dtype that does not fit its bytes', `{"a":${entry(0, 4, [1], 'F64')}}`, 4, 'bad-shape', 'a'],
    ['an unknown dtype', `{"a":${entry(0, 4, [1], 'F31')}}`, 4, 'bad-dtype', 'a'],
    [
      'a dtype that is a name of every object',
      `{"a":${entry(0, 4, [1], 'constructor')}}`,
      4,
      'bad-dtype',
      'a',
    ],
    ['a dtype that is no text', '{"a":{"dtype":[],"shape":[1],"data_offsets":[0,4]}}', 4, 'bad-dtype', 'a'],
    ['no dtype', '{"a":{"shape":[1],"data_offsets":[0,4]}}', 4, 'bad-header', 'a'],
    ['another field', '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}}', 4, 'bad-header', 'a'],
    ['a tensor that is no object', '{"a":[1]}', 0, 'bad-header', 'a'],
    ['two tensors of one name', `{"a":${entry(0, 4)},"a":${entry(4, 8)}}`, 8, 'duplicate-name', 'a'],
    [
      'a field twice',
      '{"a":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}',
      4,
      'duplicate-name',
      'a',
    ],
    ['a tensor called __proto__', `{"__proto__":${entry(0, 4)}}`, 4, 'forbidden-name', '__proto__'],
    ['metadata called __proto__', '{"__metadata__":{"__proto__":"a"}}', 0, 'forbidden-name', '__metadata__'],
    ['metadata that is no text', '{"__metadata__":{"a":1}}', 0, 'bad-header', undefined],
    ['metadata that is a list', '{"__metadata__":[]}', 0, 'bad-header', undefined],
    ['a header that goes on', '{} 1', 0, 'bad-header', undefined],
    ['a header that is a list', '[]', 0, 'not-safetensors', undefined],
    ['a header with white space before it', ' {}', 0, 'not-safetensors', undefined],
    ['a header with a mark before it', '\uFEFF{}', 0, 'not-safetensors', undefined],
  ])('with %s is refused', (_, header, length, code, tensor) => {
    const refusal = refusalOf(fileFrom(header, bytes(length)));
    expect(refusal).toMatchObject({ code, tensor });
    if (tensor) expect(refusal.message).toContain(tensor);
    expectSentence(refusal);
  });

  test('whose header is no UTF-8 is refused', () => {
    expect(refusalOf(fileFrom(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d)))).toMatchObject({
      code: 'bad-header',
    });
  });

  test.each([0n, 1n, 4_000_001n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n])(
    'that says its header has %d bytes is refused',
    (length) => {
      const file = fileOfTensors(networkTensors());
      new DataView(file).setBigUint64(0, length, true);
      const refusal = refusalOf(file);
      expect(refusal.code).toMatch(/^(not-safetensors|bad-header|truncated)$/);
      expectSentence(refusal);
    },
  );

  test('of more than 160 MB is refused before it is looked at', () => {
    const refusal = refusalOf(new ArrayBuffer(160_000_001));
    expect(refusal).toMatchObject({ code: 'too-large', message: expect.stringContaining('160000001') });
    expectSentence(refusal);
  });

  test.each([
    ['a zip, as torch.save makes it', [0x50, 0x4b, 3, 4, 0, 0, 8, 8, 0, 0], 'torch.save'],
    ['a pickle', [0x80, 2, 0x7d, 0x71, 0, 0x58, 1, 2, 3, 4], 'torch.save'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0], 'safetensors'],
    ['text', [...Buffer.from('hello, world of tensors')], 'safetensors'],
  ])('that is %s is refused, with what to do', (_, start, says) => {
    const refusal = refusalOf(Uint8Array.from(start));
    expect(refusal).toMatchObject({ code: 'not-safetensors', message: expect.stringContaining(says) });
    expect(refusal.message).toContain('save_file');
    expectSentence(refusal);
  });

  test('whose header happens to be as long as a pickle’s mark is read', () => {
    const text = JSON.stringify(JSON.parse('{}')).padEnd(0x280, ' ');
    expect(readSafetensors(new Uint8Array(fileFrom(text))).tensors.size).toBe(0);
  });
});
