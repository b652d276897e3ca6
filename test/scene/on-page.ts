import { createScene, type Scene } from '../../src/scene';
import { fitScene, type Size } from '../../src/view/figure/fit';
import { inputOf, type Setting } from './make';

/** What of a window's height is not the figure's: the page's bar above, and the controls below. */
function taken({ width, height }: Size): number {
  if (width < 820) return 171;
  return height < 600 ? 84 : 132;
}

/** A figure as the page shows it. */
export interface OnPage {
  readonly scene: Scene;
  /** Pixels for one of the scene's units. */
  readonly scale: number;
}

/** The figure in a window of so many pixels. */
export function onPage(window: Size, setting: Setting = {}): OnPage {
  const size = { width: window.width, height: window.height - taken(window) };
  const scene = fitScene(size, (viewport, omit) =>
    createScene({ ...inputOf({ ...setting, viewport }), omit }),
  );
  return { scene, scale: window.width / scene.stage.viewport.width };
}

/** The position at a share of a beat of a step. */
export function within(scene: Scene, step: number, beat: string, share: number): number {
  const own = scene.stage.beats.find(({ name }) => name === beat);
  if (!own) throw new Error(`a step of ${scene.stage.cell.kind} has no beat ${beat}`);
  return step - 1 + own.start + share * (own.end - own.start);
}
