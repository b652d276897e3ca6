import type { Omitted, Scene, Viewport } from '../../scene';

/* How large the figure is drawn in its element, and what is left out of it where the element is too small. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size for which the scene's units are pixels; on larger screens it is scaled up, type and all. */
const natural: Size = { width: 1280, height: 560 };

/**
 * A scene is laid out for no less than this, and drawn smaller where there is less: while a window shrinks its figure may
 * have next to no size for a moment, and in that no cell has room for its columns.
 */
const least: Size = { width: 200, height: 40 };

/** How many pixels the smallest type must have, where that can be. */
const smallestPixels = 12;

/** What is left out, the first first, until the rest can be read. */
const omissions: readonly Omitted[] = [
  {},
  { equations: 'gates' },
  { equations: 'all' },
  { equations: 'all', neighbours: 1 },
  { equations: 'all', neighbours: 0 },
];

/**
 * Lays out a scene in a size given in pixels, so that all of it is seen: as large as the size allows, then smaller, and
 * where it would become too small to be read, with something left out. If even that does not suffice, as small as it takes.
 *
 * @param sceneIn lays it out in a size given in its own units
 */
export function fitScene(given: Size, sceneIn: (viewport: Viewport, omit: Omitted) => Scene): Scene {
  const size = { width: given.width, height: Math.max(least.height, given.height) };
  let fitted: Fitted | undefined;
  for (const omit of omissions) {
    fitted = shrunk(size, (viewport) => sceneIn(viewport, omit));
    if (fitted.scale >= leastScale(size, smallestType(fitted.scene))) break;
  }
  return fitted!.scene;
}

interface Fitted {
  readonly scene: Scene;
  readonly scale: number;
}

/** The scene at the scale that shows all of it. */
function shrunk(size: Size, sceneIn: (viewport: Viewport) => Scene): Fitted {
  const at = (scale: number): Scene => sceneIn({ width: size.width / scale, height: size.height / scale });
  let scale = Math.min(Math.max(1, scaleFor(size)), size.width / least.width);
  let scene = at(scale);
  // A smaller scale makes the scene wider, and another width may ask for another height.
  while (scene.neededHeight * scale > size.height + tolerance) {
    scale = size.height / scene.neededHeight;
    scene = at(scale);
  }
  return { scene, scale };
}

/** In pixels: so little is not seen. Without it rounding could ask for a smaller scale for ever. */
const tolerance = 0.01;

const scaleFor = ({ width, height }: Size): number =>
  Math.min(width / natural.width, height / natural.height);

/** On an ordinary screen the smallest type keeps its size; on a small one it may shrink a little before anything goes. */
const leastScale = (size: Size, type: number): number =>
  Math.min(1, Math.max(smallestPixels / type, scaleFor(size)));

/** The smallest type of a figure, in its own units: that of its numbers, or of the names in its cells. */
function smallestType({ stage: { metrics, interior } }: Scene): number {
  const names = metrics.narrow ? 13 : 14;
  return interior.columns.some(({ digits }) => digits > 0) ? Math.min(names, interior.digitsSize) : names;
}
