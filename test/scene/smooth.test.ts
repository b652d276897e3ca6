import { describe, expect, test } from 'vitest';
import type { Frame, Mark, Scene } from '../../src/scene';
import { jumpsIn } from './jumps';
import { nameOf, type Setting, sceneOf } from './make';

/** What cannot glide, by the path of its mark, and why. */
const steps: Readonly<Record<string, RegExp>> = {
  'a sentence gives way to another sentence': /^(row \d+ \/ )?caption /,
  'digits are other digits': /(digits|so far) \/ \d+$/,
  'rows are worked through one by one, like lines under a finger': /sweep|\/ squash \w+$/,
  'a stroke between two bars says that they have met': /joint/,
  'a word that was cut short opens when its cell is half open': /^(row \d+ \/ )?tokens \/ token \d+ \/ text/,
};

const glides = (path: string): boolean => !Object.values(steps).some((pattern) => pattern.test(path));

const wide = { width: 1280, height: 555 };
const narrow = { width: 390, height: 560 };

/** A setting and the steps of it that are watched; the chain scrolls where it is longer than the figure is wide. */
const watched: readonly (readonly [Setting, readonly number[]])[] = [
  [{ depth: 'box', viewport: narrow }, [-1]],
  // In the first step one row is told alone.
  [{ depth: 'vectors', viewport: wide }, [0, 2]],
  [{ depth: 'vectors', viewport: wide, rowFirst: true }, [2]],
  [{ depth: 'vectors', viewport: narrow, cell: 'relu' }, [0, 2]],
  [{ depth: 'vectors', viewport: wide, sentence: 60, units: 2 }, [30]],
  [{ depth: 'numbers', viewport: wide }, [2]],
  [{ depth: 'numbers', viewport: narrow }, [2]],
  [{ cell: 'lstm', viewport: wide, classes: 2 }, [0, 2]],
  [{ cell: 'lstm', viewport: narrow, rowFirst: true }, [2]],
  [{ cell: 'gru', viewport: wide, rowFirst: true }, [2]],
  [{ cell: 'gru', viewport: narrow, classes: 12 }, [0, 2]],
  [{ cell: 'lstm', depth: 'numbers', viewport: wide }, [-1, 2]],
  [{ layers: 2, directions: 2, sentence: 3, viewport: wide }, [3, 4]],
  // Columns that are drawn larger, and say so, become compact ones that are not.
  [{ heaviness: 0.02, viewport: wide }, [2]],
  [{ heaviness: 0.05, cell: 'gru', viewport: wide }, [2]],
  // No cell opens.
  [{ omit: { inside: true }, cell: 'lstm', classes: 2, viewport: wide }, [-1, 0, 2]],
  [{ omit: { inside: true }, depth: 'box', classes: 12, viewport: narrow }, [2]],
  [{ omit: { inside: true }, layers: 2, directions: 2, sentence: 3, viewport: wide }, [3]],
];

/** Moments in a step for its length: the same for a long beat and for many short ones. */
const samples = 400;

interface Watched {
  readonly name: string;
  readonly setting: Setting;
  readonly from: number;
  readonly to: number;
}

/** The unrolling, and each beat of a step. */
function partsOf(setting: Setting, from: number): Watched[] {
  const name = `${nameOf(setting)}, step ${from + 1}`;
  if (from < 0) return [{ name: `${nameOf(setting)}, unrolling`, setting, from, to: from + 1 }];
  const { beats } = sceneOf(setting).stage;
  return beats.map(({ name: beat, operations, start, end }) => {
    const made = operations.at(-1)?.output;
    return { name: `${name}, ${beat} ${made ?? ''}`.trim(), setting, from: from + start, to: from + end };
  });
}

describe('within a step nothing jumps', () => {
  const cases = watched.flatMap(([setting, steps]) => steps.flatMap((from) => partsOf(setting, from)));
  test.each(cases.map((own) => [own.name, own] as const))('%s', (_, { setting, from, to }) => {
    const jumps = jumpsIn(sceneOf(setting), [from, to], Math.ceil(samples * (to - from)), glides);
    const told = jumps.map(({ position, path }) => `at ${position.toFixed(4)} ${path}`);
    expect([...new Set(told)]).toEqual([]);
  });
});

describe('the search for jumps', () => {
  const moving = (x: (position: number) => number, opacity: (position: number) => number): Scene => {
    const markAt = (position: number): Mark => ({
      key: 'r',
      tag: 'rect',
      attributes: { x: `${x(position)}`, y: '0', width: '9', height: '9', opacity: `${opacity(position)}` },
    });
    const frame = (position: number): Frame => ({ width: 99, height: 99, marks: [markAt(position)] });
    return { ...sceneOf(), frame };
  };
  const found = (scene: Scene): number[] =>
    jumpsIn(scene, [0, 1], 40, () => true).map((jump) => jump.position);

  test('takes no motion for one, however fast', () => {
    expect(
      found(
        moving(
          (at) => 9000 * at * at,
          () => 1,
        ),
      ),
    ).toEqual([]);
    expect(
      found(
        moving(
          () => 0,
          (at) => Math.min(1, at * 30),
        ),
      ),
    ).toEqual([]);
  });

  test('finds where something leaps, and where something is suddenly there', () => {
    const leaps = found(
      moving(
        (at) => (at < 1 / 3 ? 0 : 20),
        () => 1,
      ),
    );
    expect(leaps.map((at) => at.toFixed(6))).toEqual(['0.333333', '0.333333']);
    const pops = found(
      moving(
        () => 0,
        (at) => (at < 0.777 ? 0.01 : 1),
      ),
    );
    expect(pops.map((at) => at.toFixed(6))).toEqual(['0.777000']);
  });
});
