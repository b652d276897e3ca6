/** Long work that can be watched and given up. */
export interface Job {
  /** Tells how much is done. */
  readonly progress: (done: number, total: number) => void;
  /** Lets others work before the next part: a page must not stand still. Throws where the work is given up. */
  readonly breathe: () => Promise<void>;
}

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
