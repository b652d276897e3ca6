import { describe, expect, test } from 'vitest';
import { readModel } from '../../../../src/model';
import { readSafetensors } from '../../../../src/model/weights/format/safetensors';
import { fileOf } from '../../torch/cases';
import { expectSentence, refusalOf } from '../refusal';
import { fileFrom, fileOfTensors, networkTensors } from '../write';

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

  const text = (start: string): readonly number[] => [...Buffer.from(start, 'latin1')];
  const zipOf = (name: string) =>
    text(`PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}`);
  test.each([
    ['a zip, as torch.save makes it', [0x50, 0x4b, 3, 4, 0, 0, 8, 8, 0, 0], 'torch-save', 'torch.save'],
    ['a zip of torch.save', zipOf('archive/data.pkl'), 'torch-save', 'torch.save'],
    ['a pickle', [0x80, 2, 0x7d, 0x71, 0, 0x58, 1, 2, 3, 4], 'torch-save', 'torch.save'],
    ['a .keras file', zipOf('metadata.json'), 'keras', 'Keras'],
    ['an .npz file', zipOf('arr_0.npy'), 'numpy', 'NumPy'],
    ['an .npy file', text('\x93NUMPY\x01\0v\0{'), 'numpy', 'NumPy'],
    ['another zip', zipOf('model/readme.txt'), 'archive', 'unpack'],
    ['a .tar.gz file', text('\x1f\x8b\x08\0\0\0\0\0\0'), 'archive', 'unpack'],
    ['an .h5 file', text('\x89HDF\r\n\x1a\n\0\0\0\0'), 'hdf5', 'HDF5'],
    ['an .onnx file', text('\x08\x07\x12\x07pytorch\x1a\x05'), 'onnx', 'ONNX'],
    ['a .gguf file', text('GGUF\x03\0\0\0'), 'gguf', 'GGUF'],
    [
      'a pointer of LFS',
      text('version https://git-lfs.github.com/spec/v1\noid sha256:1\n'),
      'git-lfs',
      'git lfs pull',
    ],
    ['a web page', text('\n<!DOCTYPE html><html>'), 'web-page', 'web page'],
    ['JSON', text('{"vocab_size": 3}'), 'json', 'JSON'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0], 'not-safetensors', 'save_file'],
    ['text', text('hello, world of tensors'), 'not-safetensors', 'save_file'],
  ])('that is %s is refused, with what to do', (_, start, code, says) => {
    const refusal = refusalOf(Uint8Array.from(start));
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(says) });
    expectSentence(refusal);
  });

  test.each(['F4', 'F6_E2M3', 'F6_E3M2', 'F8_E8M0', 'F8_E4M3', 'F8_E5M2', 'C64'])(
    'with numbers of the kind %s beside a network is read',
    (dtype) => {
      const bits = { F4: 4, F6_E2M3: 6, F6_E3M2: 6, C64: 64 }[dtype] ?? 8;
      const other = { shape: [8], dtype, bytes: new Uint8Array(bits) };
      const model = readModel(fileOfTensors({ ...networkTensors(), scale: other }));
      expect(model.findings).toContainEqual({ kind: 'unused', tensors: ['scale'] });
    },
  );

  test('of numbers that end within a byte is refused', () => {
    const file = fileOfTensors({ a: { shape: [3], dtype: 'F4', bytes: new Uint8Array(2) } });
    expect(refusalOf(file)).toMatchObject({
      code: 'bad-shape',
      message: expect.stringContaining('1.5 bytes'),
    });
  });

  test('with a shape that is counted beyond 2⁶⁴ is refused, whatever ends it', () => {
    const shaped = (...shape: number[]) =>
      fileFrom(`{"a":{"dtype":"F32","shape":[${shape}],"data_offsets":[0,0]}}`);
    expect(refusalOf(shaped(2 ** 32, 2 ** 32, 0))).toMatchObject({ code: 'bad-shape' });
    expect(readSafetensors(new Uint8Array(shaped(2 ** 32, 2 ** 31, 0))).tensors.size).toBe(1);
    expect(readSafetensors(new Uint8Array(shaped(0, 2 ** 40, 2 ** 40))).tensors.size).toBe(1);
  });

  test.each([String.raw`\ud800`, String.raw`\udc00\ud800`, String.raw`a\ud83d`])(
    'with half of a surrogate pair in a name is refused: %s',
    (name) => {
      expect(refusalOf(fileFrom(`{"${name}":${entry(0, 0, [0])}}`))).toMatchObject({ code: 'bad-header' });
      expect(refusalOf(fileFrom(`{"__metadata__":{"a":"${name}"}}`))).toMatchObject({ code: 'bad-header' });
    },
  );

  test('with a shape of very many dimensions is refused in a sentence, in no long time', () => {
    const ones = new Array(600_000).fill(1);
    const start = process.cpuUsage();
    const refusal = refusalOf(fileOfTensors({ ...networkTensors(), 'rnn.weight_hh_l0': { shape: ones } }));
    expect(refusal).toMatchObject({ code: 'bad-shape', tensor: 'rnn.weight_hh_l0' });
    expect(refusal.message).toContain('600000 dimensions');
    expectSentence(refusal);
    const short = fileOfTensors({ a: { shape: ones, bytes: new Uint8Array(8) } });
    expectSentence(refusalOf(short));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(3);
  });

  test('whose header happens to be as long as a pickle’s mark is read', () => {
    const text = JSON.stringify(JSON.parse('{}')).padEnd(0x280, ' ');
    expect(readSafetensors(new Uint8Array(fileFrom(text))).tensors.size).toBe(0);
  });
});
