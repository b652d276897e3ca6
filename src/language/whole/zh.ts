import { rich } from '../rich';
import type { WholeStrings } from './en';

export const zh: WholeStrings = {
  close: '不再跟踪',
  shares: {
    title: '每个状态受哪些词影响',
    says: '每个状态一行。阅读时，下方的词稍有变化，这个状态会变得越多，方格就越深。这不是训练能影响到多远，也不能证明网络“用到了”这个词。',
    picture: '每个状态中各个词所占的份额。用方向键选择方格，按回车键跟踪其中的词。',
    state: '状态',
    square: (after, word, share, state, left, own) =>
      rich`读完“${after}”之后：在已读各词对 ${state} 的影响中，“${word}”占 ${share}${
        own ? '，它刚刚读入。' : left === undefined ? '。' : `；它刚读入时的影响，现在还剩 ${left}。`
      }`,
    grown: (after, word, share, state, times) =>
      rich`读完“${after}”之后：在已读各词对 ${state} 的影响中，“${word}”占 ${share}；它的影响是刚读入时的 ${times} 倍。`,
    pending: (after) => rich`读完“${after}”之后：这一行还在计算。`,
    broken: (after, state) => rich`读完“${after}”之后：各词对 ${state} 的影响不是数。`,
  },
  unit: {
    title: (unit) => `第 ${unit} 个隐藏单元在整句中的取值`,
    says: '隐藏状态中的一个数，读完每个词时的值。它的起落也许与某种说得出的东西一致；但只凭一个句子，还不能说它学会了这种东西。',
    picture: '一个隐藏单元在每个词之后的取值。用左右方向键选择词，按回车键转到那里。',
    value: (after, symbol, unit, value) => rich`读完“${after}”之后：${symbol}[${unit}] = ${value}`,
  },
  stretch: (first, last, all) => `共 ${all} 个词，这里是第 ${first} 至 ${last} 个`,
};
