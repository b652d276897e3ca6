/** The longest that something may wait for an idle moment, in milliseconds. */
const longestWait = 1000;

/** Of an idle moment, which is 50 milliseconds long, so much is left: an input that comes during it waits no longer than 30. */
const leastTime = 20;

/** Whether there is still time in an idle moment to do more. */
export type HasTime = () => boolean;

/**
 * Runs something when the browser has nothing else to do, so that it holds no drawing up.
 *
 * @returns a function that cancels it
 */
export function whenIdle(run: (hasTime: HasTime) => void): () => void {
  // Safari has no idle moments.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(() => run(() => false), 1);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback((moment) => run(() => moment.timeRemaining() > leastTime), {
    timeout: longestWait,
  });
  return () => cancelIdleCallback(request);
}
