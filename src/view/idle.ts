/** The longest that something may wait for an idle moment, in milliseconds. */
const longestWait = 1000;

/**
 * Runs something when the browser has nothing else to do, so that it holds no drawing up.
 *
 * @returns a function that cancels it
 */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle moments.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: longestWait });
  return () => cancelIdleCallback(request);
}
