import type { Frame, Scene } from '../../src/scene';
import { type Ink, inkOf, type Tolerance, unmatched } from './ink';

/** Ink that is there at one moment, and elsewhere or nowhere at the next one, however near that is. */
export interface Jump extends Ink {
  readonly position: number;
}

/** What may happen between two samples without a closer look, and what between moments that are next to each other. */
const afar: Tolerance = { way: 4, opacity: 0.15 };
const near: Tolerance = { way: 0.8, opacity: 0.35 };
const nearest = 1e-7;

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
  const halve = (a: number, b: number, before: Frame, after: Frame, suspects: Suspects): void => {
    const among = (path: string): boolean => suspects.has(path);
    const fine = b - a < nearest;
    const odd = fine
      ? unmatched(inkOf(before, wanted), inkOf(after, wanted), near).filter(({ path }) => among(path))
      : unmatched(inkOf(before, among), inkOf(after, among), afar);
    if (odd.length === 0) return;
    if (fine) {
      found.push(...odd.map((ink) => ({ ...ink, position: a })));
      return;
    }
    const left = new Set(odd.map(({ path }) => path));
    const middle = (a + b) / 2;
    const between = scene.frame(middle);
    halve(a, middle, before, between, left);
    halve(middle, b, between, after, left);
  };

  let before = scene.frame(from);
  let inkBefore = inkOf(before, wanted);
  for (let sample = 1; sample <= samples; sample++) {
    const [a, b] = [sample - 1, sample].map((index) => from + ((to - from) * index) / samples);
    const after = scene.frame(b!);
    const inkAfter = inkOf(after, wanted);
    const odd = unmatched(inkBefore, inkAfter, afar);
    if (odd.length > 0) halve(a!, b!, before, after, new Set(odd.map(({ path }) => path)));
    [before, inkBefore] = [after, inkAfter];
  }
  return found;
}

type Suspects = ReadonlySet<string>;
