import type { Mark } from '../../src/scene';
import { cornersOf, type Seen } from './read';

/**
 * A stretch of what the eye sees: one bar, one stroke, one word. A picture is compared by its ink and not by its
 * elements, since an element may hand its ink over to another without anybody seeing it.
 */
export interface Ink extends Stretch {
  readonly opacity: number;
  /** Which mark it comes from, for messages. */
  readonly path: string;
}

interface Stretch {
  /** Its colour and kind, as classes, and its text; ink of another look is other ink. */
  readonly look: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How long a stroke or how wide a bar is; other ink is as large as it needs to be. */
  readonly extent: number;
}

/** Classes that say where a mark stands, not what it looks like. */
const structural = new Set(
  'cell column sum squash gating connector tokens token caption equation digit-sum digits moving lane squares curve wire fold'.split(
    ' ',
  ),
);

/** What the style sheet makes of a class, as opacity: six strengths of colour are steps, like any others. */
const opacities: Readonly<Record<string, number>> = {
  'strength-1': 0.14,
  'strength-2': 0.3,
  'strength-3': 0.46,
  'strength-4': 0.64,
  'strength-5': 0.82,
  'strength-6': 1,
  'beneath-digits': 0.32,
};

/** Fainter or smaller than this is not seen. */
const faintest = 0.04;
const smallest = 0.8;

export function inkOf(marks: readonly Seen[]): Ink[] {
  return marks.flatMap((one) => (one.mark.tag === 'g' ? [] : inksOf(one)));
}

function inksOf({ mark, path, classes, place, opacity, fontSize }: Seen): Ink[] {
  const faded = classes.reduce((product, name) => product * (opacities[name] ?? 1), opacity);
  if (faded < faintest) return [];
  const { shiftX, shiftY, scaleX, scaleY } = place;
  const own = mark.attributes.class?.split(' ') ?? [];
  const looks = classes.filter(
    // Bold is a step that no word can take smoothly: it is the plate behind the word that shows what is at work.
    (name) => !structural.has(name) && !(name in opacities) && (name !== 'at-work' || own.includes(name)),
  );
  return stretchesOf(mark, fontSize).map((stretch) => ({
    look: `${looks.join(' ')} ${stretch.look}`,
    left: shiftX + scaleX * stretch.left,
    right: shiftX + scaleX * stretch.right,
    top: shiftY + scaleY * stretch.top,
    bottom: shiftY + scaleY * stretch.bottom,
    extent: stretch.extent,
    opacity: faded * (stretch.opacity ?? 1),
    path,
  }));
}

interface OwnStretch extends Stretch {
  readonly opacity?: number;
}

/** Frames share the marks that did not change, so most of them have been read before. */
const known = new WeakMap<Mark, readonly OwnStretch[]>();

function stretchesOf(mark: Mark, fontSize: number): readonly OwnStretch[] {
  let stretches = known.get(mark);
  if (!stretches) {
    stretches = read(mark, fontSize);
    known.set(mark, stretches);
  }
  return stretches;
}

function read({ tag, attributes, text, children = [] }: Mark, fontSize: number): OwnStretch[] {
  const [x, y] = [Number(attributes.x), Number(attributes.y)];
  const large = Number.POSITIVE_INFINITY;
  switch (tag) {
    case 'rect': {
      const [width, height] = [Number(attributes.width), Number(attributes.height)];
      return [{ look: tag, left: x, top: y, right: x + width, bottom: y + height, extent: large }];
    }
    case 'path': {
      const stroke = strokes.has(attributes.class!.split(' ')[0]!);
      return attributes
        .d!.split(/(?=M)/)
        .map((stretch) => around(tag, cornersOf(stretch), stroke))
        .filter(({ extent }) => extent > smallest);
    }
    case 'text': {
      const place = { left: x, right: x, top: y - fontSize, bottom: y, extent: large };
      if (text !== undefined) return [{ look: `${tag} “${text}”`, ...place }];
      return children.map(({ text: run, attributes: own }, index) => ({
        look: `${tag} “${run}” ${own.class ?? ''} ${index}`,
        ...place,
        opacity: Number(own.opacity ?? 1),
      }));
    }
    default:
      return [];
  }
}

/** The paths that are lines and have no inside. */
const strokes = new Set([
  'axis',
  'ones',
  'joint',
  'tick',
  'beyond',
  'plate',
  'line',
  'curve-line',
  'shutter',
  'strip-way',
]);

function around(
  look: string,
  corners: readonly (readonly [x: number, y: number])[],
  stroke: boolean,
): Stretch {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    look,
    left,
    top,
    right,
    bottom,
    extent: stroke ? Math.max(right - left, bottom - top) : right - left,
  };
}

/** How far ink may go from one frame to the next, in the scene's units and in opacity. */
export interface Tolerance {
  readonly way: number;
  readonly opacity: number;
}

/** The ink of one frame that is not in the other, within a tolerance. */
export function unmatched(before: readonly Ink[], after: readonly Ink[], tolerance: Tolerance): Ink[] {
  const [ours, theirs] = [byLook(before), byLook(after)];
  const odd: Ink[] = [];
  for (const look of new Set([...ours.keys(), ...theirs.keys()])) {
    odd.push(...unmatchedOf(ours.get(look) ?? [], theirs.get(look) ?? [], tolerance));
  }
  return odd;
}

function byLook(inks: readonly Ink[]): Map<string, Ink[]> {
  const groups = new Map<string, Ink[]>();
  for (const ink of inks) {
    const group = groups.get(ink.look);
    if (group) group.push(ink);
    else groups.set(ink.look, [ink]);
  }
  return groups;
}

/** Both ways: ink that lies on top of other ink of its look is not missed by anybody. */
function unmatchedOf(ours: readonly Ink[], theirs: readonly Ink[], tolerance: Tolerance): Ink[] {
  const lacks = (others: readonly Ink[]) => (ink: Ink, index: number) => {
    const likely = others[index];
    if (likely && alike(ink, likely, tolerance)) return false;
    return !others.some((other) => alike(ink, other, tolerance));
  };
  // A bar that has just grown out of the axis was too small to be seen at the moment before.
  return [...ours.filter(lacks(theirs)), ...theirs.filter(lacks(ours))].filter(
    ({ opacity, extent }) => opacity > tolerance.opacity && extent > smallest + 2 * tolerance.way,
  );
}

function alike(one: Ink, other: Ink, { way, opacity }: Tolerance): boolean {
  return (
    Math.abs(one.left - other.left) <= way &&
    Math.abs(one.right - other.right) <= way &&
    Math.abs(one.top - other.top) <= way &&
    Math.abs(one.bottom - other.bottom) <= way &&
    Math.abs(one.opacity - other.opacity) <= opacity
  );
}
