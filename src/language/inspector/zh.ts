import type { InspectorWords } from './en';

export const zh: InspectorWords = {
  sources: {
    table: '来自这个网络自己的词向量表',
    'made-up': '随机生成的数：只由这个词决定',
    'one-hot': '独热向量：这个词的编号处为 1，其余为 0',
    numbers: '输入的数本身',
  },
  from: { memory: '来自记忆', word: '来自词', below: '来自下面一层', bias: '偏置' },
  products: '展开各个乘积（回车键）',
  followUnit: '跟踪这个隐藏单元',
  zeros: '前面什么都没读，所以记忆从 0 开始',
  below: (layer) => `由第 ${layer} 层（下面一层）算出`,
  carried: (step) => `由单元 ${step} 算出`,
  more: (count) => `……另有 ${count} 个乘积，合计`,
};
