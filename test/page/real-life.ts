import type { LanguageName } from '../../src/language';
import { fileFrom, fileOfTensors, type Given, networkTensors } from '../model/weights/write';
import { fileOf } from './files';

/** A shape in which people's files come, and what the page answers to it. */
export interface RealLife {
  /** What it is. */
  readonly what: string;
  readonly files: () => readonly File[];
  /** Which buttons of the questions that follow are pressed; `{noneOfThem}` is one of the page's own texts. */
  readonly answers?: readonly string[];
  /** What the page says, in part; nothing at all where it is empty. */
  readonly says: Readonly<Record<LanguageName, string>>;
  /** For a file that is opened: a sentence, and the tokens that the network is given of it. */
  readonly reads?: readonly [sentence: string, ...tokens: string[]];
  /** How many rows the table of a step has, and that of the results. */
  readonly shows?: readonly [units: number, results: number];
  /** The unknown words, with what is offered in their place. */
  readonly unknown?: string;
}

const network = networkTensors({ gates: 4 });
const layer = (rows: number, columns: number, name: string): Record<string, Given> => ({
  [`${name}.weight`]: { shape: [rows, columns] },
  [`${name}.bias`]: { shape: [rows] },
});
const table = (rows: number, columns: number, name = 'embedding'): Record<string, Given> => ({
  [`${name}.weight`]: { shape: [rows, columns] },
});
const saved = (
  tensors: Record<string, Given>,
  metadata: Record<string, string> = {},
  name = 'm.safetensors',
) => fileOf(name, fileOfTensors(tensors, metadata));
const words = (list: readonly string[]): Record<string, string> => ({ vocabulary: JSON.stringify(list) });
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const zip = (name: string) =>
  latin1(`PK\x03\x04${'\0'.repeat(22)}${String.fromCharCode(name.length)}\0\0\0${name}${'\0'.repeat(40)}`);

const characters = [...' abcdefghijklmnopqrstuvwxyz'];
const seq2seq = {
  ...table(6, 2, 'encoder.embedding'),
  ...networkTensors({ gates: 4, prefix: 'encoder.rnn.' }),
  ...table(7, 2, 'decoder.embedding'),
  ...networkTensors({ gates: 4, hiddenSize: 3, prefix: 'decoder.rnn.' }),
  ...layer(7, 3, 'decoder.fc_out'),
};
const head = { ...layer(16, 3, 'fc1'), ...layer(2, 16, 'fc2') };
const { 'rnn.weight_hh_l0': hidden, ...withoutHidden } = network;
const trained = { ...table(2, 2), ...network };
const parts = (...files: readonly string[]) => {
  const places = files.map((file, index) => [`${index}.weight`, `${file}.safetensors`]);
  return fileOf('model.safetensors.index.json', JSON.stringify({ weight_map: Object.fromEntries(places) }));
};
const nothing = { en: '', zh: '' };

/** Files as they come from tutorials, hubs and other people's models: one row a shape. */
export const realLife: readonly RealLife[] = [
  {
    what: 'characters, with a space in the vocabulary',
    files: () => [saved({ ...table(27, 2), ...network, ...layer(27, 3, 'fc') }, words(characters))],
    says: nothing,
    reads: ['not good', 'n', 'o', 't', '␣', 'g', 'o', 'o', 'd'],
    shows: [3, 12],
  },
  {
    what: 'an encoder with a decoder, of which the encoder is shown',
    files: () => [saved(seq2seq)],
    answers: ['encoder.rnn.'],
    says: {
      en: 'Left out of all that you see: decoder.embedding.weight, decoder.rnn.weight_ih_l0, decoder.rnn.weight_hh_l0 and 4 more.',
      zh: '以下张量没有参与图中的计算：decoder.embedding.weight、decoder.rnn.weight_ih_l0、decoder.rnn.weight_hh_l0 等 7 个张量。',
    },
    reads: ['5 1', '5', '1'],
    shows: [3, 0],
  },
  {
    what: 'the same, of which the decoder is shown, with its read-out',
    files: () => [saved(seq2seq)],
    answers: ['decoder.rnn.'],
    says: { en: 'Left out', zh: '没有参与' },
    shows: [3, 7],
  },
  {
    what: 'two networks with one head, which nobody can tell whose it is',
    files: () => [
      saved({
        ...networkTensors({ gates: 4, prefix: 'lstm1.' }),
        ...networkTensors({ gates: 4, prefix: 'lstm2.' }),
        ...layer(2, 3, 'fc'),
      }),
    ],
    answers: ['lstm1.', '{noneOfThem}'],
    says: { en: 'Left out', zh: '没有参与' },
    shows: [3, 0],
  },
  {
    what: 'a head of two linear layers, between which the person knows a ReLU',
    files: () => [saved({ ...table(2, 2), ...network, ...head }, words(['good', 'bad']))],
    answers: ['ReLU'],
    says: nothing,
    shows: [3, 2],
  },
  {
    what: 'the same, with something else between them',
    files: () => [saved({ ...table(2, 2), ...network, ...head }, words(['good', 'bad']))],
    answers: ['{noneOfThem}'],
    says: {
      en: 'Nothing is read out: several linear layers follow the network (fc1.weight, fc2.weight)',
      zh: '没有显示输出：网络后面有几个相连的线性层（fc1.weight、fc2.weight）',
    },
    shows: [3, 0],
  },
  {
    what: 'a head of three linear layers that comes back to the width of the network',
    files: () => [
      saved(
        {
          ...table(2, 2),
          ...network,
          ...layer(16, 3, 'head.0'),
          ...layer(3, 16, 'head.2'),
          ...layer(4, 3, 'head.4'),
        },
        words(['good', 'bad']),
      ),
    ],
    answers: ['GELU'],
    says: nothing,
    shows: [3, 4],
  },
  {
    what: 'a head with a norm between its linear layers, which is not asked about',
    files: () => [saved({ ...table(5, 2), ...network, ...head, 'norm.weight': { shape: [16] } })],
    says: {
      en: 'Nothing is read out: several linear layers follow the network (fc1.weight, fc2.weight)',
      zh: '没有显示输出：网络后面有几个相连的线性层（fc1.weight、fc2.weight）',
    },
    shows: [3, 0],
  },
  {
    what: 'one part of two',
    files: () => [saved(networkTensors({ gates: 4, bias: false }), {}, 'model-00001-of-00002.safetensors')],
    says: { en: 'It is part 1 of 2 of a model', zh: '第 1 个分片（共 2 个）' },
  },
  {
    what: 'one part of two, under another name',
    files: () => [saved(networkTensors({ gates: 4, bias: false }), {}, 'lstm.part1of2.safetensors')],
    says: { en: 'It is part 1 of 2 of a model', zh: '第 1 个分片（共 2 个）' },
  },
  {
    what: 'the list of the parts',
    files: () => [fileOf('model.safetensors.index.json', '{"weight_map": {}}')],
    says: { en: 'It only lists the parts of a model', zh: '只是模型分片的目录' },
  },
  {
    what: 'one part whose name does not say so, with the list',
    files: () => [saved(networkTensors({ gates: 4, bias: false }), {}, 'a.safetensors'), parts('a', 'b')],
    says: {
      en: '“a.safetensors” was not opened, and nothing has changed. It is one of the 2 parts',
      zh: '没有打开“a.safetensors”，一切照旧。它只是“model.safetensors.index.json”所列 2 个分片中的一个',
    },
  },
  {
    what: 'a whole model with a list that names it alone',
    files: () => [saved(trained, words(['good', 'bad']), 'a.safetensors'), parts('a', 'a')],
    says: nothing,
    reads: ['bad good', 'bad', 'good'],
  },
  {
    what: 'a part without the weights of the memory',
    files: () => [saved(withoutHidden)],
    says: { en: '“rnn.weight_hh_l0” is missing', zh: '缺少 “rnn.weight_hh_l0”' },
  },
  {
    what: 'a part with the biases of one layer only',
    files: () => {
      const two = networkTensors({ gates: 4, layers: 2 });
      return [saved(Object.fromEntries(Object.entries(two).filter(([name]) => !/bias_.h_l1/.test(name))))];
    },
    says: { en: '“rnn.bias_ih_l1” is missing', zh: '缺少 “rnn.bias_ih_l1”' },
  },
  {
    what: 'a network without biases, which opens and is told',
    files: () => [
      saved({ ...table(2, 2), ...networkTensors({ gates: 4, bias: false }) }, words(['good', 'bad'])),
    ],
    says: { en: 'The network has no biases, as with bias=False', zh: '这个网络没有偏置，即 bias=False' },
    reads: ['bad good', 'bad', 'good'],
    shows: [3, 0],
  },
  {
    what: 'a vocabulary of marks',
    files: () => [
      saved({ ...table(6, 2), ...network }, words(['<unk>', '<eos>', '@-@', '▁the', 'e-mail', 'Ġmovie'])),
    ],
    says: nothing,
    reads: [
      '▁the e-mail <unk> 12 @-@ Ġmovie <eos>',
      '▁the',
      'e-mail',
      '<unk>',
      '12',
      '@-@',
      'Ġmovie',
      '<eos>',
    ],
    unknown: '12',
  },
  {
    what: 'tied weights, as save_model writes them: once',
    files: () => [
      saved(
        {
          ...networkTensors({ gates: 4, inputSize: 3, hiddenSize: 3 }),
          ...layer(4, 3, 'decoder'),
        },
        { ...words(['a', 'b', 'c', 'd']), 'encoder.weight': 'decoder.weight' },
      ),
    ],
    says: nothing,
    reads: ['a d', 'a', 'd'],
    shows: [3, 4],
  },
  {
    what: 'characters one-hot, as in the tutorials',
    files: () => [
      saved({ ...networkTensors({ gates: 4, inputSize: 27 }), ...layer(27, 3, 'fc') }),
      fileOf('chars.json', JSON.stringify(characters)),
    ],
    answers: ['{oneHot}'],
    says: { en: 'each entry is read as a one-hot vector', zh: '每一项按独热向量读取' },
    reads: ['a b', 'a', '␣', 'b'],
    shows: [27, 12],
  },
  {
    what: 'a vocabulary of as many entries as x has numbers, and no one-hot vectors',
    files: () => [
      saved({ ...networkTensors({ gates: 4, inputSize: 3 }), ...layer(2, 3, 'fc') }),
      fileOf('vocab.json', '["not", "good", "bad"]'),
    ],
    answers: ['{madeUp}'],
    says: {
      en: 'The word vectors are made up from the words, as you chose',
      zh: '按你的选择，词向量由词随机生成',
    },
    reads: ['not good', 'not', 'good'],
    shows: [3, 2],
  },
  {
    what: 'one-hot, without its vocabulary',
    files: () => [saved(networkTensors({ gates: 4, inputSize: 27 }))],
    says: { en: 'drop its vocabulary of 27 entries', zh: '含 27 个词的词表' },
  },
  {
    what: 'a series of numbers',
    files: () => [saved({ ...networkTensors({ gates: 4, inputSize: 1 }), ...layer(1, 3, 'fc') })],
    says: { en: 'reads one number at each step', zh: '每一步读一个数' },
    reads: ['0.5 −1.2, 3e-1', '0.5', '−1.2', '3e-1'],
    shows: [3, 1],
  },
  {
    what: 'a series of numbers as people type them',
    files: () => [saved({ ...networkTensors({ gates: 4, inputSize: 1 }), ...layer(1, 3, 'fc') })],
    says: { en: 'reads one number at each step', zh: '每一步读一个数' },
    reads: ['-3; +4.5,.5 2. 6E-2 –7 －８．５', '-3', '+4.5', '.5', '2.', '6E-2', '–7', '－８．５'],
    unknown: '',
  },
  {
    what: 'a series of numbers that is given words',
    files: () => [saved(networkTensors({ gates: 4, inputSize: 1 }))],
    says: { en: 'reads one number at each step', zh: '每一步读一个数' },
    reads: ['not good', 'not', 'good'],
    unknown: 'not',
  },
  {
    what: 'ids from 1, as 0 is padding',
    files: () => [saved({ ...table(3, 2), ...network }), fileOf('vocab.json', '{"good": 1, "bad": 2}')],
    says: { en: 'names 2 of the 3 ids: id 0 has no word', zh: '3 个编号中 2 个的词，例如编号 0 没有词' },
    reads: ['bad good', 'bad', 'good'],
    unknown: '',
  },
  {
    what: 'a vocabulary that is shorter than the embedding',
    files: () => [saved({ ...table(9, 2), ...network }), fileOf('vocab.txt', 'good\nbad\n')],
    says: {
      en: 'names 2 of the 9 ids: id 2, for one, has no word',
      zh: '9 个编号中 2 个的词，例如编号 2 没有词',
    },
    reads: ['bad good', 'bad', 'good'],
    unknown: '',
  },
  {
    what: 'a vocabulary that is longer than the embedding',
    files: () => [saved({ ...table(1, 2), ...network }), fileOf('vocab.txt', 'good\nbad\n')],
    says: { en: '“vocab.txt” was not opened', zh: '没有打开“vocab.txt”' },
  },
  {
    what: 'a vocabulary that nothing belongs to',
    files: () => [saved(network, words(['a', 'b', 'c']))],
    says: { en: 'vocabulary of 3 words is not used', zh: '没有用到含 3 个词的词表' },
  },
  {
    what: 'word and character embeddings side by side',
    files: () => [
      saved({
        ...table(5, 6, 'word_embedding'),
        ...table(4, 3, 'char_embedding'),
        ...networkTensors({ gates: 4, inputSize: 9 }),
      }),
    ],
    says: {
      en: 'several vectors joined to one (word_embedding.weight, char_embedding.weight)',
      zh: '几个向量拼接而成的输入（word_embedding.weight、char_embedding.weight）',
    },
  },
  {
    what: 'a vocabulary that is no JSON',
    files: () => [saved({ ...table(3, 2), ...network }), fileOf('vocab.json', "['a', 'b', 'c']")],
    says: {
      en: '“vocab.json” was not opened, and nothing has changed. The list of words does not fit',
      zh: '没有打开“vocab.json”，一切照旧。词表与网络不符',
    },
  },
  {
    what: 'labels that are no JSON',
    files: () => [saved({ ...network, ...layer(2, 3, 'fc') }, { labels: 'sad, happy' })],
    says: { en: 'The labels in its metadata do not fit', zh: '元数据中的 labels 与输出层不符' },
  },
  {
    what: 'a nonlinearity of its own',
    files: () => [saved(networkTensors(), { nonlinearity: 'gelu' })],
    says: { en: 'a nonlinearity that nn.RNN does not have', zh: '不是 nn.RNN 所支持的' },
  },
  {
    what: 'a pointer of Git LFS',
    files: () => [
      fileOf('m.safetensors', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n'),
    ],
    says: { en: 'only a pointer of Git LFS', zh: '只是 Git LFS 的指针文件' },
  },
  {
    what: 'a web page',
    files: () => [fileOf('m.safetensors', '<!DOCTYPE html>\n<html lang="en">')],
    says: { en: 'It is a web page', zh: '它是一个网页' },
  },
  {
    what: 'a .keras file',
    files: () => [fileOf('m.keras', zip('metadata.json'))],
    says: { en: 'a model of Keras', zh: '它是 Keras 模型' },
  },
  {
    what: 'an .h5 file',
    files: () => [fileOf('m.h5', latin1(`\x89HDF\r\n\x1a\n${'\0'.repeat(40)}`))],
    says: { en: 'an HDF5 file', zh: '它是 HDF5 文件' },
  },
  {
    what: 'an .onnx file',
    files: () => [fileOf('m.onnx', latin1(`\x08\x07\x12\x07pytorch\x1a\x052.1.0:${'\0'.repeat(40)}`))],
    says: { en: 'an ONNX file', zh: '它是 ONNX 文件' },
  },
  {
    what: 'an .npz file',
    files: () => [fileOf('m.npz', zip('arr_0.npy'))],
    says: { en: 'arrays of NumPy', zh: '它存的是 NumPy 数组' },
  },
  {
    what: 'a .pt file',
    files: () => [fileOf('m.pt', zip('m/data.pkl'))],
    says: { en: 'made by torch.save', zh: 'torch.save 或 pickle 生成' },
  },
  {
    what: 'an old .pth file',
    files: () => [fileOf('m.pth', latin1(`\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.${'\0'.repeat(40)}`))],
    says: { en: 'made by torch.save', zh: 'torch.save 或 pickle 生成' },
  },
  {
    what: 'a .zip file',
    files: () => [fileOf('m.zip', zip('folder/m.safetensors'))],
    says: { en: 'It is an archive', zh: '它是压缩包' },
  },
  {
    what: 'a .gguf file',
    files: () => [fileOf('m.gguf', latin1(`GGUF\x03\0\0\0${'\0'.repeat(40)}`))],
    says: { en: 'a GGUF file', zh: '它是 GGUF 文件' },
  },
  {
    what: 'nothing',
    files: () => [fileOf('m.safetensors', '')],
    says: { en: 'It is cut off', zh: '文件不完整' },
  },
  {
    what: 'a file that is cut off',
    files: () => [fileOf('m.safetensors', fileOfTensors(network).slice(0, -5))],
    says: { en: 'cut off before “rnn.bias_hh_l0” ends', zh: '在“rnn.bias_hh_l0”结束之前就断了' },
  },
  {
    what: 'an nn.LSTMCell',
    files: () => [
      saved({
        ...table(5, 2),
        'cell.weight_ih': { shape: [12, 2] },
        'cell.weight_hh': { shape: [12, 3] },
        'cell.bias_ih': { shape: [12] },
        'cell.bias_hh': { shape: [12] },
      }),
    ],
    says: { en: 'does not name its words', zh: '文件没有写明各个词' },
    reads: ['3 4', '3', '4'],
    shows: [3, 0],
  },
  {
    what: 'weight drop',
    files: () => [saved({ ...withoutHidden, 'rnn.weight_hh_l0_raw': hidden! })],
    says: { en: '“rnn.weight_hh_l0_raw” is only a part', zh: '“rnn.weight_hh_l0_raw” 只是权重的一部分' },
  },
  {
    what: 'weight norm',
    files: () => [
      saved({ ...withoutHidden, 'rnn.weight_hh_l0_g': { shape: [12, 1] }, 'rnn.weight_hh_l0_v': hidden! }),
    ],
    says: { en: '“rnn.weight_hh_l0_g” is only a part', zh: '“rnn.weight_hh_l0_g” 只是权重的一部分' },
  },
  {
    what: 'a parametrization',
    files: () => [saved({ ...withoutHidden, 'rnn.parametrizations.weight_hh_l0.original1': hidden! })],
    says: { en: 'remove_parametrizations', zh: 'remove_parametrizations' },
  },
  {
    what: 'numbers of four bits beside the network',
    files: () => [
      saved({ ...table(5, 2), ...network, scale: { shape: [4], dtype: 'F4', bytes: new Uint8Array(2) } }),
    ],
    says: { en: 'Left out of all that you see: scale.', zh: '以下张量没有参与图中的计算：scale。' },
    shows: [3, 0],
  },
  {
    what: 'half of a surrogate pair in a name',
    files: () => [
      fileOf('m.safetensors', fileFrom('{"\\ud800":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}')),
    ],
    says: { en: 'Its header is damaged', zh: '文件头已损坏' },
  },
  {
    what: 'a shape beyond 2⁶⁴',
    files: () => [
      fileOf(
        'm.safetensors',
        fileFrom('{"a":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}'),
      ),
    ],
    says: { en: '“a” has a shape that does not fit', zh: '“a” 的形状与其他张量不相配' },
  },
  {
    what: 'a shape of 600,000 dimensions',
    files: () => [saved({ ...network, 'rnn.bias_hh_l0': { shape: new Array<number>(600_000).fill(1) } })],
    says: { en: '“rnn.bias_hh_l0” has a shape', zh: '“rnn.bias_hh_l0” 的形状' },
  },
  {
    what: '1,250 layers',
    files: () => [
      saved(networkTensors({ layers: 1250, inputSize: 1, hiddenSize: 1 }), { nonlinearity: 'tanh' }),
    ],
    says: { en: 'more layers than a figure can show', zh: '层数太多' },
  },
  {
    what: '15,000 networks',
    files: () => {
      const names = Array.from({ length: 15_000 }, (_, index) => [`n${index}.weight_ih_l0`, { shape: [0] }]);
      return [saved(Object.fromEntries(names))];
    },
    answers: ['n3.'],
    says: { en: '“n3.weight_hh_l0” is missing', zh: '缺少 “n3.weight_hh_l0”' },
  },
];
