import type { Strings } from '../../language';
import type { Rich } from '../../language/rich';
import type { FollowedWord } from '../../model/backward/followed';
import type { Cell } from '../../model/cell';
import type { Step, Trace } from '../../model/trace';
import type { Alignment } from '../../timeline/alignment';
import type { Beat } from '../../timeline/beats';
import type { Slots } from '../../timeline/slots';
import type { Measure } from '../marks/measure';
import type { Memo } from '../marks/memo';
import type { EquationLine } from './equation-lines';
import type { Interior } from './interior';
import type { Metrics } from './metrics';
import type { Neighbours } from './neighbours';
import type { Omitted } from './omitted';
import type { ShownRow } from './shown-units';
import type { Depth, Viewport } from './viewport';

/** All that a frame depends on, but for the moment. */
export interface SceneInput {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly depth: Depth;
  readonly strings: Strings;
  readonly viewport: Viewport;
  readonly measure: Measure;
  /** True where one row of the vectors is told alone before the others, at every step and not only at the first. */
  readonly rowFirst?: boolean;
  readonly omit?: Omitted;
  /** The word that is followed through the states, counted from 1, if one is. */
  readonly follow?: number;
  /** The unit of the hidden state whose row is marked in every cell, counted from 1, if one is. */
  readonly followUnit?: number;
  /** Where its words stand on a timeline that it shares with another sentence; its positions are then those of that timeline. */
  readonly slots?: Slots;
  /** How far the values of a row reach, where they are compared with those of another trace and have the same scales. */
  readonly rangesOf?: (row: ShownRow) => ReadonlyMap<string, number>;
  /** What the trace is compared with. */
  readonly versus?: Versus;
}

/** Another kind of cell on the same sentence, or the same network on another sentence. It is drawn below. */
export interface Versus {
  readonly kind: 'network' | 'sentence';
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly alignment: Alignment;
  /** The words along both chains: where they differ, both of theirs. */
  readonly words: readonly string[];
}

/** One row of the network with what is worked out once for it, for every moment alike. */
export interface Stage extends SceneInput {
  readonly rows: readonly ShownRow[];
  readonly row: ShownRow;
  readonly neighbours: Neighbours;
  readonly cell: Cell;
  readonly beats: readonly Beat[];
  readonly ranges: ReadonlyMap<string, number>;
  readonly equation: readonly EquationLine[];
  readonly metrics: Metrics;
  /** The inside of the open cell at rest; `interiorAt` has it in the course of a step. */
  readonly interior: Interior;
  interiorAt(progress: number): Interior;
  /** How many times larger than the others a column draws its values in a step, so that they are seen. */
  zoom(turn: number, name: string): number;
  /** Remembers marks from frame to frame. */
  readonly memo: Memo;
  /** The words that the network does not know, counted from 0. */
  readonly unknown: ReadonlySet<number>;
  /** The followed word with what is left of it, where the sentence has such a word. */
  readonly followed: FollowedWord | undefined;
  /** Which word a cell stands at; cells are counted in the order of work. */
  wordOf(turn: number): number;
  values(turn: number): Step;
  symbol(name: string, turn: number | 'i'): Rich;
}
