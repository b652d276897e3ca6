import type { Targets } from '../../scene';
import { type Choice, choiceAt, isSameValue, type ScenePoint, wordAt } from './choice';

export interface PointerOptions {
  readonly svg: SVGSVGElement;
  readonly targets: () => Targets | undefined;
  readonly chosen: () => Choice | undefined;
  readonly choose: (choice: Choice | undefined) => void;
  readonly onWord: (step: number) => void;
}

/**
 * Chooses what the pointer is over, and keeps what is clicked or tapped.
 *
 * @returns a function that stops listening
 */
export function listenToPointer({ svg, targets, chosen, choose, onWord }: PointerOptions): () => void {
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = scenePoint(svg, event);
    svg.classList.toggle('over-word', point !== undefined && wordAt(targets(), point) !== undefined);
    if (chosen()?.kept) return;
    const next = point && choiceAt(targets(), point, false);
    if (next || chosen()) choose(next);
  };
  const onLeave = (): void => {
    svg.classList.remove('over-word');
    const before = chosen();
    if (before && !before.kept) choose(undefined);
  };
  const onClick = (event: MouseEvent): void => {
    const point = scenePoint(svg, event);
    const next = point && choiceAt(targets(), point, true);
    const before = chosen();
    if (next) {
      choose(before?.kept && isSameValue(before, next) ? undefined : next);
      return;
    }
    if (before) choose(undefined);
    const word = point && wordAt(targets(), point);
    if (word !== undefined) onWord(word);
  };
  svg.addEventListener('pointermove', onMove);
  svg.addEventListener('pointerleave', onLeave);
  svg.addEventListener('click', onClick);
  return () => {
    svg.removeEventListener('pointermove', onMove);
    svg.removeEventListener('pointerleave', onLeave);
    svg.removeEventListener('click', onClick);
  };
}

function scenePoint(svg: SVGSVGElement, event: MouseEvent): ScenePoint | undefined {
  // The matrix contains every scale between the scene and the screen, also that of a slide deck.
  const matrix = svg.getScreenCTM();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : undefined;
}
