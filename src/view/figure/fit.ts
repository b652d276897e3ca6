import { narrowBelow, type Omitted, type Scene, type Viewport } from '../../scene';

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

/** Where type of a certain size is asked for, the words below go last: who speaks says them. */
const omissionsForType: readonly Omitted[] = [
  ...omissions,
  { equations: 'all', neighbours: 0, caption: true },
];

export interface FitOptions {
  /** What is left out in any case. */
  readonly omit?: Omitted | undefined;
  /** How many pixels the smallest type must have, where that can be: the figure is drawn larger for it. */
  readonly leastType?: number;
}

/**
 * Lays out a scene in a size given in pixels, so that all of it is seen: as large as the size allows, then smaller, and
 * where it would become too small to be read, with something left out. If even that does not suffice, as small as it takes.
 *
 * @param sceneIn lays it out in a size given in its own units
 */
export function fitScene(
  given: Size,
  sceneIn: (viewport: Viewport, omit: Omitted) => Scene,
  { omit: always = {}, leastType }: FitOptions = {},
): Scene {
  const size = { width: given.width, height: Math.max(least.height, given.height) };
  if (leastType) return withType(size, sceneIn, always, leastType);
  let fitted: Fitted | undefined;
  for (const omit of omissions) {
    fitted = shrunk(size, usualScale(size), (viewport) => sceneIn(viewport, { ...omit, ...always }));
    if (fitted.scale >= leastScale(size, smallestType(fitted.scene))) break;
  }
  return fitted!.scene;
}

interface Fitted {
  readonly scene: Scene;
  readonly scale: number;
}

/** The scene that leaves out the least and has type of that size; where there is none, the one that is read best. */
function withType(
  size: Size,
  sceneIn: (viewport: Viewport, omit: Omitted) => Scene,
  always: Omitted,
  leastType: number,
): Scene {
  let best: (Fitted & { readonly legibility: number }) | undefined;
  for (const omit of omissionsForType) {
    const scene = (viewport: Viewport): Scene => sceneIn(viewport, { ...omit, ...always });
    for (const scale of [widestScale(size), scaleForType(size, scene, leastType)]) {
      const fitted = shrunk(size, scale, scene);
      const legibility = legibilityOf(fitted, leastType);
      if (!best || legibility > best.legibility + tolerance) best = { ...fitted, legibility };
    }
    if (best!.legibility >= 1) break;
  }
  return best!.scene;
}

/** How much type that is a little too small is worth more than digits that are not there. */
const withoutDigits = 0.8;

/** 1 where all that was asked for is seen, in type of the size that was asked for. */
function legibilityOf({ scene, scale }: Fitted, leastType: number): number {
  const share = Math.min(1, (scale * smallestType(scene) + tolerance) / leastType);
  const { depth } = scene.stage;
  return depth === 'numbers' && !hasDigits(scene) ? share * withoutDigits : share;
}

/** The largest scale at which a figure is not laid out as on a phone, or the usual one where that is larger. */
const widestScale = (size: Size): number => Math.max(usualScale(size), size.width / narrowBelow);

/** The scale that gives the smallest type of a scene its size. */
function scaleForType(size: Size, sceneIn: (viewport: Viewport) => Scene, leastType: number): number {
  let scale = usualScale(size);
  for (;;) {
    // A larger scale makes the scene narrower, and a narrow one has smaller type.
    const scene = sceneIn({ width: size.width / scale, height: size.height / scale });
    const wanted = leastType / smallestType(scene);
    if (wanted <= scale + tolerance) return scale;
    scale = wanted;
  }
}

/** The scene at a scale, or at a smaller one that shows all of it. */
function shrunk(size: Size, largest: number, sceneIn: (viewport: Viewport) => Scene): Fitted {
  const at = (scale: number): Scene => sceneIn({ width: size.width / scale, height: size.height / scale });
  let scale = Math.min(largest, size.width / least.width);
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

/** Never smaller than the scene's own units, unless it does not fit. */
const usualScale = (size: Size): number => Math.max(1, scaleFor(size));

const scaleFor = ({ width, height }: Size): number =>
  Math.min(width / natural.width, height / natural.height);

/** On an ordinary screen the smallest type keeps its size; on a small one it may shrink a little before anything goes. */
const leastScale = (size: Size, type: number): number =>
  Math.min(1, Math.max(smallestPixels / type, scaleFor(size)));

/** The smallest type of a figure, in its own units: that of its numbers, or of the names in its cells. */
function smallestType(scene: Scene): number {
  const { metrics, interior } = scene.stage;
  const names = metrics.narrow ? 13 : 14;
  return hasDigits(scene) ? Math.min(names, interior.digitsSize) : names;
}

const hasDigits = ({ stage: { interior } }: Scene): boolean =>
  interior.columns.some(({ digits }) => digits > 0);
