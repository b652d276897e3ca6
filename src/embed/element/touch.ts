/** Keeps a finger that moves the figure from turning the page of the deck around it as well. */
export function keepTouches(root: ShadowRoot, isBetweenEnds: () => boolean): void {
  const keep = (event: Event): void => {
    const isTouch = (event as PointerEvent).pointerType !== 'mouse';
    if (isTouch && isBetweenEnds()) event.stopPropagation();
  };
  for (const name of ['pointerdown', 'touchstart']) root.addEventListener(name, keep, { passive: true });
}
