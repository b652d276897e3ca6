import { rich } from '../rich';
import type { TakeStrings } from './en';

export const zh: TakeStrings = {
  tag: 'zh-CN',
  unrolled: (weights) => rich`每个词都用同一个单元，同一组 ${weights}。现在还没有读任何词。`,
};
