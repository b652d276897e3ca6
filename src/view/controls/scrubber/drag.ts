export interface DragOptions {
  /** A press on the word of a step. */
  readonly onWord: (step: number) => void;
  /** A press on the line, at a share of its width from 0 to 1. */
  readonly onPress: (share: number) => void;
  /** The pressed pointer moves. */
  readonly onDrag: (share: number) => void;
}

/** Listens to presses and drags on an element, for as long as the element exists. */
export function listenToDrags(host: HTMLElement, { onWord, onPress, onDrag }: DragOptions): void {
  const shareAt = (event: PointerEvent): number => {
    const box = host.getBoundingClientRect();
    return (event.clientX - box.left) / box.width;
  };
  let dragging: number | undefined;
  const release = (event: PointerEvent): void => {
    if (dragging === event.pointerId) dragging = undefined;
  };
  host.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const step = (event.target as Element).getAttribute('data-step');
    if (step !== null) {
      onWord(Number(step));
      return;
    }
    dragging = event.pointerId;
    host.setPointerCapture(event.pointerId);
    onPress(shareAt(event));
  });
  host.addEventListener('pointermove', (event) => {
    if (dragging === event.pointerId) onDrag(shareAt(event));
  });
  host.addEventListener('pointerup', release);
  host.addEventListener('pointercancel', release);
}
