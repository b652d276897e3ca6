import type { CellKind } from '../../src/model';
import { vocabularyOf } from '../../src/model/words/vocabulary';
import { type Network, networkOf } from '../../src/training/network';
import type { Sentence } from '../../src/training/sentence';

/** A game that a tiny network learns at once: say whether the first word was a or b. */
export const words = ['<unk>', 'a', 'b', 'and'];

export function drawGame(random: () => number): Sentence {
  const [first] = random() < 0.5 ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const tokens = [first, ...Array.from({ length: Math.floor(random() * 3) }, () => 'and')];
  return {
    tokens,
    targets: tokens.map((_, at) => (at === tokens.length - 1 ? [[first, 1]] : undefined)),
    question: { step: tokens.length - 1, right: [first], wrong: [first === 'a' ? 'b' : 'a'] },
  };
}

export const tinyNetwork = (kind: CellKind, seed = 1, recalls = false): Network =>
  networkOf({ kind, vocabulary: vocabularyOf(words), labels: ['a', 'b', 'other'], units: 3, seed, recalls });
