import { describe, expect, test } from 'vitest';
import type { Step, Trace } from '../../src/model/trace';
import { createScene, depths, type Mark } from '../../src/scene';
import { inputOf } from './make';

/** A trace of a network that has run away: the first components are endless, the last ones no number. */
function runaway(trace: Trace): Trace {
  const odd = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 1e300];
  const broken = (values: readonly number[]): number[] =>
    values.map((value, row) => odd[row % (odd.length + 1)] ?? value);
  return {
    ...trace,
    at: (step) =>
      Object.fromEntries(
        Object.entries(trace.at(step)).map(([name, values]) => [name, broken(values)]),
      ) as Step,
    component: (name, step, row) => odd[row % (odd.length + 1)] ?? trace.component(name, step, row),
  };
}

const attributesOf = ({ attributes, children = [] }: Mark): string[] => [
  ...Object.values(attributes),
  ...children.flatMap(attributesOf),
];

describe('values without end and values that are no numbers', () => {
  test.each(depths.flatMap((depth) => [1280, 390].map((width) => [depth, width] as const)))(
    'are drawn without a word of them in an attribute, at depth %s and width %d',
    (depth, width) => {
      const input = inputOf({ depth, viewport: { width, height: 560 } });
      const scene = createScene({ ...input, trace: runaway(input.trace) });
      const faults = Array.from({ length: 41 }, (_, index) => 1 + index / 40).flatMap((position) =>
        scene
          .frame(position)
          .marks.flatMap(attributesOf)
          .filter((value) => /NaN|Infinity|undefined|e[+-]?\d/.test(value))
          .map((value) => `at ${position}: ${value.slice(0, 60)}`),
      );
      expect(faults.slice(0, 5)).toEqual([]);
    },
  );
});
