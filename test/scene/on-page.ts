import type { Scene } from '../../src/scene';
import { fitScene, type Size } from '../../src/view/figure/fit';
import { type Setting, sceneOf } from './make';

/** What of a window's height is not the figure's: the page's bar above, and the controls below. */
const taken = ({ width }: Size): number => (width < 820 ? 336 : 165);

/** A figure as the page shows it. */
export interface OnPage {
  readonly scene: Scene;
  /** Pixels for one of the scene's units. */
  readonly scale: number;
}

/** The figure in a window of so many pixels, which scrolls where it is too low. */
export function onPage(window: Size, setting: Setting = {}): OnPage {
  const fitted = (height: number) =>
    fitScene({ width: window.width, height }, (viewport) => sceneOf({ ...setting, viewport }), false);
  const room = window.height - taken(window);
  const { leastHeight } = fitted(room);
  const { scene } = fitted(Math.max(room, leastHeight));
  return { scene, scale: window.width / scene.stage.viewport.width };
}

/** The position at a share of a beat of a step. */
export function within(scene: Scene, step: number, beat: string, share: number): number {
  const own = scene.stage.beats.find(({ name }) => name === beat);
  if (!own) throw new Error(`a step of ${scene.stage.cell.kind} has no beat ${beat}`);
  return step - 1 + own.start + share * (own.end - own.start);
}
