import type { CardWords } from './en';

/** 简体中文 */
export const zh: CardWords = {
  title: (task, kind) => `${task}，${kind}`,
  tasks: {
    mood: {
      task: '每读一个词，就判断句子到此为止是高兴还是不高兴：懂得“不”“很”，也懂得“但是”后面的话才算数。听到“不”先往坏处想，听到“但是”先往反面想，等后面的词来定。',
      data: '程序按一套简单的语法生成的中英文短句，每句都带答案。不是取自任何人的文章，也不含任何人的个人数据。训练时还顺带要它说出前一个词（权重很小），并且不让记忆总停在 0 附近，否则它只会记住喜怒。',
      cannot: '它只认识这些句子里的词和语法：反话、“虽然”、比较都超出了它的能力，不认识的词一律当作中性。',
    },
    agreement: {
      task: '每读一个词，就预测下一个词，因而要知道动词该用单数还是复数，哪怕主语和动词之间隔着别的名词。',
      data: '程序生成的英语句子：一个主语，若干带有其他名词的短语，一个动词。它认为最可能的动词与主语单复数一致，就算答对。',
      cannot: '它只认识少数名词和动词，不懂意思：疑问句、用“and”连接的主语都超出了它的能力。',
    },
    telephone: {
      task: '开头听到一个词，接着读一串无关的词，到结尾仍要说出开头那个词。',
      data: '程序生成的句子：一条口信，数量不等的填充词，答案就是那条口信。',
      cannot:
        '它只会记住几种口信中的一种。训练时的设置是为了看出谁先忘而选的：换一种设置，或换一个随机种子，远处的数字会不一样。',
    },
  },
  kinds: { 'rnn-tanh': 'RNN（循环网络）', lstm: 'LSTM（长短期记忆）', gru: 'GRU（门控循环）' },
  heldOut: (sentences) => `答对，共测 ${sentences} 个训练时没见过的句子`,
  units: '隐藏单元数 H',
  words: '认识的词',
  numbers: '学到的数',
  dataTitle: '数据',
  training: (data, sentences, seed) => `${data}用其中 ${sentences} 句训练，随机种子 ${seed}。`,
  cannotTitle: '它做不到的',
  plotTitle: '口信能记多远',
  distance: '填充词的个数',
  accuracy: '结尾答对的比例',
  others: '其他种类的网络载入失败。',
  layers: (layers, directions) => `${layers} 层，${directions === 2 ? '双向读取' : '从左到右读取'}`,
  inputs: '输入 x 的维数 D',
  results: (labels) => `它的回答是以下之一：${labels}。`,
  local: '它只在本浏览器中读取，没有任何内容发往别处。',
  close: '关闭',
};
