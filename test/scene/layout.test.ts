import { describe, expect, test } from 'vitest';
import { depths, type Frame, type Viewport } from '../../src/scene';
import { type Box, outside, overlaps, placeOf, rectBoxes, textBoxes } from './boxes';
import { fittedScene, nameOf, type Setting, words } from './make';
import { seen } from './read';

const viewports: readonly Viewport[] = [
  { width: 320, height: 500 },
  { width: 390, height: 560 },
  { width: 820, height: 500 },
  { width: 960, height: 500 },
  { width: 1000, height: 555 },
  { width: 1280, height: 555 },
  { width: 1280, height: 900 },
];

const long = 'abcdefgh'.repeat(10);
const sentences: readonly (string | number)[] = [1, 5, 60, `${long} ${words(3)} ${long}`];

/** Rest points: folded, unrolled, the first, one in the middle, the last. */
const restsOf = (count: number): number[] => [
  ...new Set([-1, 0, 1, Math.min(count, 3), Math.floor(count / 2), count]),
];

/** Every depth, width and sentence; the number of units, the cell and the language change from one to the next. */
const settings = (depth: (typeof depths)[number]): Setting[] =>
  viewports.flatMap((viewport, column) =>
    sentences.map((sentence, layer): Setting => {
      const units = [2, 8, 16, 32][(column + 3 * layer) % 4]!;
      const cell = (['tanh', 'relu'] as const)[(column + layer) % 2]!;
      const language = (['en', 'zh'] as const)[(column + Math.floor(layer / 2)) % 2]!;
      return { depth, viewport, sentence, units, cell, language };
    }),
  );

/** What a figure shows at a rest point. */
interface Rest {
  readonly setting: Setting;
  readonly position: number;
  readonly frame: Frame;
  readonly texts: readonly Box[];
}

function restsIn(setting: Setting): Rest[] {
  const scene = fittedScene(setting);
  return restsOf(scene.stage.tokens.length).map((position) => {
    const frame = scene.frame(position);
    return { setting, position, frame, texts: textBoxes(frame) };
  });
}

describe.each(depths)('at rest, at depth %s', (depth) => {
  const all = settings(depth);
  // Drawn once for all that is asked about them.
  let drawn: readonly Rest[] | undefined;
  const everywhere = (faults: (rest: Rest) => readonly string[]): string[] => {
    drawn ??= all.flatMap(restsIn);
    return drawn.flatMap((rest) =>
      // Where one is wrong, many are: two of them tell enough.
      faults(rest)
        .slice(0, 2)
        .map((fault) => `${nameOf(rest.setting)} at ${rest.position}: ${fault}`),
    );
  };

  test('no text is cut off', () => {
    const faults = everywhere(({ frame, texts }) =>
      outside(frame, texts).map((box) => `${box.path} “${box.what.slice(0, 20)}” at ${placeOf(box)}`),
    );
    expect(faults).toEqual([]);
  });

  test('nothing of the open cell is cut off', () => {
    const faults = everywhere(({ position, frame }) => {
      if (position < 1) return [];
      const own = rectBoxes(frame).filter(({ path }) => path.startsWith(`chain / cell ${position} /`));
      expect(own).not.toEqual([]);
      return outside(frame, own).map((box) => `${box.path} at ${placeOf(box)}`);
    });
    expect(faults).toEqual([]);
  });

  test('no text lies over another', () => {
    const faults = everywhere(({ texts }) =>
      overlaps(texts).map(([one, other]) => `${one.path} “${one.what}” over ${other.path} “${other.what}”`),
    );
    expect(faults).toEqual([]);
  });
});

test('no type in the open cell is smaller than 14 at the natural size, as the last row must read it', () => {
  const small = depths.flatMap((depth) =>
    [0.5, 1].flatMap((share) => {
      const frame = fittedScene({ depth }).frame(2 + share);
      return seen(frame)
        .filter(({ path, mark }) => path.startsWith('chain / cell 3 /') && mark.text !== undefined)
        .filter(({ fontSize, place }) => fontSize * place.scaleY < 14)
        .map(({ path, fontSize }) => `${depth}: ${path} is set in ${fontSize.toFixed(1)}`);
    }),
  );
  expect([...new Set(small)]).toEqual([]);
});

test('the figure says how much height it needs, and uses more where there is more', () => {
  const low = fittedScene({ viewport: { width: 1280, height: 100 } });
  expect(low.stage.viewport.height).toBe(Math.ceil(low.neededHeight));
  const high = fittedScene({ viewport: { width: 1280, height: 900 } });
  expect(high.stage.interior.height).toBeGreaterThan(low.stage.interior.height);
});
