import type { Scene, Viewport } from '../../scene';

/* How large the figure is drawn in its element. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size for which the scene's units are pixels; on larger screens it is scaled up, type and all. */
const natural: Size = { width: 1280, height: 560 };
/** How small the figure may be drawn, and from which width on: on a phone it is scrolled instead. */
const smallestScale = 0.75;
const smallestShrunk = 820;

export interface Fitted {
  readonly scene: Scene;
  /** The height in pixels that the figure must have; 0 where any will do. */
  readonly leastHeight: number;
}

/**
 * Lays out a scene in a size given in pixels.
 *
 * @param sceneIn lays it out in a size given in its own units
 * @param fit whether to show everything, however small the size is
 */
export function fitScene(size: Size, sceneIn: (viewport: Viewport) => Scene, fit: boolean): Fitted {
  const sceneAt = (scale: number): Scene =>
    sceneIn({ width: size.width / scale, height: size.height / scale });
  const larger = Math.max(1, Math.min(size.width / natural.width, size.height / natural.height));
  const scene = sceneAt(larger);
  const least = fit ? 0 : size.width < smallestShrunk ? 1 : smallestScale;
  const leastHeight = Math.ceil(scene.neededHeight * least);
  // A low window is better served by a smaller figure than by one that must be scrolled to.
  const fitting = size.height / scene.neededHeight;
  const smaller = fitting < larger && least < 1;
  return { scene: smaller ? sceneAt(Math.max(least, fitting)) : scene, leastHeight };
}
