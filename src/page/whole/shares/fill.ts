import type { InParts } from '../../../model/backward/in-parts';
import type { StateInfluence } from '../../../model/backward/state-influence';
import type { Vector } from '../../../model/vector';
import type { HasTime } from '../../../view/idle';

/** About so many multiplications are done before it is asked whether there is still time: a millisecond or some. */
const sliceWork = 500_000;

/** So many slices are done at once. */
const atOnce = 4;

export interface FillOptions {
  readonly influence: StateInfluence;
  /** The words whose rows are wanted, in the order in which they are worked out. */
  readonly words: readonly number[];
  /** How many multiplications a part of a row takes. */
  readonly partWork: number;
  readonly onRow: (word: number, norms: Vector) => void;
  /** After a slice that has brought rows. */
  readonly onSlice: () => void;
  readonly whenIdle: (run: (hasTime: HasTime) => void) => () => void;
}

/** Works rows out when nothing else is to be done. */
export interface Filling {
  /** Begins, or goes on: the first slices are done at once, so that a short sentence is there at once. */
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
    for (let parts = 0; parts < partsOfSlice && next < words.length; parts++) {
      work ??= influence.inParts(words[next]!);
      const part = work.next();
      if (!part.done) continue;
      onRow(words[next]!, part.value);
      work = undefined;
      next += 1;
    }
  };
  const slices = (hasTime: HasTime): void => {
    cancel = undefined;
    const before = next;
    do slice();
    while (next < words.length && hasTime());
    if (next > before) onSlice();
    if (next < words.length) cancel = whenIdle(slices);
  };
  return {
    start() {
      let left = atOnce;
      if (!cancel && next < words.length) slices(() => left-- > 1);
    },
    pause() {
      cancel?.();
      cancel = undefined;
    },
  };
}
