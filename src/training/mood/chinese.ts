import type { Random } from '../../model/random';
import { chance, pick } from '../sentence';
import type { Meaning, Piece } from './meaning';
import { secondClause } from './second';

/** Words apart by spaces; one that stands there twice is drawn twice as often. */
const list = (text: string, meaning: Meaning = {}): readonly Piece[] =>
  text.split(' ').map((piece) => ({ text: piece, ...meaning }));

/** What is talked of, and the adjectives that are said of just that. */
interface Subject {
  readonly text: string;
  readonly good?: string;
  /** In pieces, where the segmenter cuts it. */
  readonly bad?: string;
  /** Whether it takes time. */
  readonly lasts?: true;
}

const subjects: readonly Subject[] = [
  { text: '这 部 电影', good: '好看', bad: '难看', lasts: true },
  { text: '这 部 电影', good: '好看', bad: '难看', lasts: true },
  { text: '这个 电影', good: '好看', bad: '难看' },
  { text: '电影', good: '好看', bad: '难看' },
  { text: '这 本 书', good: '好看', bad: '难看', lasts: true },
  { text: '这个 故事', good: '有趣', lasts: true },
  { text: '这 首歌', good: '好听', bad: '难 听', lasts: true },
  { text: '音乐', good: '好听', bad: '难 听' },
  { text: '饭菜', good: '好吃', bad: '难 吃' },
  { text: '这 家 餐厅' },
  { text: '这个 老师' },
  { text: '这 门 课', lasts: true },
  { text: '讲座', lasts: true },
  { text: '这个 讲座', lasts: true },
  { text: '服务' },
  { text: '朋友' },
  { text: '学校' },
  { text: '这 部 小说', good: '好看', bad: '难看', lasts: true },
  { text: '天气' },
  { text: '今天 的 天气' },
];

const good = list('好 好 不错 精彩 有趣 棒 舒服 漂亮', { feeling: 2 });
const bad = list('糟糕 糟糕 无聊 无聊 可怕', { feeling: -2 });
/** 太 and what is too much of, which the segmenter leaves together. */
const tooMuch = list('太长 太长 太慢', { feeling: -2.5 });
const glad = list('开心 开心 高兴 快乐 幸福', { feeling: 2.3 });
const sad = list('难过 伤心 生气 失望 累', { feeling: -2.3 });
const strengths = [...list('很 很 很', { strength: 1.1 }), ...list('非常 特别 真的 十分', { strength: 1.5 })];
const not = list('不', { negation: 0.8 });
const notAtAll: readonly Piece[] = [{ text: '一点' }, { text: '都不', negation: 1 }];
const indeedNot = list('并不', { negation: 0.8 });
const isNotVery: readonly Piece[] = [
  { text: '不是', negation: 0.8 },
  { text: '很', strength: 1.4 },
];
const notToo = list('不太', { negation: 0.6 });
const persons = list('我 我 你 他 她 我们 他们 大家');

/** An adjective with what stands before it: a strength, a negation, or nothing. */
function qualified(
  random: Random,
  adjective: readonly Piece[],
  negations: readonly (readonly Piece[])[],
): readonly Piece[] {
  const [{ text, feeling = 0 }] = adjective as readonly [Piece];
  // 太好了 and 真难过 run together in one way here and in another there.
  const apart = !/^[好难累]/.test(text);
  if (chance(random, 0.45)) {
    const turned = pick(random, negations);
    if (turned !== notAtAll || apart) return [...turned, ...adjective];
  }
  if (apart && chance(random, 0.12)) {
    return [...list('太', { strength: 1.5 }), ...adjective, ...(chance(random, 0.8) ? list('了') : [])];
  }
  if (chance(random, 0.1)) return adjective;
  const really = list('真', { strength: 1.5 });
  return [pick(random, apart && feeling > 0 ? [...strengths, ...really] : strengths), ...adjective];
}

/** 这部电影并不好看, or only 并不好看 */
function ofThing(random: Random, named = true): readonly Piece[] {
  const subject = pick(random, subjects);
  if (subject.lasts && chance(random, 0.2)) {
    const ending = chance(random, 0.8) ? list('了') : [];
    return [...(named ? list(subject.text) : []), pick(random, tooMuch), ...ending];
  }
  const said = chance(random, 0.5)
    ? chance(random, 0.5) && subject.good
      ? list(subject.good, { feeling: 2 })
      : [pick(random, good)]
    : chance(random, 0.5) && subject.bad
      ? // 难 says it all; 吃 and 听 only what it is hard to do.
        list(subject.bad).map((piece, at) => (at === 0 ? { ...piece, feeling: -2 } : piece))
      : [pick(random, bad)];
  const negations = [not, indeedNot, indeedNot, notAtAll, isNotVery, notToo];
  return [...(named ? list(subject.text) : []), ...qualified(random, said, negations)];
}

const named = (random: Random): readonly Piece[] => ofThing(random);

/** 我们今天非常开心 */
function ofPerson(random: Random): readonly Piece[] {
  const feeling = [pick(random, pick(random, [glad, sad]))];
  const hasNot = list('没有', { negation: 0.8 });
  return [
    pick(random, persons),
    ...(chance(random, 0.15) ? list('今天') : []),
    ...qualified(random, feeling, [not, indeedNot, indeedNot, hasNot, notToo]),
  ];
}

const verbs = [
  ...list('喜欢 喜欢', { feeling: 2 }),
  ...list('爱', { feeling: 2.6 }),
  ...list('讨厌 讨厌', { feeling: -2 }),
  ...list('恨', { feeling: -2.6 }),
];

/** 我不喜欢这本书 */
function ofTaste(random: Random): readonly Piece[] {
  const verb = pick(random, verbs);
  const degrees = list('很 非常 真的 特别', { strength: 1.4 });
  const how = chance(random, 0.4)
    ? pick(random, [not, not, indeedNot, notToo, notAtAll])
    : chance(random, 0.5)
      ? [pick(random, degrees)]
      : [];
  return [pick(random, persons), ...how, verb, ...list(pick(random, subjects).text)];
}

function clause(random: Random): readonly Piece[] {
  const make = pick(random, [named, named, named, ofPerson, ofTaste]);
  const opening = chance(random, 0.08) ? pick(random, [list('我 觉得'), list('今天'), list('昨天')]) : [];
  return [...opening, ...make(random)];
}

/** A sentence in Chinese: one clause, or two with 但是 or 而且 between them, or a mere opinion. */
export function chinese(random: Random): readonly Piece[] {
  if (chance(random, 0.05)) return ofThing(random, false);
  const first = clause(random);
  const pieces = [...first];
  if (chance(random, 0.45)) {
    if (chance(random, 0.5)) pieces.push({ text: '，' });
    const contrast = chance(random, 0.7);
    pieces.push(contrast ? { text: pick(random, ['但是', '但是', '可是']), contrast } : { text: '而且' });
    pieces.push(...secondClause(random, first, contrast, clause));
  }
  return chance(random, 0.4) ? [...pieces, pick(random, list('。 。 ！'))] : pieces;
}

/** Where the segmenter cuts otherwise than the grammar: the first piece takes the start of the second. */
const joins: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/^(很|不太)$/, /^好/],
  [/^不$/, /^好(?=看|$)/],
  [/^你$/, /^爱$/],
  [/^很$/, /^(喜欢|爱|恨)$/],
  [/^[我他她]$/, /^不$/],
];

/**
 * The pieces as the page's segmenter cuts them when they are written without spaces, 很 + 好看 as 很好 + 看; a test holds
 * it to that. Training must not ask the segmenter itself: another engine may have other dictionaries.
 *
 * @returns the tokens, each with the index of the piece in which it ends
 */
export function segmented(pieces: readonly Piece[]): readonly (readonly [token: string, piece: number])[] {
  const tokens: [string, number][] = [];
  pieces.forEach(({ text }, piece) => {
    const last = tokens.at(-1);
    const join = joins.find(([first, second]) => last && first.test(last[0]) && second.test(text));
    const taken = join ? join[1].exec(text)![0] : '';
    if (last && taken) {
      last[0] += taken;
      last[1] = piece;
    }
    if (taken.length < text.length) tokens.push([text.slice(taken.length), piece]);
  });
  return tokens;
}
