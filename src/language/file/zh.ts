import { short } from '../short';
import type { FileWords } from './en';

const quoted = (tensor: string | undefined): string =>
  tensor === undefined ? '某个张量' : `“${short(tensor)}”`;

const names = (tensors: readonly string[]): string => {
  const few = tensors
    .slice(0, 3)
    .map((name) => short(name))
    .join('、');
  return tensors.length > 3 ? `${few} 等 ${tensors.length} 个张量` : few;
};

/** 简体中文 */
export const zh: FileWords = {
  errors: {
    'not-bytes': () => '无法作为文件读取：请重新选择。',
    'not-safetensors': () =>
      '它不是 .safetensors 文件。请用 safetensors.torch 的 save_file 保存 state_dict。',
    'torch-save': () =>
      '它是 torch.save 或 pickle 生成的，可能含有程序，因此不打开。请在 Python 中载入，再用 safetensors.torch 的 save_file 保存其 state_dict。',
    'git-lfs': () =>
      '它只是 Git LFS 的指针文件，不含权重本身：请用“git lfs pull”取得权重，或直接下载文件本身。',
    'web-page': () => '它是一个网页，不是权重文件：请下载文件本身，而不是展示它的页面。',
    keras: () => '它是 Keras 模型，权重的名字和形状都不同：请打开 PyTorch 模型的 .safetensors 文件。',
    hdf5: () => '它是 HDF5 文件，即 Keras 的 .h5：请打开 PyTorch 模型的 .safetensors 文件。',
    onnx: () => '它是 ONNX 文件，存的是计算图而不是 state_dict：请用 save_file 保存 PyTorch 模型本身的权重。',
    numpy: () =>
      '它存的是 NumPy 数组（.npy、.npz）：请用 safetensors.numpy 的 save_file 保存，名字与 PyTorch 的一致。',
    gguf: () => '它是 GGUF 文件，用于大语言模型：请打开循环神经网络的 .safetensors 文件。',
    archive: () => '它是压缩包：请先解压，再打开其中的 .safetensors 文件。',
    json: () => '它是 JSON 文件，不含权重：请打开 .safetensors 文件；如果它是词表，请与权重一起拖入。',
    'too-large': () => '它超过 160 MB。请保存较小的模型，或用 model.half() 以半精度保存。',
    truncated: (tensor) =>
      tensor === undefined
        ? '文件不完整：请重新复制或下载。'
        : `文件在“${short(tensor)}”结束之前就断了：请重新复制或下载。`,
    'bad-header': (tensor) =>
      tensor === undefined
        ? '文件头已损坏：请用 save_file 重新保存。'
        : `文件头在“${short(tensor)}”处损坏：请用 save_file 重新保存。`,
    'duplicate-name': (tensor) => `${quoted(tensor)} 出现了两次：请只用一个名字保存一次。`,
    'forbidden-name': (tensor) => `${quoted(tensor)} 的名字不允许使用：请改名后重新保存。`,
    'unsafe-integer': (tensor) => `${quoted(tensor)} 的描述中有超过 2^53 − 1 的整数：请保存较小的模型。`,
    'bad-dtype': (tensor) => `${quoted(tensor)} 的数值类型不能用作权重：请用 model.float() 转换后保存。`,
    'bad-shape': (tensor) =>
      `${quoted(tensor)} 的形状与其他张量不相配：请确认它们来自同一个模型，然后重新保存。`,
    'bad-offsets': (tensor) => `${quoted(tensor)} 在文件中的位置不合理：请用 save_file 重新保存。`,
    overlap: (tensor) =>
      `${quoted(tensor)} 与另一个张量重叠：请对每个张量调用 .contiguous()，再用 save_file 重新保存。`,
    hole: (tensor) =>
      tensor === undefined
        ? '文件末尾有不属于任何张量的字节：请用 save_file 重新保存。'
        : `“${short(tensor)}”之前有不属于任何张量的字节：请用 save_file 重新保存。`,
    'no-network': () =>
      '里面没有 nn.RNN、nn.LSTM 或 nn.GRU：请保存整个模型的 state_dict，名字形如 rnn.weight_ih_l0。',
    'missing-tensor': (tensor) => `缺少 ${quoted(tensor)}：请保存完整的 state_dict，不要遗漏。`,
    unsupported: (tensor) => `${quoted(tensor)} 属于这里不显示的部分：请训练不带 proj_size 的 LSTM。`,
    reparametrized: (tensor) =>
      `${quoted(tensor)} 只是权重的一部分，真正的权重要在运行时才算出（权重归一化、谱归一化或权重丢弃）：请先用 torch.nn.utils 的 remove_weight_norm 或 remove_parametrizations 去掉，再保存。`,
    'too-many-layers': () => '它的层数太多，图中放不下：请保存层数较少的网络。',
    'bad-vocabulary': () => '词表与网络不符：每个编号对应一个词，按编号排列，不重复。',
    'bad-labels': () =>
      '元数据中的 labels 与输出层不符：请用 json.dumps 写成 JSON，输出层的每个结果对应一个名字。',
    'bad-nonlinearity': () => '元数据中的 nonlinearity 不是 nn.RNN 所支持的：请写“tanh”或“relu”。',
    'bad-option': (tensor) => `${quoted(tensor)} 与所选的不符：请重新打开文件并另选一个。`,
    ambiguous: () => '它有几种读法：请重新打开并选择一种。',
  },
  findings: {
    'not-finite': ({ tensor, row, column, value, count }) =>
      `“${short(tensor)}”中有 ${count} 个值不是有限的数，第一个是第 ${row + 1} 行第 ${column + 1} 列的 ${value}：凡是用到它的值也都不是有限的数。请保存训练发散之前的模型。`,
    'nonlinearity-assumed': ({ nonlinearity }) => `按使用 ${nonlinearity} 处理。`,
    'no-embedding': ({ inputSize }) =>
      `文件里没有词向量：你看到的词向量只是由词随机生成的，这个网络从未见过。请把 nn.Embedding 一起保存；如果网络读的是独热向量，请把含 ${inputSize} 个词的词表（.json 或 .txt）拖到页面上。`,
    'one-hot': ({ count }) =>
      `网络没有词向量，而词表的项数正好等于 x 的维数 ${count}：每一项按独热向量读取，编号所在的位置为 1。`,
    'made-up': ({ count }) =>
      `按你的选择，词向量由词随机生成，网络没有用它们训练过。没有用到含 ${count} 个词的词表。`,
    numbers: () => '这个网络每一步读一个数：请输入数字，用空格隔开，例如 0.5 −1.2 3。',
    'joined-embeddings': ({ tensors }) =>
      `这个网络读的是由几个向量拼接而成的输入（${names(tensors)}），这里不支持拼接：你看到的词向量只是由词随机生成的。`,
    'no-vocabulary': () => '文件没有写明各个词：请用数字写词的编号，或把词表（.json 或 .txt）拖到页面上。',
    'vocabulary-unused': ({ count, inputSize }) =>
      `没有用到含 ${count} 个词的词表：文件里没有与之对应的词向量，而 x 有 ${inputSize} 个数。`,
    nameless: ({ named, count, first }) =>
      `词表只给出了 ${count} 个编号中 ${named} 个的词，例如编号 ${first} 没有词。如果每个词都错了一位，就是词表开头少了一项，例如填充符。`,
    'stacked-read-out': ({ tensors }) =>
      `没有显示输出：网络后面有几个相连的线性层（${names(tensors)}），而文件没有写明它们之间用的是什么激活函数。`,
    'no-bias': () =>
      '这个网络没有偏置，即 bias=False。如果你的网络有偏置，这个文件就只是它的一部分：请保存完整的 state_dict。',
    unused: ({ tensors }) => `以下张量没有参与图中的计算：${names(tensors)}。`,
  },
  refused: (name, why) => `没有打开“${name}”，一切照旧。${why}`,
  detail: (message) => `（详情：${message}）`,
  shard: (part, parts) =>
    `它是一个模型的第 ${part} 个分片（共 ${parts} 个），权重可能不全：请在 Python 中载入全部分片，再用 save_file 保存为一个文件。`,
  listedPart: (list, parts) =>
    `它只是“${short(list)}”所列 ${parts} 个分片中的一个：请在 Python 中载入全部分片，再用 save_file 保存为一个文件。`,
  shardIndex: '它只是模型分片的目录：请在 Python 中载入全部分片，再用 save_file 保存为一个文件。',
  vocabularyTooLong: '词表超过 4 MB：只保留词嵌入里的词即可。',
  vocabularyAlone: '词表需要和网络一起：请把 .safetensors 文件也拖进来，或先打开网络。',
  tooMany: '一次只能打开一个网络：请拖入一个 .safetensors 文件，可以带一个词表（.json 或 .txt）。',
  unreadable: '浏览器读不了它：可能是文件夹，可能已经改动，也可能内存放不下。',
  ask: {
    network: '用哪一个网络？',
    embedding: '哪一个是词向量？',
    readOut: '哪一个是输出层？',
  },
  why: {
    network: '文件里有几个循环神经网络，图中显示其中一个。',
    embedding: '文件没有写明这个网络读的是哪一张词向量表。',
    readOut: '它必须直接读这个网络的隐状态。如果一个线性层接在另一个线性层或注意力之后，请选“都不是”。',
  },
  moreChoices: (count) => `……另有 ${count} 个没有列出：请单独保存你要的网络。`,
  askNonlinearity: '这个 RNN 用哪个激活函数？',
  whyNonlinearity: '权重文件里没有写。PyTorch 的 nn.RNN 默认使用 tanh。',
  tanh: 'tanh（双曲正切）',
  askInputs: '它怎样读词？',
  whyInputs: (count) =>
    `网络没有词向量，而词表的项数正好等于 x 的维数 ${count}，所以它读的很可能是独热向量：词的编号处为 1，其余为 0。`,
  oneHot: '独热向量',
  madeUp: '随机生成的向量（网络没有用它们训练过）',
  askActivation: '线性层之间用的是什么激活函数？',
  whyActivation: (tensors) =>
    `网络后面有几个相连的线性层（${names(tensors)}），而权重文件不写明它们之间用什么激活函数：请查看模型的 forward()。如果是别的函数，或者中间还有归一化层，请选“都不是”，这样打开后不显示输出。`,
  noPrefix: '（没有名字）',
  noneOfThem: '都不是',
  cancel: '不打开',
};
