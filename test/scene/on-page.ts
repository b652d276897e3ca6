import type { Scene } from '../../src/scene';
import { fitScene, type Size } from '../../src/view/figure/fit';
import { type Setting, sceneOf } from './make';

/** What the page leaves to the figure in windows of these sizes, at least: the rest is its bar and its controls. */
export const figures = {
  '1280 × 720': { width: 1280, height: 555 },
  '1920 × 1080': { width: 1920, height: 900 },
  '960 × 540': { width: 960, height: 440 },
  '390 × 844': { width: 390, height: 640 },
} as const satisfies Record<string, Size>;

export type Window = keyof typeof figures;

/** A figure as the page shows it. */
export interface OnPage {
  readonly scene: Scene;
  /** Pixels for one of the scene's units. */
  readonly scale: number;
}

export function onPage(window: Window, setting: Setting = {}): OnPage {
  const size = figures[window];
  const scene = fitScene(size, (viewport, omit) => sceneOf({ ...setting, viewport, omit }));
  return { scene, scale: size.width / scene.stage.viewport.width };
}

/** The position at a share of a beat of a step. */
export function within(scene: Scene, step: number, beat: string, share: number): number {
  const own = scene.stage.beats.find(({ name }) => name === beat);
  if (!own) throw new Error(`a step of ${scene.stage.cell.kind} has no beat ${beat}`);
  return step - 1 + own.start + share * (own.end - own.start);
}
