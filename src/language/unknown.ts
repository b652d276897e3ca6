import type { LanguageName } from '.';

const en = {
  title: 'Not known to this network:',
  noWords: (last: number) => `This network knows ids only, from 0 to ${last}, and not:`,
  noNumbers: 'This network reads numbers, and these are none:',
  nearest: '→',
  example: 'Try',
  readBy: { words: 'read by words', characters: 'read by characters' },
  nothingNear: '(nothing near it)',
  replace: (word: string, known: string) => `put “${known}” in the place of “${word}”`,
  more: (count: number) => `and ${count} more`,
};

const zh: typeof en = {
  title: '这个网络不认识：',
  noWords: (last) => `这个网络只认识 0 到 ${last} 的编号，不认识：`,
  noNumbers: '这个网络读的是数，以下不是数：',
  nearest: '→',
  example: '试试',
  readBy: { words: '改为按词读取', characters: '改为按字符读取' },
  nothingNear: '（没有相近的词）',
  replace: (word, known) => `把“${word}”换成“${known}”`,
  more: (count) => `另有 ${count} 个`,
};

/** The texts of the line of unknown words. */
export const unknownWords: Readonly<Record<LanguageName, typeof en>> = { en, zh };
