import type { Targets, WordTarget } from '../../scene';
import { type Choice, choiceAt, isSameValue, type ScenePoint, wordAt } from './choice';

export interface PointerOptions {
  readonly surface: HTMLElement;
  readonly overlay: SVGSVGElement;
  readonly targets: () => Targets | undefined;
  readonly chosen: () => Choice | undefined;
  readonly choose: (choice: Choice | undefined) => void;
  readonly onWord: (word: WordTarget) => void;
}

/**
 * Chooses what the pointer is over, and keeps what is clicked or tapped.
 *
 * @returns a function that stops listening
 */
export function listenToPointer({
  surface,
  overlay,
  targets,
  chosen,
  choose,
  onWord,
}: PointerOptions): () => void {
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = scenePoint(overlay, event);
    surface.classList.toggle('over-word', point !== undefined && wordAt(targets(), point) !== undefined);
    if (chosen()?.kept) return;
    const next = point && choiceAt(targets(), point, false);
    if (next || chosen()) choose(next);
  };
  const onLeave = (): void => {
    surface.classList.remove('over-word');
    const before = chosen();
    if (before && !before.kept) choose(undefined);
  };
  const onClick = (event: MouseEvent): void => {
    const point = scenePoint(overlay, event);
    const next = point && choiceAt(targets(), point, true);
    const before = chosen();
    if (next) {
      choose(before?.kept && isSameValue(before, next) ? undefined : next);
      return;
    }
    if (before) choose(undefined);
    const word = point && wordAt(targets(), point);
    if (word) onWord(word);
  };
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerleave', onLeave);
  surface.addEventListener('click', onClick);
  return () => {
    surface.removeEventListener('pointermove', onMove);
    surface.removeEventListener('pointerleave', onLeave);
    surface.removeEventListener('click', onClick);
  };
}

function scenePoint(overlay: SVGSVGElement, event: MouseEvent): ScenePoint | undefined {
  // The matrix contains every scale between the scene and the screen, also that of a slide deck.
  const matrix = overlay.getScreenCTM();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : undefined;
}
