import { hasGrown, percentLeft, times } from '../following/state';
import { percent } from '../percent';
import { rich } from '../rich';
import type { WholeStrings } from './en';

function leftOf(left: number | undefined): string {
  if (left === undefined) return '';
  return hasGrown(left)
    ? `；它的影响增大到刚读入时的 ${times(left)} 倍`
    : `；刚读入时的影响还剩 ${percentLeft(left)}`;
}

export const zh: WholeStrings = {
  close: '不再跟踪',
  which: '跟踪的对象',
  word: '词',
  unitNumber: (unit) => `第 ${unit} 个单元`,
  shares: {
    title: '每个状态依赖哪些词',
    says: '每个状态一行。阅读时各个词稍有改变，状态就会变；其中下方的词占得越多，方格就越深。这不表示训练能影响多远，也不能证明网络“用到了”这个词。',
    inShort: '每个状态一行，方格越深，其中下方的词占得越多。',
    picture: '每个状态在多大程度上依赖各个词。用方向键选择方格，按回车键跟踪其中的词。',
    state: '状态',
    square: (after, word, { symbol, share, left }) =>
      rich`读完“${after}”之后：“${word}”占 ${symbol} 所依赖内容的 ${percent(share)}${leftOf(left)}。`,
    squareInShort: (after, word, { symbol, share }) =>
      rich`读完“${after}”之后：“${word}”占 ${symbol} 的 ${percent(share)}。`,
    row: (after) => `读完“${after}”之后`,
    pending: (after) => rich`读完“${after}”之后：这一行还在计算。`,
    broken: (after, symbol) => rich`读完“${after}”之后：${symbol} 所依赖的内容不是数。`,
  },
  unit: {
    title: (unit) => `第 ${unit} 个隐藏单元在整句中的取值`,
    says: '隐状态中的一个数，读完每个词时的值。它的起落也许与某种说得出的东西一致；但只凭一个句子，还不能说它学会了这种东西。',
    inShort: '隐状态中的一个数，读完每个词时的值。',
    picture: '一个隐藏单元在每个词之后的取值。用左右方向键选择词，按回车键转到那里。',
    value: (after, symbol, unit, value) => rich`读完“${after}”之后：${symbol}[${unit}] = ${value}`,
  },
  stretch: (first, last, all) => `共 ${all} 个词，这里是第 ${first} 至 ${last} 个`,
};
