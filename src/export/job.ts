/** Long work that can be watched and given up. */
export interface Job {
  /** Tells how much is done. */
  readonly progress: (done: number, total: number) => void;
  /** Lets others work before the next part: a page must not stand still. Throws where the work is given up. */
  readonly breathe: () => Promise<void>;
}

/** Sooner than this nothing can be said of how long the rest will take. In seconds. */
const soonest = 1;

/** How many seconds the rest of a work will take, after those that are spent on it; undefined where it is too soon to say. */
export const secondsLeft = (spent: number, done: number, total: number): number | undefined =>
  done > 0 && spent > soonest ? Math.ceil((spent * (total - done)) / done) : undefined;

/** A job that nobody watches. */
export const unwatched: Job = { progress: () => {}, breathe: async () => {} };

/**
 * A job of a page, whose screen and keys come first after each part of it.
 *
 * @param signal gives it up
 */
export function pageJob(signal: AbortSignal, progress: Job['progress'] = () => {}): Job {
  return {
    progress,
    async breathe() {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(undefined);
      });
      signal.throwIfAborted();
    },
  };
}
