import { describe, expect, test } from 'vitest';
import type { Omitted, Scene, Viewport } from '../../src/scene';
import { fitScene, type Size } from '../../src/view/figure/fit';

/** A scene that needs a height, and remembers the size that it was laid out in and what it leaves out. */
const sceneIn =
  (needed: (viewport: Viewport, omit: Omitted) => number) =>
  (viewport: Viewport, omit: Omitted): Scene =>
    ({ neededHeight: needed(viewport, omit), stage: { viewport, omit, ...type } }) as unknown as Scene;

/** Names of 14 units, and no digits. */
const type = { metrics: { narrow: false }, interior: { columns: [], digitsSize: 9 } };

interface Fit {
  readonly scale: number;
  readonly omit: Omitted;
  /** Whether all of the scene is within the size. */
  readonly whole: boolean;
}

function fitted(size: Size, needed: number | ((viewport: Viewport, omit: Omitted) => number)): Fit {
  const scene = fitScene(size, sceneIn(typeof needed === 'number' ? () => needed : needed));
  const { viewport, omit = {} } = scene.stage;
  const scale = size.width / viewport.width;
  return { scale, omit, whole: scene.neededHeight * scale <= size.height + 0.1 };
}

/** A scene of 600 units, of which 26 are the gates' equations, 36 the others, and 48 a row. */
const tall = (_: Viewport, { equations, neighbours = 2 }: Omitted): number =>
  600 - (equations === 'gates' ? 26 : equations === 'all' ? 62 : 0) - 48 * (2 - neighbours);

test('on an ordinary screen the units of the scene are pixels', () => {
  expect(fitted({ width: 1280, height: 560 }, 500)).toEqual({ scale: 1, omit: {}, whole: true });
});

test('on a larger screen the figure grows in both directions', () => {
  expect(fitted({ width: 2560, height: 1120 }, 500).scale).toBe(2);
  expect(fitted({ width: 2560, height: 560 }, 500).scale).toBe(1);
});

test('a large screen shows a high figure whole before it shows it large', () => {
  expect(fitted({ width: 2560, height: 1120 }, 800)).toEqual({ scale: 1.4, omit: {}, whole: true });
});

test('in a low window the figure is drawn smaller', () => {
  const { scale, omit, whole } = fitted({ width: 1280, height: 500 }, 550);
  expect(scale).toBeCloseTo(0.909, 3);
  expect(omit).toEqual({});
  expect(whole).toBe(true);
});

test('no type is drawn smaller than 14 pixels on an ordinary screen while anything can be left out', () => {
  expect(fitted({ width: 1280, height: 580 }, tall).omit).toEqual({ equations: 'gates' });
  expect(fitted({ width: 1280, height: 560 }, tall).omit).toEqual({ equations: 'all' });
  expect(fitted({ width: 1280, height: 560 }, tall).scale).toBe(1);
});

test('on a phone no type is drawn smaller than 12 pixels while anything can be left out', () => {
  for (let height = 320; height < 700; height += 10) {
    const { scale, omit, whole } = fitted({ width: 390, height }, tall);
    expect(whole, `${height}`).toBe(true);
    if (scale * 14 < 12) expect(omit, `${height}`).toEqual({ equations: 'all', neighbours: 0 });
  }
  expect(fitted({ width: 390, height: 520 }, tall).omit).toEqual({});
  expect(fitted({ width: 390, height: 500 }, tall).omit).toEqual({ equations: 'gates' });
});

test('where all is left out that can be, the figure is drawn as small as its box asks for', () => {
  const { scale, whole } = fitted({ width: 390, height: 150 }, 600);
  expect(scale).toBeCloseTo(0.25, 12);
  expect(whole).toBe(true);
});

test('a scene that needs more height once it is wider is whole, too', () => {
  const needed = ({ width }: Viewport): number => (width < 820 ? 424 : 492);
  expect(fitted({ width: 640, height: 300 }, needed).whole).toBe(true);
});

describe('where type of a certain size is asked for', () => {
  /** Names of 13 units where it is laid out as on a phone, and of 14 elsewhere. */
  const sceneOf = (needed: (omit: Omitted) => number, depth = 'vectors', digits = 0) => {
    return (viewport: Viewport, omit: Omitted): Scene => {
      const narrow = viewport.width < 820;
      const interior = { columns: [{ digits: narrow ? 0 : digits }], digitsSize: 14 };
      const stage = { viewport, omit, depth, metrics: { narrow }, interior };
      return { neededHeight: needed(omit), stage } as unknown as Scene;
    };
  };
  const typeOf = ({ stage: { viewport, metrics } }: Scene, { width }: Size): number =>
    (width / viewport.width) * (metrics.narrow ? 13 : 14);
  const slide = { width: 1024, height: 640 };
  const needed = ({ equations, caption }: Omitted): number =>
    500 - (equations === 'all' ? 62 : 0) - (caption ? 66 : 0);

  test('the figure is drawn larger', () => {
    const scene = fitScene(
      slide,
      sceneOf(() => 300),
      { leastType: 20 },
    );
    expect(typeOf(scene, slide)).toBeCloseTo(20, 1);
    expect(scene.stage.omit).toEqual({});
  });

  test('the equation goes for it, then the caption', () => {
    const leastType = 19;
    const scene = (height: number): Scene => fitScene({ ...slide, height }, sceneOf(needed), { leastType });
    expect(scene(740).stage.omit).toEqual({});
    expect(scene(650).stage.omit).toEqual({ equations: 'all' });
    expect(scene(560).stage.omit).toMatchObject({ equations: 'all', caption: true });
    for (const height of [740, 650, 560])
      expect(typeOf(scene(height), slide)).toBeGreaterThanOrEqual(leastType - 0.1);
  });

  test('what does not fit all the same is as large as it can be, and nothing goes that is of no use', () => {
    const scene = fitScene(
      { width: 1024, height: 300 },
      sceneOf(() => 600),
      { leastType: 20 },
    );
    expect(scene.neededHeight).toBeLessThanOrEqual(scene.stage.viewport.height + 0.1);
    expect(scene.stage.omit).toEqual({});
  });

  test('digits that were asked for are not lost for a little more size', () => {
    const digits = (size: Size): boolean =>
      !fitScene(
        size,
        sceneOf(() => 400, 'numbers', 30),
        { leastType: 20 },
      ).stage.metrics.narrow;
    expect(digits(slide)).toBe(true);
    expect(digits({ width: 500, height: 640 })).toBe(false);
  });

  test('what its author leaves out is left out', () => {
    const omit = { loop: true, caption: true };
    expect(fitScene(slide, sceneOf(needed), { omit }).stage.omit).toEqual(omit);
    expect(fitScene(slide, sceneOf(needed), { omit, leastType: 20 }).stage.omit).toMatchObject(omit);
  });
});

test('digits, which are smaller than names, are left their size before the equations are', () => {
  const phone = { width: 390, height: 560 };
  const withDigits = (digits: number) => (viewport: Viewport, omit: Omitted) => {
    const columns = [{ digits }];
    const stage = { viewport, omit, metrics: { narrow: true }, interior: { columns, digitsSize: 12 } };
    return { neededHeight: tall(viewport, omit), stage } as unknown as Scene;
  };
  expect(fitScene(phone, withDigits(0)).stage.omit).toEqual({});
  expect(fitScene(phone, withDigits(30)).stage.omit).toEqual({ equations: 'all' });
});
