import type { Random } from '../model/random';
import { pick, type Sentence } from './sentence';

/** A language of the game: what may be whispered, what is said then, and the question. */
interface Language {
  readonly words: readonly string[];
  readonly filler: readonly string[];
  readonly question: string;
}

const languages: readonly Language[] = [
  {
    words: ['tiger', 'apple', 'moon', 'piano', 'river', 'bread', 'train', 'flower'],
    filler: ['and', 'then', 'so', 'she', 'told', 'him', 'her', 'again'],
    question: '?',
  },
  {
    words: ['老虎', '苹果', '月亮', '钢琴', '大海', '面包', '火车', '花园'],
    filler: ['又', '啊', '哦', '然后', '就是', '那个', '他', '说'],
    question: '？',
  },
];

/** Every word that may be whispered, in both languages. */
export const whispered = languages.flatMap(({ words }) => words);

/** The most words of filler in training. Beyond, it has to keep what it was never asked to keep. */
export const farthest = 10;

/**
 * Telephone, 传声筒: a word is whispered, so many words of filler follow, and at the question mark the network must say
 * the word. It learns to say it after every word, so that a person can watch it being forgotten.
 */
export function telephoneAt(random: Random, distance: number): Sentence {
  const { words, filler, question } = pick(random, languages);
  const word = pick(random, words);
  const between = Array.from({ length: distance }, () => pick(random, filler));
  const tokens = [word, ...between, question];
  const step = tokens.length - 1;
  return {
    tokens,
    targets: tokens.map(() => [[word, 1]]),
    question: { step, right: [word], wrong: whispered.filter((other) => other !== word) },
    distance,
  };
}

/** A game of any length up to the farthest of training. */
export function drawTelephone(random: Random): Sentence {
  return telephoneAt(random, 1 + Math.floor(random() * farthest));
}
