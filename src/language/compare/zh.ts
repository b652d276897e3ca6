import { times } from '../following/state';
import { percent } from '../percent';
import type { CompareStrings } from './en';

export const zh: CompareStrings = {
  difference: '差异',
  outline: ['线框：', '上方的状态'],
  caption: {
    folded: {
      network: '上下是两种单元，各自都是一个带回路的单元。',
      sentence: '同一个网络，上下各读一句话。',
    },
    unrolling: '把回路展开：每个词对应单元的一个副本。',
    unrolled: {
      network: '上下两个网络将逐词读同一句话。现在还一个词都没读。',
      sentence: '相同的词上下对齐，不同的词已标出。现在还一个词都没读。',
    },
    readBoth: (word) => `上下都读到“${word}”。`,
    readEach: (above, below) => `上面读到“${above}”，下面读到“${below}”。`,
    readAbove: (word) => `这里只有上面一句有“${word}”，下面保持不变。`,
    readBelow: (word) => `这里只有下面一句有“${word}”，上面保持不变。`,
    making: '上下各自由当前的词和已有的记忆算出新的状态。',
    makingOne: '由当前的词和已有的记忆算出新的状态。',
    passing: '新的状态向上输出，同时向后传递，作为记忆。',
    passingOne: '新的状态向上输出，同时向后传递，作为记忆。',
    after: (word) => `读完“${word}”：`,
    afterEach: (above, below) => `上面读完“${above}”，下面读完“${below}”：`,
    answers: (first, said, second, saidToo) => `${first} 的判断是${said}，${second} 的判断是${saidToo}。`,
    answersOfEach: (above, below) => `上面的判断是${above}，下面的判断是${below}。`,
    differ: (by) => `两个状态的差异为 ${by}（0 表示相同，1 表示相反）。`,
    left: (word, states) => `“${word}”的影响与当初相比：${states.join('，')}。`,
    leftIn: (name, state, left) => `${name} ${state} ${left < 2 ? percent(left) : `${times(left)} 倍`}`,
    kept: '上下各有自己的状态，记着读过的内容。',
  },
};
