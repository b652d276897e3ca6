import type { Scene } from '../../src/scene';
import { type Ink, inkOf, type Tolerance, unmatched } from './ink';
import { type Seen, seen } from './read';

/** Ink that is there at one moment, and elsewhere or nowhere at the next one, however near that is. */
export interface Jump extends Ink {
  readonly position: number;
}

/** What may happen between two samples without a closer look, and what between moments that are next to each other. */
const afar: Tolerance = { way: 5, opacity: 0.15 };
const near: Tolerance = { way: 0.8, opacity: 0.35 };
const nearest = 1e-7;

/** The marks of a frame by their paths. */
type Marks = ReadonlyMap<string, Seen>;

/**
 * Finds where the picture jumps: between samples that differ, it halves the way until nothing differs any more, which
 * is a motion, or until there is no way left, which is a jump.
 *
 * @param wanted tells by its path whether a mark is looked at
 */
export function jumpsIn(
  scene: Scene,
  [from, to]: readonly [from: number, to: number],
  samples: number,
  wanted: (path: string) => boolean,
): Jump[] {
  const found: Jump[] = [];
  const marksAt = (position: number): Marks =>
    new Map(
      seen(scene.frame(position))
        .filter(({ path }) => wanted(path))
        .map((one) => [one.path, one]),
    );
  const halve = (a: number, b: number, before: Marks, after: Marks): void => {
    const [ours, theirs] = [inkOf(apart(before, after)), inkOf(apart(after, before))];
    if (unmatched(ours, theirs, afar).length === 0) return;
    if (b - a < nearest) {
      // Only now all that is there: ink may have been handed over to a mark that did not change.
      const odd = unmatched(inkOf([...before.values()]), inkOf([...after.values()]), near);
      found.push(...odd.map((ink) => ({ ...ink, position: a })));
      return;
    }
    const middle = (a + b) / 2;
    const between = marksAt(middle);
    halve(a, middle, before, between);
    halve(middle, b, between, after);
  };

  let before = marksAt(from);
  for (let sample = 1; sample <= samples; sample++) {
    const [a, b] = [sample - 1, sample].map((index) => from + ((to - from) * index) / samples);
    const after = marksAt(b!);
    halve(a!, b!, before, after);
    before = after;
  }
  return found;
}

/** The marks that are not the same in the other frame: what is the same has the same ink. */
function apart(marks: Marks, others: Marks): Seen[] {
  return Array.from(marks.values()).filter((one) => {
    const other = others.get(one.path);
    return !other || one.mark !== other.mark || one.opacity !== other.opacity || !samePlace(one, other);
  });
}

function samePlace({ place: one }: Seen, { place: other }: Seen): boolean {
  return (
    one.shiftX === other.shiftX &&
    one.shiftY === other.shiftY &&
    one.scaleX === other.scaleX &&
    one.scaleY === other.scaleY
  );
}
