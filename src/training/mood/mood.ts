import type { Random } from '../../model/random';
import { chance, type Sentence, unknown } from '../sentence';
import { chinese, segmented } from './chinese';
import { english } from './english';
import { happiness, moodsOf, type Piece } from './meaning';

/** What the read-out says, and no more. */
export const moodLabels = ['sad', 'happy'] as const;

/** Moods nearer to 0 have no right answer. */
const clear = 0.4;

/** How often a word without a meaning of its own is read as the unknown one, which so becomes neutral. */
const dropout = 0.04;

/** A sentence of the grammar, in English or Chinese: is it happy or not? Asked after every word. */
export function drawMood(random: Random): Sentence {
  if (chance(random, 0.5)) return moodSentence(random, english(random), plain);
  // Engines with other dictionaries cut Chinese otherwise: the network should know those words too.
  return moodSentence(random, chinese(random), chance(random, 0.15) ? plain : segmented);
}

const plain: typeof segmented = (pieces) => pieces.map(({ text }, piece) => [text, piece]);

function moodSentence(random: Random, pieces: readonly Piece[], cut: typeof segmented): Sentence {
  const moods = moodsOf(pieces);
  const tokens = cut(pieces);
  const isNeutral = (token: string, piece: number): boolean =>
    token === pieces[piece]!.text && Object.keys(pieces[piece]!).length === 1;
  const targets = tokens.map(([, piece]) => {
    const happy = happiness(moods[piece]!);
    return [
      ['sad', 1 - happy],
      ['happy', happy],
    ] as const;
  });
  const mood = moods.at(-1)!;
  const [right, wrong] = mood > 0 ? ['happy', 'sad'] : ['sad', 'happy'];
  return {
    tokens: tokens.map(([token, piece]) =>
      isNeutral(token, piece) && chance(random, dropout) ? unknown : token,
    ),
    targets,
    ...(Math.abs(mood) < clear
      ? {}
      : { question: { step: tokens.length - 1, right: [right], wrong: [wrong] } }),
  };
}
