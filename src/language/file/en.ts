import type { WeightsErrorCode } from '../../model/weights/error';
import type { Finding } from '../../model/weights/finding';
import { short } from '../short';

const quoted = (tensor: string | undefined): string =>
  tensor === undefined ? 'A tensor' : `“${short(tensor)}”`;

const names = (tensors: readonly string[]): string => {
  const few = tensors
    .slice(0, 3)
    .map((name) => short(name))
    .join(', ');
  return tensors.length > 3 ? `${few} and ${tensors.length - 3} more` : few;
};

/** What the reader refuses, each with the tensor, where it is one's fault, and what to do. */
const errors: Readonly<Record<WeightsErrorCode, (tensor: string | undefined) => string>> = {
  'not-bytes': () => 'It could not be read as a file: choose it again.',
  'not-safetensors': () =>
    'It is no .safetensors file. Save the state_dict with save_file of safetensors.torch.',
  'torch-save': () =>
    'It was made by torch.save, or by pickle, and can hold programs: it is not opened. Load it in Python, and save its state_dict with save_file of safetensors.torch.',
  'git-lfs': () =>
    'It is only a pointer of Git LFS, not the weights themselves: fetch them with “git lfs pull”, or download the file itself.',
  'web-page': () =>
    'It is a web page, not a file of weights: download the file itself, not the page that shows it.',
  keras: () =>
    'It is a model of Keras, whose weights have other names and shapes: open the .safetensors file of a PyTorch model.',
  hdf5: () => 'It is an HDF5 file, as Keras makes it (.h5): open the .safetensors file of a PyTorch model.',
  onnx: () =>
    'It is an ONNX file, a program and not a state_dict: save the weights of the PyTorch model itself with save_file.',
  numpy: () =>
    'It holds arrays of NumPy (.npy, .npz): save them with save_file of safetensors.numpy, under the names that PyTorch gives them.',
  gguf: () =>
    'It is a GGUF file, made for large language models: open the .safetensors file of a recurrent network.',
  archive: () => 'It is an archive: unpack it, and open the .safetensors file that is in it.',
  json: () =>
    'It is a JSON file and holds no weights: open the .safetensors file, and this one with it if it is its vocabulary.',
  'too-large': () =>
    'It is larger than 160 MB. Save a smaller model, or the same one in half precision with model.half().',
  truncated: (tensor) =>
    tensor === undefined
      ? 'It is cut off: copy or download it again.'
      : `It is cut off before “${short(tensor)}” ends: copy or download it again.`,
  'bad-header': (tensor) =>
    tensor === undefined
      ? 'Its header is damaged: save it again with save_file.'
      : `Its header is damaged at “${short(tensor)}”: save it again with save_file.`,
  'duplicate-name': (tensor) => `${quoted(tensor)} is there twice: save it once, under one name.`,
  'forbidden-name': (tensor) => `${quoted(tensor)} has a name that is not read: rename it and save it again.`,
  'unsafe-integer': (tensor) =>
    `${quoted(tensor)} is described by an integer beyond 2^53 − 1: save a smaller model.`,
  'bad-dtype': (tensor) =>
    `${quoted(tensor)} holds numbers of a kind that weights do not have here: save the model with model.float().`,
  'bad-shape': (tensor) =>
    `${quoted(tensor)} has a shape that does not fit the others: check that all come from one model, and save it again.`,
  'bad-offsets': (tensor) =>
    `${quoted(tensor)} has no sensible place in the file: save it again with save_file.`,
  overlap: (tensor) =>
    `${quoted(tensor)} lies over another tensor: save it again with save_file, each tensor made .contiguous().`,
  hole: (tensor) =>
    tensor === undefined
      ? 'It has bytes at its end that belong to no tensor: save it again with save_file.'
      : `There are bytes before “${short(tensor)}” that belong to no tensor: save it again with save_file.`,
  'no-network': () =>
    'It holds no nn.RNN, nn.LSTM or nn.GRU: save the state_dict of the whole model, with names like rnn.weight_ih_l0.',
  'missing-tensor': (tensor) =>
    `${quoted(tensor)} is missing: save the whole state_dict, leaving nothing out.`,
  unsupported: (tensor) =>
    `${quoted(tensor)} belongs to a part that is not shown here: train the LSTM without proj_size.`,
  reparametrized: (tensor) =>
    `${quoted(tensor)} is only a part from which the weight is worked out while the network runs (weight norm, spectral norm, weight drop): take it off before saving, with remove_weight_norm or remove_parametrizations of torch.nn.utils.`,
  'too-many-layers': () => 'It has more layers than a figure can show: save fewer of them.',
  'bad-vocabulary': () =>
    'The list of words does not fit the network: give one word for each id, each once, in the order of the ids.',
  'bad-labels': () =>
    'The labels in its metadata do not fit: write a name for each result of the read-out as JSON, with json.dumps.',
  'bad-nonlinearity': () =>
    'Its metadata names a nonlinearity that nn.RNN does not have: write “tanh” or “relu” there.',
  'bad-option': (tensor) =>
    `${quoted(tensor)} does not fit what was chosen: open the file again and choose another.`,
  ambiguous: () => 'It can be read in several ways: open it again and choose one.',
};

/** What is worth knowing of a file that was opened. */
const findings: {
  readonly [Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>) => string;
} = {
  'not-finite': ({ tensor, row, column, value, count }) =>
    `“${short(tensor)}” holds ${count === 1 ? 'a value that is' : `${count} values that are`} no finite number, first ${value} in row ${row + 1}, column ${column + 1}: what it touches is not finite either. Save a checkpoint from before the training diverged.`,
  'nonlinearity-assumed': ({ nonlinearity }) => `It is taken to squash with ${nonlinearity}.`,
  'no-embedding': ({ inputSize }) =>
    `The file has no word vectors: those that you see are made up from the words, and the network has never seen them. Save its nn.Embedding with it; if it reads one-hot vectors, drop its vocabulary of ${inputSize} entries (.json or .txt) on the page.`,
  'one-hot': ({ count }) =>
    `The network has no word vectors, and its vocabulary as many entries as x has numbers, ${count}: each entry is read as a one-hot vector, a 1 in the place of its id.`,
  'made-up': ({ count }) =>
    `The word vectors are made up from the words, as you chose: the network was not trained on them. Its vocabulary of ${count} entries is not used.`,
  numbers: () =>
    'The network reads one number at each step: write numbers with spaces between them, like 0.5 −1.2 3.',
  'joined-embeddings': ({ tensors }) =>
    `The network reads several vectors joined to one (${names(tensors)}), which is not done here: those that you see are made up from the words.`,
  'no-vocabulary': () =>
    'The file does not name its words: write them as ids, in digits, or drop a vocabulary (.json or .txt) on the page.',
  'vocabulary-unused': ({ count, inputSize }) =>
    `Its vocabulary of ${count} words is not used: the file has no word vectors for them, and x has ${inputSize === 1 ? 'one number' : `${inputSize} numbers`}.`,
  nameless: ({ named, count, first }) =>
    `The vocabulary names ${named} of the ${count} ids: id ${first}${count - named > 1 ? ', for one,' : ''} has no word. If every word is off by one, the list lacks an entry at its start, such as that for padding.`,
  'stacked-read-out': ({ tensors }) =>
    `Nothing is read out: several linear layers follow the network (${names(tensors)}), and the file does not say what stands between them.`,
  'no-bias': () =>
    'The network has no biases, as with bias=False. If yours has them, this file is only a part of it: save the whole state_dict.',
  unused: ({ tensors }) => `Left out of all that you see: ${names(tensors)}.`,
};

export const en = {
  errors,
  findings,
  refused: (name: string, why: string) => `“${name}” was not opened, and nothing has changed. ${why}`,
  /** The reader's own words, which are for programs too and have every number. */
  detail: (message: string) => `(${message})`,
  shard: (part: number, parts: number) =>
    `It is part ${part} of ${parts} of a model, and weights may be missing in it: load all parts in Python, and save them as one file with save_file.`,
  listedPart: (list: string, parts: number) =>
    `It is one of the ${parts} parts of a model that “${short(list)}” names: load all of them in Python, and save them as one file with save_file.`,
  shardIndex:
    'It only lists the parts of a model: load all parts in Python, and save them as one file with save_file.',
  vocabularyTooLong: 'Its vocabulary has more than 4 MB: keep the words of the embedding only.',
  vocabularyAlone:
    'A list of words needs its network: drop the .safetensors file with it, or open the network first.',
  tooMany: 'One network at a time: drop one .safetensors file, alone or with one vocabulary (.json or .txt).',
  unreadable:
    'The browser could not read it: it may be a folder, have changed, or be too large for the memory.',
  ask: {
    network: 'Which network?',
    embedding: 'Which are the word vectors?',
    readOut: 'Which is the read-out?',
  },
  why: {
    network: 'The file holds several recurrent networks: one is shown.',
    embedding: 'The file does not say which of its tables of vectors this network reads.',
    readOut:
      'It must read the hidden state of this network itself. Where one linear layer reads another, or an attention, take none of them.',
  },
  moreChoices: (count: number) =>
    `… and ${count} more, which are not listed: save the network that you mean alone.`,
  askNonlinearity: 'How does this RNN squash its sums?',
  whyNonlinearity:
    'A file of weights does not say it. PyTorch’s nn.RNN uses tanh where nothing else was asked for.',
  tanh: 'tanh',
  askInputs: 'How does it read its words?',
  whyInputs: (count: number) =>
    `The network has no word vectors. As its vocabulary has as many entries as x has numbers, ${count}, it is likely that each word is read one-hot: a 1 in the place of its id, and 0 in all others.`,
  oneHot: 'one-hot',
  madeUp: 'as vectors that are made up here (the network was not trained on them)',
  askActivation: 'What stands between its linear layers?',
  whyActivation: (tensors: readonly string[]) =>
    `Several linear layers follow the network (${names(tensors)}), and a file of weights does not say what stands between them: look into the forward() of the model. Where it is something else, or a norm stands there too, take none of them: then nothing is read out.`,
  noPrefix: '(without a name)',
  noneOfThem: 'none of them',
  cancel: 'Do not open it',
};

export type FileWords = typeof en;
