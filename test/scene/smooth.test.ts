import { describe, expect, test } from 'vitest';
import { jumpsIn } from './jumps';
import { nameOf, type Setting, sceneOf } from './make';

/** What cannot glide, by the path of its mark, and why. */
const steps: Readonly<Record<string, RegExp>> = {
  'a sentence gives way to another sentence': /^caption /,
  'digits are other digits': /(digits|tally .*) \/ \d+$/,
  'rows are worked through one by one, like lines under a finger': /sweep|\/ squash \w+$/,
  'a stroke between two bars says that they have met': /joint/,
  'a word that was cut short opens when its cell is half open': /^tokens \/ token \d+ \/ text/,
};

const glides = (path: string): boolean => !Object.values(steps).some((pattern) => pattern.test(path));

const wide = { width: 1280, height: 555 };
const narrow = { width: 390, height: 560 };

/** A setting and the steps of it that are watched; the chain scrolls where it is longer than the figure is wide. */
const watched: readonly (readonly [Setting, readonly number[]])[] = [
  [{ depth: 'box', viewport: wide }, [-1]],
  [{ depth: 'box', viewport: narrow }, [2]],
  [{ depth: 'vectors', viewport: wide }, [0, 2]],
  [{ depth: 'vectors', viewport: narrow, cell: 'relu' }, [-1, 2]],
  [{ depth: 'vectors', viewport: wide, sentence: 60, units: 2 }, [30]],
  [{ depth: 'numbers', viewport: wide }, [2]],
  [{ depth: 'numbers', viewport: narrow }, [2]],
  [{ depth: 'numbers', viewport: { width: 960, height: 500 } }, [0]],
];

describe('within a step nothing jumps', () => {
  const cases = watched.flatMap(([setting, places]) =>
    places.map((from) => [nameOf(setting), `${from} to ${from + 1}`, setting, from] as const),
  );
  test.each(cases)('%s, from %s', (_, _way, setting, from) => {
    const jumps = jumpsIn(sceneOf(setting), [from, from + 1], 400, glides);
    const told = jumps.map(({ position, path }) => `at ${position.toFixed(4)} ${path}`);
    expect([...new Set(told)]).toEqual([]);
  });
});
