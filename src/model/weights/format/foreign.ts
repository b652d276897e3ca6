/** Files that are none of weights as they are read here, and that people try: each needs another remedy. */
export type ForeignKind =
  | 'git-lfs'
  | 'web-page'
  | 'torch-save'
  | 'keras'
  | 'hdf5'
  | 'onnx'
  | 'numpy'
  | 'gguf'
  | 'archive'
  | 'json';

/** What each is, and what to do. */
export const foreignMessages: Readonly<Record<ForeignKind, string>> = {
  'git-lfs':
    'the file is a pointer of Git LFS and holds no weights: fetch them with git lfs pull, or download the file itself',
  'web-page': 'the file is a web page and no weights: download the file itself, not the page about it',
  'torch-save':
    'the file was made by torch.save or pickle: load it in Python and save the state_dict with safetensors.torch.save_file',
  keras: 'the file was made by Keras: only weights of PyTorch are read, in a .safetensors file',
  hdf5: 'the file is HDF5, as Keras makes it: only weights of PyTorch are read, in a .safetensors file',
  onnx: 'the file is ONNX: save the state_dict of the PyTorch model with safetensors.torch.save_file',
  numpy:
    'the file holds arrays of NumPy: save them with safetensors.numpy.save_file, under the names of the state_dict',
  gguf: 'the file is GGUF, for large language models: save a state_dict with safetensors.torch.save_file',
  archive: 'the file is an archive: unpack it, and open the .safetensors file in it',
  json: 'the file is JSON and holds no weights: open the .safetensors file that it belongs to',
};

/**
 * Tells by its first bytes what a file is that is no .safetensors file; undefined where they say nothing.
 *
 * @example foreignKind(new TextEncoder().encode('<!doctype html>')) // 'web-page'
 */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const start = latin1(bytes.subarray(0, 512));
  const begins = marks.find(([mark]) => start.startsWith(mark));
  if (begins) return begins[1];
  if (start.startsWith('PK\x03\x04')) return zipKind(start);
  if (start.slice(257, 262) === 'ustar') return 'archive';
  // The first field of ONNX is its version, in one byte; then comes the name of what made it.
  if (start.startsWith('\x08') && start[2] === '\x12' && /[a-z]/i.test(start[4] ?? '')) return 'onnx';
  const text = start.replace(/^\xEF\xBB\xBF/, '').trimStart();
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(text)) return 'web-page';
  if (/^[[{]\s*["{[\]}]/.test(text)) return 'json';
  return undefined;
}

/** The first signs of files, byte by byte. */
const marks: readonly (readonly [mark: string, kind: ForeignKind])[] = [
  ['version https://git-lfs', 'git-lfs'],
  ['\x89HDF\r\n', 'hdf5'],
  ['\x93NUMPY', 'numpy'],
  ['GGUF', 'gguf'],
  // A pickle, by its protocol.
  ['\x80\x02', 'torch-save'],
  ['\x80\x03', 'torch-save'],
  ['\x80\x04', 'torch-save'],
  ['\x80\x05', 'torch-save'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
];

/** torch.save, Keras and NumPy all make zips: the name of the first file in it tells which. */
function zipKind(text: string): ForeignKind {
  const length = text.charCodeAt(26) + 256 * text.charCodeAt(27);
  const first = text.slice(30, 30 + length);
  if (/\.npy$/.test(first)) return 'numpy';
  if (/^(metadata\.json|config\.json|model\.weights\.h5)$/.test(first)) return 'keras';
  if (/(^|\/)(data\.pkl|byteorder|version|\.format_version|\.storage_alignment|constants\.pkl)$/.test(first))
    return 'torch-save';
  return first === '' ? 'torch-save' : 'archive';
}

/** Every byte as a sign of its own. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
