import type { Random } from '../../model/random';
import { rowOfWord } from '../lexicon/lexicon';
import { chance, pick } from '../sentence';
import { chinese } from './chinese';
import { english } from './english';
import { type Meaning, meanings } from './meaning';
import { moodsOf } from './moods';

/** A language as sentences are made in it. */
interface Language {
  readonly clause: (random: Random, name?: 'clause' | 'question') => readonly string[];
  readonly comma: string;
  readonly but: readonly string[];
  readonly and: readonly string[];
  readonly because: readonly string[];
  readonly although: readonly string[];
  /** What may follow after "although". */
  readonly after: readonly string[];
  readonly first: readonly string[];
  readonly now: readonly string[];
  readonly full: string;
  readonly question: string;
  readonly exclamation: string;
}

const languages: readonly Language[] = [
  {
    clause: english,
    comma: ',',
    but: ['but', 'but', 'but', 'however', 'but then', 'but now', 'but in the end', 'but still'],
    and: ['and', 'and', 'and', 'so', 'and then', 'and now', 'and also'],
    because: ['because', 'when', 'since', 'after', 'as', 'that', 'who', 'where', 'if'],
    although: ['although', 'although', 'even although', 'despite'],
    after: [''],
    first: ['at first', 'yesterday', 'last week', 'in the morning', 'before', 'in the beginning'],
    now: ['now', 'but now', 'finally', 'in the end', 'now', 'today'],
    full: '.',
    question: '?',
    exclamation: '!',
  },
  {
    clause: chinese,
    comma: '，',
    but: ['但是', '但是', '但', '可是', '不过', '然而', '但是 现在', '可是 最后'],
    and: ['而且', '所以', '也', '还', '并且', '于是', '又', '然后'],
    because: ['因为', '当', '如果', '由于', '结果'],
    although: ['虽然', '虽然', '尽管', '虽说'],
    after: ['但是', '但是', '可是', '', '但', '还是', '也'],
    first: ['一开始', '以前', '昨天', '本来', '原来', '刚才', '从前'],
    now: ['现在', '但是 现在', '终于', '现在', '后来', '今天'],
    full: '。',
    question: '？',
    exclamation: '！',
  },
];

export const meaningOf = (word: string): Meaning => meanings[rowOfWord.get(word) ?? ''] ?? {};

/** How a clause leaves a person: above 0 happy, below 0 sad, 0 neither. */
export const sideOf = (words: readonly string[]): number =>
  Math.sign(moodsOf(words.map(meaningOf)).at(-1) ?? 0);

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** A clause for the second half: of the same side, or of the other. */
function second(
  random: Random,
  language: Language,
  first: readonly string[],
  turns: boolean,
): readonly string[] {
  for (let tries = 0; tries < 4; tries++) {
    const next = language.clause(random);
    if ((sideOf(next) === -sideOf(first)) === turns) return next;
  }
  return language.clause(random);
}

/** Two clauses, and what joins them. */
function joined(random: Random, language: Language): readonly string[] {
  const { comma, clause } = language;
  const first = clause(random);
  const pause = chance(random, 0.5) ? [comma] : [];
  const way = random();
  // Also "it was good, but the music was great".
  if (way < 0.4)
    return [
      ...first,
      ...pause,
      ...words(pick(random, language.but)),
      ...second(random, language, first, chance(random, 0.75)),
    ];
  if (way < 0.58)
    return [
      ...first,
      ...pause,
      ...words(pick(random, language.and)),
      ...second(random, language, first, false),
    ];
  if (way < 0.7) return [...first, comma, ...second(random, language, first, false)];
  if (way < 0.76)
    return [...first, ...words(pick(random, language.because)), ...second(random, language, first, false)];
  const next = second(random, language, first, true);
  if (way < 0.84)
    return [
      ...words(pick(random, language.although)),
      ...first,
      comma,
      ...words(pick(random, language.after)),
      ...next,
    ];
  if (way < 0.88) return [...next, ...pause, ...words(pick(random, language.although)), ...first];
  return [
    ...words(pick(random, language.first)),
    ...first,
    comma,
    ...words(pick(random, language.now)),
    ...next,
  ];
}

/** A sentence in English or Chinese: a clause, two, seldom three, or a question. */
export function moodWords(random: Random): readonly string[] {
  const language = pick(random, languages);
  const { clause, comma, full, exclamation, question } = language;
  const way = random();
  if (way < 0.05) return [...clause(random, 'question'), question];
  const said = way < 0.46 ? clause(random) : joined(random, language);
  const more = chance(random, 0.08) ? [chance(random, 0.5) ? comma : full, ...clause(random)] : [];
  const end = random();
  return [...said, ...more, ...(end < 0.45 ? [full] : end < 0.6 ? [exclamation] : [])];
}
