import type { Frame } from '../../src/scene';
import { cornersOf, type Seen, seen } from './read';

/**
 * A stretch of what the eye sees: one bar, one stroke, one word. A picture is compared by its ink and not by its
 * elements, since an element may hand its ink over to another without anybody seeing it.
 */
export interface Ink {
  /** Its colour and kind, as classes, and its text; ink of another look is other ink. */
  readonly look: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly opacity: number;
  /** How long a stroke or how wide a bar is; other ink is as large as it needs to be. */
  readonly extent: number;
  /** Which mark it comes from, for messages. */
  readonly path: string;
}

/** Classes that say where a mark stands, not what it looks like. */
const structural = new Set(
  'cell column sum squash tokens token caption equation tally digits moving lane squares beneath-digits curve wire fold'.split(' '),
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

export function inkOf(frame: Frame, wanted: (path: string) => boolean = () => true): Ink[] {
  return seen(frame).flatMap((one) => (one.mark.tag === 'g' || !wanted(one.path) ? [] : inksOf(one)));
}

function inksOf(one: Seen): Ink[] {
  const { mark, path, classes, place, fontSize } = one;
  const { attributes, tag } = mark;
  const own = attributes.class?.split(' ') ?? [];
  const looks = classes.filter(
    // Bold is a step that no word can take smoothly: it is the plate behind the word that shows what is at work.
    (name) => !structural.has(name) && !(name in opacities) && (name !== 'at-work' || own.includes(name)),
  );
  const opacity = classes.reduce((product, name) => product * (opacities[name] ?? 1), one.opacity);
  if (opacity < faintest) return [];
  const make = (more: string, corners: readonly (readonly [number, number])[]): Ink => {
    const xs = corners.map(([x]) => place.shiftX + place.scaleX * x);
    const ys = corners.map(([, y]) => place.shiftY + place.scaleY * y);
    return {
      look: `${tag} ${looks.join(' ')}${more}`,
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
      opacity,
      extent: Number.POSITIVE_INFINITY,
      path,
    };
  };
  switch (tag) {
    case 'rect': {
      const [x, y] = [Number(attributes.x), Number(attributes.y)];
      const corner = [x + Number(attributes.width), y + Number(attributes.height)] as const;
      return [make('', [[x, y], corner])];
    }
    case 'path':
      return attributes
        .d!.split(/(?=M)/)
        .map((stretch) => make('', cornersOf(stretch)))
        .map((ink) => ({ ...ink, extent: extentOf(ink, stroked(classes)) }))
        .filter(({ extent }) => extent > smallest);
    case 'text':
      if (mark.text === undefined) return (mark.children ?? []).map((run, index) => {
        const [x, y] = [Number(attributes.x), Number(attributes.y)];
        const own = make(` “${run.text}” ${run.attributes.class ?? ''} ${index}`, [
          [x, y],
          [x, y - fontSize],
        ]);
        return { ...own, opacity: opacity * Number(run.attributes.opacity ?? 1) };
      });
      return [
        make(` “${mark.text}”`, [
          [Number(attributes.x), Number(attributes.y)],
          [Number(attributes.x), Number(attributes.y) - fontSize],
        ]),
      ];
    default:
      return [];
  }
}

const strokes = new Set(['axis', 'ones', 'joint', 'tick', 'beyond', 'plate', 'line', 'curve-line']);
const stroked = (classes: readonly string[]): boolean => strokes.has(classes.at(-1)!);

function extentOf({ left, top, right, bottom }: Ink, stroke: boolean): number {
  return stroke ? Math.max(right - left, bottom - top) : right - left;
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
