/** A function that calls back once at the end of a task, however often it is called in that task. */
export function batch(callback: () => void): () => void {
  let isQueued = false;
  return () => {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      callback();
    });
  };
}
