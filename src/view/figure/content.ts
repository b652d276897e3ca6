import type { Strings } from '../../language';
import type { Trace } from '../../model/trace';
import type { Depth, Omitted, Versus } from '../../scene';

/** What the figure shows, at any position. */
export interface FigureContent {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly depth: Depth;
  readonly strings: Strings;
  /** The word that is followed through the states, counted from 1, if one is. */
  readonly follow?: number;
  /** The unit of the hidden state that is followed, counted from 1, if one is. */
  readonly followUnit?: number;
  /** Whether one row of the vectors is told alone before the others, at every step. */
  readonly rowFirst?: boolean;
  /** What its author does not want in it. */
  readonly omit?: Omitted;
  /** What it is compared with, one above the other. */
  readonly versus?: Versus;
}
