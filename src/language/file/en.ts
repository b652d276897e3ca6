import type { WeightsErrorCode } from '../../model/weights/error';
import type { Finding } from '../../model/weights/finding';

const quoted = (tensor: string | undefined): string => (tensor === undefined ? 'A tensor' : `“${tensor}”`);

/** What the reader refuses, each with the tensor, where it is one's fault, and what to do. */
const errors: Readonly<Record<WeightsErrorCode, (tensor: string | undefined) => string>> = {
  'not-bytes': () => 'It could not be read as a file: choose it again.',
  'not-safetensors': () =>
    'It is no .safetensors file. Save the state_dict with save_file of safetensors.torch: what torch.save makes can hold programs and is not opened.',
  'too-large': () =>
    'It is larger than 160 MB. Save a smaller model, or the same one in half precision with model.half().',
  truncated: (tensor) =>
    tensor === undefined
      ? 'It is cut off: copy or download it again.'
      : `It is cut off before “${tensor}” ends: copy or download it again.`,
  'bad-header': (tensor) =>
    tensor === undefined
      ? 'Its header is damaged: save it again with save_file.'
      : `Its header is damaged at “${tensor}”: save it again with save_file.`,
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
      : `There are bytes before “${tensor}” that belong to no tensor: save it again with save_file.`,
  'no-network': () =>
    'It holds no nn.RNN, nn.LSTM or nn.GRU: save the state_dict of the whole model, with names like rnn.weight_ih_l0.',
  'missing-tensor': (tensor) =>
    `${quoted(tensor)} is missing: save the whole state_dict, leaving nothing out.`,
  unsupported: (tensor) =>
    `${quoted(tensor)} belongs to a part that is not shown here: train the LSTM without proj_size.`,
  'bad-vocabulary': () =>
    'Its list of words does not fit: give one word for each row of the embedding, each once, in the order of the ids.',
  'bad-option': (tensor) =>
    `${quoted(tensor)} does not fit what was chosen: open the file again and choose another.`,
  ambiguous: () => 'It can be read in several ways: open it again and choose one.',
};

/** What is worth knowing of a file that was opened. */
const findings: {
  readonly [Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>) => string;
} = {
  'not-finite': ({ tensor, row, column, value, count }) =>
    `“${tensor}” holds ${count === 1 ? 'a value that is' : `${count} values that are`} no finite number, first ${value} in row ${row + 1}, column ${column + 1}: what it touches is not finite either. Save a checkpoint from before the training diverged.`,
  'nonlinearity-assumed': ({ nonlinearity }) => `It is taken to squash with ${nonlinearity}.`,
  'no-embedding': () =>
    'The file has no word vectors: those that you see are made up from the words, and the network has never seen them. Save its nn.Embedding with it.',
  'no-vocabulary': () =>
    'The file does not name its words: write them as ids, in digits, or drop a vocabulary (.json or .txt) on the page.',
  unused: ({ tensors }) =>
    `Not shown: ${tensors.slice(0, 3).join(', ')}${tensors.length > 3 ? ` and ${tensors.length - 3} more` : ''}.`,
};

export const en = {
  errors,
  findings,
  refused: (name: string, why: string) => `“${name}” was not opened, and nothing has changed. ${why}`,
  /** The reader's own words, which are for programs too and have every number. */
  detail: (message: string) => `(${message})`,
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
  whyAsk: 'The file can be read in several ways.',
  askNonlinearity: 'How does this RNN squash its sums?',
  whyNonlinearity:
    'A file of weights does not say it. PyTorch’s nn.RNN uses tanh where nothing else was asked for.',
  tanh: 'tanh',
  noPrefix: '(without a name)',
  noneOfThem: 'none of them',
  cancel: 'Do not open it',
};

export type FileWords = typeof en;
