import type { Track } from '../../player/playhead';
import { beatsOf, stepSeconds } from '../../timeline/beats';
import { rowsOf, stepsOf, wordsOfSteps } from '../../timeline/rows';
import type { FigureContent } from './content';

/* What the positions of a figure mean: of one sentence, or of two that are read in lock-step. */

type Read = Pick<FigureContent, 'trace' | 'tokens' | 'versus'>;

/** The words along a row, of both sentences where two are compared. */
export const wordsOf = ({ tokens, versus }: Read): readonly string[] => versus?.words ?? tokens;

/** The last position. */
export const lengthOf = (content: Read): number => stepsOf(rowsOf(content.trace), wordsOf(content).length);

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
