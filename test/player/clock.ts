import type { Clock } from '../../src/player/clock';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
  /** How many frames are asked for and not yet given. */
  readonly pending: number;
  /** Gives the frames that are asked for now, so many seconds after the last. */
  advance(seconds: number): void;
}

export function fakeClock(start = 1_000): FakeClock {
  const waiting = new Map<number, (seconds: number) => void>();
  let now = start;
  let last = 0;
  return {
    get pending() {
      return waiting.size;
    },
    request(callback) {
      last += 1;
      waiting.set(last, callback);
      return last;
    },
    cancel(request) {
      waiting.delete(request);
    },
    advance(seconds) {
      now += seconds;
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback(now);
    },
  };
}
