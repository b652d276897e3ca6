import { describe, expect, test } from 'vitest';
import { depths, type Scene } from '../../src/scene';
import { changes } from './compare';
import { nameOf, type Setting, sceneOf } from './make';

const viewports = [
  { width: 1280, height: 555 },
  { width: 390, height: 560 },
  { width: 320, height: 500 },
  { width: 2400, height: 900 },
];
const sentences = [1, 5, 60];

/** How many steps a scene has, all rows together. */
const countOf = ({ stage }: Scene): number => stage.rows.length * stage.tokens.length;

/** Rest points at both ends of the sentence and between them, where the chain scrolls. */
const stepsOf = (count: number): number[] =>
  count > 20 ? [0, 1, 2, 30, count - 2, count - 1] : Array.from({ length: count }, (_, step) => step);

/** Every depth with every viewport and length; units, cell and language change from one to the next. */
const settings: Setting[] = depths.flatMap((depth, row) =>
  viewports.flatMap((viewport, column) =>
    sentences.map((sentence, layer): Setting => {
      const units = [2, 8, 32][(row + column + layer) % 3]!;
      const cell = (['tanh', 'relu'] as const)[(column + layer) % 2]!;
      const language = (['en', 'zh'] as const)[(row + layer) % 2]!;
      return { depth, viewport, sentence, units, cell, language };
    }),
  ),
);

/** Networks with gates, and of several rows: there the end of a row is the start of the next. */
const larger: Setting[] = depths.flatMap((depth, row) =>
  (
    [
      { cell: 'lstm' },
      { cell: 'gru', classes: 2 },
      { cell: 'lstm', layers: 2, directions: 2, classes: 5 },
      { layers: 4 },
      { units: 100 },
    ] as const
  ).map(
    (own, column): Setting => ({
      depth,
      sentence: 3,
      viewport: viewports[(row + column) % viewports.length]!,
      ...own,
    }),
  ),
);

/** Less than a person sees, more than rounding to hundredths does. */
const unseen = 0.05;
const nearby = 1e-7;

describe.each(depths)('at each rest point at depth %s', (depth) => {
  const own = [...settings, ...larger].filter((setting) => setting.depth === depth);

  test.each(own.map((setting) => [nameOf(setting), setting] as const))(
    'the end of a step is the start of the next: %s',
    (_, setting) => {
      const scene = sceneOf(setting);
      for (const step of stepsOf(countOf(scene))) {
        const end = scene.frameAt({ step, fraction: 1 });
        const start = scene.frameAt({ step: step + 1, fraction: 0 });
        expect(start, `at ${step}`).toEqual(end);
      }
    },
  );

  test('the picture comes to rest from either side without a jump', () => {
    const faults = own.flatMap((setting) => {
      const scene = sceneOf(setting);
      return stepsOf(countOf(scene)).flatMap((step) => {
        const before = scene.frame(step - nearby);
        const after = scene.frame(step + nearby);
        return changes(before, after)
          .filter(({ size }) => size >= unseen)
          .map(({ path, kind, what }) => `${nameOf(setting)}: at ${step} ${path} ${kind} (${what})`);
      });
    });
    expect(faults).toEqual([]);
  });
});

test('a frame is the end of the step that its position completes', () => {
  const scene = sceneOf();
  expect(scene.frame(3)).toEqual(scene.frameAt({ step: 3, fraction: 1 }));
  expect(scene.frame(3.5)).toEqual(scene.frameAt({ step: 4, fraction: 0.5 }));
  expect(scene.frame(-1)).toEqual(scene.frameAt({ step: 0, fraction: 0 }));
});

test('positions beyond the sentence are its ends, and what is no number is the unrolled chain', () => {
  const scene = sceneOf();
  expect(scene.frame(99)).toEqual(scene.frame(5));
  expect(scene.frame(-7)).toEqual(scene.frame(-1));
  expect(scene.frame(Number.NaN)).toEqual(scene.frame(0));
});
