import type { Track } from '../../player/playhead';
import { beatsOf, stepSeconds } from '../../timeline/beats';
import { rowsOf, stepsOf, wordsOfSteps } from '../../timeline/rows';
import type { FigureContent } from './content';

/* What the positions of a figure mean: of one sentence, or of two that are read in lock-step. */

type Read = Pick<FigureContent, 'trace' | 'tokens' | 'versus'>;

/** How many words a row of the figure has: its slots, where two sentences are compared. */
export const wordCount = ({ tokens, versus }: Read): number => versus?.alignment.length ?? tokens.length;

/** The last position. */
export const lengthOf = (content: Read): number => stepsOf(rowsOf(content.trace), wordCount(content));

/** The words along a row. In a slot in which two sentences differ, both of theirs. */
export function wordsOf({ tokens, versus }: Read): readonly string[] {
  if (!versus || versus.kind === 'network') return tokens;
  const { length, slots } = versus.alignment;
  const words = Array.from({ length }, () => new Set<string>());
  [tokens, versus.tokens].forEach((own, index) => {
    for (const [word, token] of own.entries()) words[slots[index]![word]! - 1]!.add(token);
  });
  return words.map((both) => [...both].join(' / '));
}

/** The word of each step. */
export const wordsOfTimeline = (content: Read): readonly string[] =>
  wordsOfSteps(rowsOf(content.trace), wordsOf(content));

/** What the playhead moves along: the beats are those of the upper network, the pace that of the slower one. */
export function trackOf(content: Read): Track {
  const { trace, versus } = content;
  const { cell } = trace.model;
  const others = versus ? stepSeconds(versus.trace.model.cell) : 0;
  return {
    length: lengthOf(content),
    beats: beatsOf(cell),
    stepSeconds: Math.max(stepSeconds(cell), others),
  };
}
