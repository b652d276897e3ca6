import type { Random } from '../model/random';
import { chinese, english } from './lexicon/lexicon';
import { chance, pick, type Sentence, unknown } from './sentence';
import type { TaskWords } from './vocabularies';

/** A language of the game: what may be whispered, and the question. */
interface Language {
  readonly words: readonly string[];
  readonly filler: readonly (readonly string[])[];
  readonly question: string;
}

/** The small words of a language, which are no messages, in rows. */
function fillerOf(
  functions: Readonly<Record<string, readonly string[]>>,
  more: string,
): readonly (readonly string[])[] {
  const rows = [
    ['I', 'you', 'my'],
    ['and', 'because', 'but', 'now', 'there'],
    ['the', 'of', 'to', 'on', 'is', 'has', '了'],
  ];
  return [...rows.map((names) => names.flatMap((name) => functions[name] ?? [])), more.split(' ')];
}

const languages: readonly Language[] = [
  {
    words: 'tiger apple moon piano river bread train flower doctor window winter money'.split(' '),
    filler: fillerOf(english.functions, 'told tell tells said say says asked heard went came him her them'),
    question: '?',
  },
  {
    words: '老虎 苹果 月亮 钢琴 大海 面包 火车 花园 医生 窗户 冬天 红包'.split(' '),
    filler: fillerOf(chinese.functions, '说 告诉 问 听 听说 讲 传 来 去 又 哦 就是 那个'),
    question: '？',
  },
];

/** Every word that may be whispered, in both languages. */
export const whispered = languages.flatMap(({ words }) => words);

/** The unknown word is one of the filler: any other word may stand there. */
export const telephoneWords: TaskWords = { rows: rowsOf(), endings: false, others: true };

function rowsOf(): readonly (readonly string[])[] {
  const seen = new Set(whispered);
  const once = (words: readonly string[]): readonly string[] =>
    words.filter((word) => !seen.has(word) && seen.add(word));
  const filler = languages[0]!.filler.map((_, row) => once(languages.flatMap(({ filler }) => filler[row]!)));
  return [[unknown], ...whispered.map((word) => [word]), ['?', '？'], ...filler];
}

/** The most words of filler in training. Beyond, it has to keep what it was never asked to keep. */
export const farthest = 10;

/** How often a word of filler is any other word. */
const other = 0.2;

/**
 * Telephone, 传声筒: a word is whispered, so many words of filler follow, and at the question mark the network must say
 * the word. It learns to say it after every word, so that a person can watch it being forgotten.
 */
export function telephoneAt(random: Random, distance: number): Sentence {
  const { words, filler, question } = pick(random, languages);
  const word = pick(random, words);
  const fill = (): string => (chance(random, other) ? unknown : pick(random, pick(random, filler)));
  const tokens = [word, ...Array.from({ length: distance }, fill), question];
  const step = tokens.length - 1;
  return {
    tokens,
    targets: tokens.map(() => [[word, 1]]),
    question: { step, right: [word], wrong: whispered.filter((each) => each !== word) },
    distance,
  };
}

/** A game of any length up to the farthest of training. */
export function drawTelephone(random: Random): Sentence {
  return telephoneAt(random, 1 + Math.floor(random() * farthest));
}
