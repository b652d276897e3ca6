import type { FileWords } from './en';

const quoted = (tensor: string | undefined): string => (tensor === undefined ? '有一个张量' : `“${tensor}”`);

/** 简体中文 */
export const zh: FileWords = {
  errors: {
    'not-bytes': () => '无法作为文件读取：请重新选择。',
    'not-safetensors': () =>
      '它不是 .safetensors 文件。请用 safetensors.torch 的 save_file 保存 state_dict：torch.save 生成的文件可能含有程序，因此不打开。',
    'too-large': () => '它超过 160 MB。请保存较小的模型，或用 model.half() 以半精度保存。',
    truncated: (tensor) =>
      tensor === undefined
        ? '文件不完整：请重新复制或下载。'
        : `文件在“${tensor}”结束之前就断了：请重新复制或下载。`,
    'bad-header': (tensor) =>
      tensor === undefined
        ? '文件头已损坏：请用 save_file 重新保存。'
        : `文件头在“${tensor}”处损坏：请用 save_file 重新保存。`,
    'duplicate-name': (tensor) => `${quoted(tensor)} 出现了两次：请只用一个名字保存一次。`,
    'forbidden-name': (tensor) => `${quoted(tensor)} 的名字不能读取：请改名后重新保存。`,
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
        : `“${tensor}”之前有不属于任何张量的字节：请用 save_file 重新保存。`,
    'no-network': () =>
      '里面没有 nn.RNN、nn.LSTM 或 nn.GRU：请保存整个模型的 state_dict，名字形如 rnn.weight_ih_l0。',
    'missing-tensor': (tensor) => `缺少 ${quoted(tensor)}：请保存完整的 state_dict，不要遗漏。`,
    unsupported: (tensor) => `${quoted(tensor)} 属于这里不显示的部分：请训练不带 proj_size 的 LSTM。`,
    'bad-vocabulary': () => '词表与模型不符：词嵌入的每一行对应一个词，按编号排列，不重复。',
    'bad-option': (tensor) => `${quoted(tensor)} 与所选的不符：请重新打开文件并另选一个。`,
    ambiguous: () => '它有几种读法：请重新打开并选择一种。',
  },
  findings: {
    'not-finite': ({ tensor, row, column, value, count }) =>
      `“${tensor}”中有 ${count} 个值不是有限的数，第一个是第 ${row + 1} 行第 ${column + 1} 列的 ${value}：凡是用到它的值也都不是有限的数。请保存训练发散之前的模型。`,
    'nonlinearity-assumed': ({ nonlinearity }) => `按使用 ${nonlinearity} 处理。`,
    'no-embedding': () =>
      '文件里没有词向量：你看到的词向量只是由词编造的，这个网络从未见过。请把 nn.Embedding 一起保存。',
    'no-vocabulary': () => '文件没有写明各个词：请用数字写词的编号，或把词表（.json 或 .txt）拖到页面上。',
    unused: ({ tensors }) =>
      `没有显示：${tensors.slice(0, 3).join('、')}${tensors.length > 3 ? ` 等 ${tensors.length} 个` : ''}。`,
  },
  refused: (name, why) => `没有打开“${name}”，一切照旧。${why}`,
  detail: (message) => `（详情：${message}）`,
  vocabularyTooLong: '词表超过 4 MB：只保留词嵌入里的词即可。',
  vocabularyAlone: '词表需要和网络一起：请把 .safetensors 文件也拖进来，或先打开网络。',
  tooMany: '一次只能打开一个网络：请拖入一个 .safetensors 文件，可以带一个词表（.json 或 .txt）。',
  unreadable: '浏览器读不了它：可能是文件夹，可能已经改动，也可能内存放不下。',
  ask: {
    network: '用哪一个网络？',
    embedding: '哪一个是词向量？',
    readOut: '哪一个是输出层？',
  },
  whyAsk: '这个文件有几种读法。',
  askNonlinearity: '这个 RNN 用什么来压缩它的和？',
  whyNonlinearity: '权重文件里没有写。PyTorch 的 nn.RNN 默认使用 tanh。',
  tanh: 'tanh（双曲正切）',
  noPrefix: '（没有名字）',
  noneOfThem: '都不是',
  cancel: '不打开',
};
