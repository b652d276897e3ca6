import type { Model } from '../model';
import type { Parts } from '../parts';
import { WeightsError } from './error';
import { foreignKind, foreignMessages } from './format/foreign';
import { beginsAsHeader, fileLimit } from './format/safetensors';
import { emptyMatrix, type Numbers, numbersOf, type Tensor } from './format/tensor';
import { type NumbersIn, readKnown } from './known';
import type { ReadOptions } from './options';

/**
 * Reads the weights of a PyTorch model: the `.safetensors` file of a `state_dict` with one `nn.RNN`, `nn.LSTM` or
 * `nn.GRU` of any prefix, layers and directions, with biases or without, in F64, F32, F16 or BF16; optionally with an
 * `nn.Embedding` (V × D) and an `nn.Linear` (K × directions · H) over its output.
 *
 * The file's metadata, texts all, may say more: `vocabulary`, the V tokens in the order of their ids, and `labels`, the
 * K names of the read-out, both as JSON (`json.dumps(words)`, or of a dict from word to id); `nonlinearity`, `tanh`
 * or `relu`.
 *
 * @param bytes the file
 * @returns the model, with what a person should know of the file in `findings`, such as weights that are NaN
 * @throws WeightsError saying what is wrong, in which tensor, and what to do; AmbiguousWeightsError with the choices
 * where the file can be read in several ways
 * @example trace(readModel(await file.arrayBuffer()), [5, 2, 8]).output
 */
export function readModel(bytes: ArrayBuffer | ArrayBufferView, options: ReadOptions = {}): Model {
  return readWith(bytes, options);
}

/**
 * The same in parts, for a file so large that nothing else could be done meanwhile. What is wrong with it is said before any number is
 * read, by the first part.
 */
export function* readModelInParts(
  bytes: ArrayBuffer | ArrayBufferView,
  options: ReadOptions = {},
): Parts<Model> {
  const tensors = neededTensors(bytes, options);
  yield 0;
  const read = new Map<string, Numbers>();
  for (const tensor of tensors) read.set(tensor.name, yield* numbersOf(tensor));
  return readWith(bytes, options, ({ name }) => read.get(name)!);
}

/** The tensors that a model is made from. @throws WeightsError as `readModel` does */
export function neededTensors(
  bytes: ArrayBuffer | ArrayBufferView,
  options: ReadOptions = {},
): readonly Tensor[] {
  const tensors = new Map<string, Tensor>();
  readWith(bytes, options, (tensor) => {
    tensors.set(tensor.name, tensor);
    return { matrix: emptyMatrix(tensor) };
  });
  return [...tensors.values()];
}

function readWith(bytes: ArrayBuffer | ArrayBufferView, options: ReadOptions, numbersIn?: NumbersIn): Model {
  const file = viewOf(bytes);
  const foreign = file.length > fileLimit || beginsAsHeader(file) ? undefined : foreignKind(file);
  if (foreign) throw new WeightsError(foreign, foreignMessages[foreign]);
  return readKnown(file, options, numbersIn);
}

function viewOf(bytes: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Asked by its name: a buffer from another frame is no instance of this one's ArrayBuffer.
  if (Object.prototype.toString.call(bytes) === '[object ArrayBuffer]') {
    // A buffer that was given away to a worker has no bytes and no views.
    return bytes.byteLength === 0 ? new Uint8Array() : new Uint8Array(bytes);
  }
  throw new WeightsError('not-bytes', 'the file must come as an ArrayBuffer: pass await file.arrayBuffer()');
}
