import type { InParts } from '../../../model/backward/in-parts';
import type { StateInfluence } from '../../../model/backward/state-influence';
import type { Vector } from '../../../model/vector';

/** About so many multiplications are done before the browser may do something else: some milliseconds. */
const sliceWork = 2_000_000;

export interface FillOptions {
  readonly influence: StateInfluence;
  /** The words whose rows are wanted, in the order in which they are worked out. */
  readonly words: readonly number[];
  /** How many multiplications a part of a row takes. */
  readonly partWork: number;
  readonly onRow: (word: number, norms: Vector) => void;
  /** After a slice that has brought rows. */
  readonly onSlice: () => void;
  readonly whenIdle: (run: () => void) => () => void;
}

/** Works rows out when nothing else is to be done. */
export interface Filling {
  /** Begins, or goes on: the first slice is done at once, so that a short sentence is there at once. */
  start(): void;
  /** Stops until it is started again. */
  pause(): void;
}

export function fill({ influence, words, partWork, onRow, onSlice, whenIdle }: FillOptions): Filling {
  const partsOfSlice = Math.max(1, Math.floor(sliceWork / partWork));
  let next = 0;
  let work: InParts<Vector> | undefined;
  let cancel: (() => void) | undefined;
  const slice = (): void => {
    cancel = undefined;
    const before = next;
    for (let parts = 0; parts < partsOfSlice && next < words.length; parts++) {
      work ??= influence.inParts(words[next]!);
      const part = work.next();
      if (!part.done) continue;
      onRow(words[next]!, part.value);
      work = undefined;
      next += 1;
    }
    if (next > before) onSlice();
    if (next < words.length) cancel = whenIdle(slice);
  };
  return {
    start() {
      if (!cancel && next < words.length) slice();
    },
    pause() {
      cancel?.();
      cancel = undefined;
    },
  };
}
