import type { Random } from '../../model/random';
import { chance, type Sentence, unknown } from '../sentence';
import { happiness, moodsOf } from './moods';
import { meaningOf, moodWords } from './sentence';

/** What the read-out says, and no more. */
export const moodLabels = ['sad', 'happy'] as const;

/** Moods nearer to 0 have no right answer. */
const clear = 0.4;

/** How often a word without a meaning of its own is read as the unknown one, which so becomes neutral. */
const dropout = 0.03;

/** How many other answers one counts for between "but" and the next feeling: to turn round is hardest to learn. */
export const emphasis = 3;

/** A sentence of the grammar, in English or Chinese: is it happy or not? Asked after every word. */
export function drawMood(random: Random): Sentence {
  const words = moodWords(random);
  const meanings = words.map(meaningOf);
  const moods = moodsOf(meanings);
  let turning = false;
  const targets = moods.map((mood, at) => {
    const { contrast, feeling } = meanings[at]!;
    turning = contrast === true || (turning && feeling === undefined);
    const weight = turning ? emphasis : 1;
    const happy = happiness(mood);
    return [
      ['sad', weight * (1 - happy)],
      ['happy', weight * happy],
    ] as const;
  });
  const mood = moods.at(-1)!;
  const [right, wrong] = mood > 0 ? ['happy', 'sad'] : ['sad', 'happy'];
  return {
    tokens: words.map((word, at) =>
      Object.keys(meanings[at]!).length === 0 && chance(random, dropout) ? unknown : word,
    ),
    targets,
    ...(Math.abs(mood) < clear
      ? {}
      : { question: { step: words.length - 1, right: [right], wrong: [wrong] } }),
  };
}
