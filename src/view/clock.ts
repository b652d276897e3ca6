import type { Clock } from '../player/clock';

/** The clock of the browser, which ticks with its animation frames. */
export const browserClock: Clock = {
  request: (callback) => requestAnimationFrame((milliseconds) => callback(milliseconds / 1000)),
  cancel: (request) => cancelAnimationFrame(request),
};
