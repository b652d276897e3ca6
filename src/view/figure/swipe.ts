/** A swipe that is shorter than this, in pixels, is a tap. */
const shortest = 40;

/**
 * Calls back for each horizontal swipe of a finger: to the left is forward, as when pages are turned. Vertical
 * swipes scroll the page.
 *
 * @returns a function that stops listening
 */
export function onSwipe(target: Element, swiped: (direction: 1 | -1) => void): () => void {
  let start: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  const down = (event: Event): void => {
    const { pointerType, pointerId, clientX, clientY, isPrimary } = event as PointerEvent;
    start = pointerType === 'touch' && isPrimary ? { id: pointerId, x: clientX, y: clientY } : undefined;
  };
  const up = (event: Event): void => {
    const { pointerId, clientX, clientY } = event as PointerEvent;
    if (start?.id !== pointerId) return;
    const [x, y] = [clientX - start.x, clientY - start.y];
    start = undefined;
    if (Math.abs(x) >= shortest && Math.abs(x) > 1.5 * Math.abs(y)) swiped(x < 0 ? 1 : -1);
  };
  const cancel = (): void => {
    start = undefined;
  };
  const events = { pointerdown: down, pointerup: up, pointercancel: cancel };
  for (const [name, listener] of Object.entries(events)) target.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(events)) target.removeEventListener(name, listener);
  };
}
