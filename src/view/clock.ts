import type { Clock } from '../player/clock';

/** The browser's frames. */
export const browserClock: Clock = {
  request: (callback) => requestAnimationFrame((milliseconds) => callback(milliseconds / 1000)),
  cancel: (request) => cancelAnimationFrame(request),
};
