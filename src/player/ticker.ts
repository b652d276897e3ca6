import type { Clock } from './clock';

/** Measures the time from frame to frame. */
export interface Ticker {
  /** Asks for the next frame, unless one has been asked for. */
  next(): void;
  /** Asks for no frame any more; the time until the next one does not count. */
  stop(): void;
}

/** A frame that comes later than this, in seconds, counts as this long: a pause is no reason to leap. */
const longestTick = 0.1;

/** @param onTick called in each frame, with the seconds since the one before it */
export function createTicker(clock: Clock, onTick: (seconds: number) => void): Ticker {
  let request: number | undefined;
  let lastFrame: number | undefined;
  const tick = (now: number): void => {
    request = undefined;
    const seconds = lastFrame === undefined ? 0 : Math.min(longestTick, now - lastFrame);
    lastFrame = now;
    onTick(seconds);
  };
  return {
    next() {
      request ??= clock.request(tick);
    },
    stop() {
      if (request !== undefined) clock.cancel(request);
      request = undefined;
      lastFrame = undefined;
    },
  };
}
