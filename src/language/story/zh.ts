import { address, repeated } from './address';
import type { StoryStrings } from './en';

const whispered = `大海${repeated('然后 他 又 告诉 她', 24, '')}？`;

const rnn = { s: whispered, model: 'telephone', follow: 1 };
const gru = { s: '大海然后他又告诉她？', model: 'telephone', cell: 'gru' };
const keys = { s: 'the keys to the old cabinet near the door', model: 'agreement', unit: 8 };
const key = { ...keys, s: 'the key to the old cabinets near the doors' };

export const zh: StoryStrings = {
  choose: '故事',
  about: '每个故事由几个时刻和几句话组成，用走句子的同一组按键一步步看。',
  close: '关闭',
  end: '结束故事',
  next: '下一个时刻',
  previous: '上一个时刻',
  refused: {
    missing: (status) => `这里没有这个文件（服务器的回答是 ${status}）`,
    'no-json': () => '文件不是 JSON',
    'no-story': () => '文件里没有包含标题和时刻列表的对象',
    'no-title': () => '缺少“title”',
    'no-moments': () => '缺少“moments”列表',
    'too-many': (count) => `有 ${count} 个时刻，最多只读 500 个`,
    'no-moment': (number) => `第 ${number} 个时刻不是带地址和说明的对象`,
    'no-address': (number) => `第 ${number} 个时刻缺少“address”`,
    'no-caption': (number) => `第 ${number} 个时刻缺少“caption”`,
  },
  progress: (moment, all) => `${moment} / ${all}`,

  stories: {
    forget: {
      title: '它为什么会忘？',
      moments: [
        {
          address: address({ ...rnn, at: 1, depth: 'box' }),
          caption:
            '传声筒游戏：“大海”悄悄告诉了第一个单元。后面的每个单元只听得到自己的词，和前一个单元传来的话。',
        },
        {
          address: address({ ...rnn, at: 4, depth: 'box' }),
          caption: '橙色的带子是每个状态里仍然依赖“大海”的部分。才过三个词，大半已经让给了后来的词。',
        },
        {
          address: address({ ...rnn, at: 8, depth: 'box' }),
          caption:
            '又过几个词，带子只剩窄窄一条。这时问它，它还答得出“大海”：训练时它学过隔着十个词记住一个词。',
        },
        {
          address: address({ ...rnn, at: 26, depth: 'box' }),
          caption: '可隔了 24 个词，它就答成了别的词：状态里属于“大海”的只剩百分之几，其余都是后来的词。',
        },
        {
          address: address({ ...rnn, vs: 'lstm', at: 26 }),
          caption:
            '下面是 LSTM 读同一句话。在 26 个词里，“大海”所占的份额上下都很小。但看链下面的那行字：细胞状态 c 只做缩放和相加，“大海”当初的影响在其中还留着将近一半。答案是对的。',
        },
        {
          address: address({ ...rnn, vs: 'gru', at: 26 }),
          caption:
            'GRU 留住的更多：隔了 24 个词，它的状态还有一半依赖“大海”。它是怎么做到的？看下一个故事：门有什么用。',
        },
        {
          address: address({ ...rnn, at: 26, depth: 'box' }),
          caption:
            '请留意带子的含义：在阅读过程中，如果这个词的向量变一点点，状态会跟着变多少。它不说明训练时能学到什么，也不能证明网络“用了”什么：存得牢的东西，同样很少变化。',
        },
      ],
    },
    gate: {
      title: '门有什么用？',
      moments: [
        {
          address: address({ ...gru, at: 0 }),
          caption:
            '这个网络先读一个词，再读一串无关的词，到最后还要记得那个词。它的单元是 GRU，有一个门 z：每个数一个 0 到 1 之间的值，表示旧记忆保留多少。',
        },
        { address: address({ ...gru, at: 1 }), caption: '读到“大海”时 z 大多很小：旧记忆让位，新值进来。' },
        {
          address: address({ ...gru, at: 2 }),
          caption: '读到“然后”时，z 个个都很大：旧记忆留了下来，新值几乎进不来。',
        },
        {
          address: address({ ...gru, at: 7, follow: 1 }),
          caption: '就这样一直到最后：橙色的带子，也就是仍然依赖“大海”的部分，还很高。',
        },
        {
          address: address({ ...gru, cell: 'tanh', at: 7, follow: 1 }),
          caption: '普通的 RNN 没有门，每个词不管要不要紧，都得搅进记忆里，带子就窄多了。',
        },
      ],
    },
    unit: {
      title: '一个数，一个意思',
      moments: [
        {
          address: address({ ...keys, at: 0 }),
          caption:
            '这个网络学的是英语里下一个词可以是什么。动词要和主语一致，不管主语隔了多远：the keys … are。这里跟踪它八个数中的一个。',
        },
        { address: address({ ...keys, at: 2 }), caption: '读到“keys”（复数），第 8 个数降到零以下。' },
        {
          address: address({ ...keys, at: 9 }),
          caption: '之后它一直在零以下，虽然单数的“cabinet”和“door”离得更近。网络等着“are”。',
        },
        {
          address: address({ ...key, at: 9 }),
          caption:
            '现在只有一把钥匙，柜子和门却有好几个：从“key”起这个数就在零以上，一直不变。它表示的是单复数，而且只看主语。',
        },
        {
          address: address({ ...key, at: 9, depth: 'numbers' }),
          caption: '没有人要求它专门留一个数来记这件事。也不是每个数都这么好懂。',
        },
      ],
    },
  },
};
