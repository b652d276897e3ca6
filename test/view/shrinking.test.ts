import { expect, test } from 'vitest';
import { createScene, depths, type Mark } from '../../src/scene';
import { fitScene } from '../../src/view/figure/fit';
import { combinations, inputOf, nameOf, type Setting } from '../scene/make';

/** Tall windows as they shrink, from a screen to next to nothing. */
const widths = [1, 40, 199, 390, 820];
const heights = [0, 1, 120, 400, 844, 1600];
const sizes = widths.flatMap((width) => heights.map((height) => ({ width, height })));
const positions = [-1, -0.5, 1, 2.6];

/** Rectangles and circles that no browser draws, which it says in its console. */
function impossible(mark: Mark): string[] {
  const own = (['width', 'height', 'r', 'rx'] as const)
    .filter((name) => !(Number(mark.attributes[name] ?? 0) >= 0))
    .map((name) => `${mark.tag} ${mark.key} has the ${name} ${mark.attributes[name]}`);
  return [...own, ...(mark.children ?? []).flatMap(impossible)];
}

test.each(depths)('however a window shrinks, nothing has a negative length, at depth %s', (depth) => {
  const settings: Setting[] = combinations({
    depth: [depth],
    cell: ['tanh', 'lstm', 'gru'],
    viewport: sizes,
  }).flatMap((setting, index) => {
    const more: readonly Setting[] = [
      {},
      { classes: 2 },
      { layers: 2, directions: 2, classes: 12 },
      { rowFirst: true },
    ];
    return [{ ...setting, ...more[index % more.length] }];
  });
  for (const setting of settings) {
    const input = inputOf(setting);
    const scene = fitScene(setting.viewport!, (viewport, omit) => createScene({ ...input, viewport, omit }));
    for (const position of positions) {
      expect(scene.frame(position).marks.flatMap(impossible), `${nameOf(setting)} at ${position}`).toEqual(
        [],
      );
    }
  }
});
