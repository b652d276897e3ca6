import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scene';
import { arithmetic, type Values } from './arithmetic';
import { overlaps, rectBoxes, textBoxes } from './boxes';
import { child, rulerOf } from './column-bars';
import { faultsOf } from './faults';
import { fittedScene, inputOf, nameOf, type Setting } from './make';
import { find, get, textOf } from './read';

/** Shorter bars are ticks. */
const shortest = 3;

/** A sum that takes less of its column than this is told in a larger scale, too. */
const leastOfSum = 0.25;

/** Half of the line around a cell at work, and what is kept free around a number. */
const edgeAndHalo = 1.1 + 2;

const light: Setting[] = [
  { heaviness: 0.02 },
  { heaviness: 0.001 },
  { heaviness: 0.04, viewport: { width: 390, height: 560 } },
  { heaviness: 0.1, units: 16, cell: 'relu' },
];

const valuesOf = (setting: Setting): Values[] => {
  const { trace, tokens } = inputOf(setting);
  return arithmetic(trace, tokens);
};

/** How far the bars of a column go; those of a sum are laid tip to tail. */
function longestOf(values: Values, name: string): number {
  const most = (own: readonly number[]): number => Math.max(...own.map(Math.abs));
  if (name !== 'a') return most(values[name]!);
  const [memory, word] = [values['W_h h']!, values['W_x x']!];
  return Math.max(most(memory), most(memory.map((value, row) => value + word[row]!)), most(values.a!));
}

const columnAt = (scene: Scene, step: number, name: string) =>
  get(scene.frame(step), 'chain', `cell ${step}`, ...(name === 'h' ? ['state'] : ['inside', name]));

describe.each(light.map((setting) => [nameOf(setting), setting] as const))(
  'where little is said: %s',
  (_, setting) => {
    const scene = fittedScene(setting);
    const steps = valuesOf(setting);
    const { interior } = scene.stage;

    test('the number of a ruler stands within its cell, clear of the edge', () => {
      let told = 0;
      for (let position = 0; position <= steps.length; position += 0.05) {
        const frame = scene.frame(position);
        const rulers = textBoxes(frame).filter(({ path }) => /^chain .* ruler$/.test(path));
        const edges = rectBoxes(frame).filter(({ path }) => path.endsWith(' / at work'));
        for (const ruler of rulers) {
          const cell = ruler.path.split(' / ', 2).join(' / ');
          const edge = edges.find(({ path }) => path.startsWith(`${cell} /`));
          if (!edge || ruler.right < edge.left || ruler.left > edge.right) continue;
          told++;
          expect(ruler.top - edge.top, `${ruler.path} at ${position}`).toBeGreaterThan(edgeAndHalo);
        }
      }
      expect(told).toBeGreaterThan(0);
    });

    test('every bar is as long as its number, by the ruler that its column shows', () => {
      const columns = ['W_h h', 'W_x x', 'b', 'h'];
      const faults = steps.flatMap((values, index) =>
        faultsOf(scene.frame(index + 1), { step: index + 1, values, columns, summed: true, interior }),
      );
      expect(faults).toEqual([]);
    });

    test('a column says so just where its bars would be ticks, and its bars are then seen', () => {
      let told = 0;
      steps.forEach((values, index) => {
        for (const { name, unit, box } of interior.columns) {
          const column = columnAt(scene, index + 1, name);
          const { marked, unit: drawn } = rulerOf(column);
          const longest = longestOf(values, name);
          const half = box.width / 2;
          const isTicks = longest * unit < shortest;
          const isSmallSum = name === 'a' && longest * unit < leastOfSum * (half - 4);
          const expected = longest > 0 && (isTicks || isSmallSum);
          const where = `${name}_${index + 1}, longest ${longest * unit}`;
          const isZoomed = scene.stage.zoom(index + 1, name) !== 1;
          // Near a quarter of a column the frame around the bars decides; what is under three is never let be.
          if (isTicks && longest > 0) expect(isZoomed, where).toBe(true);
          if (!expected && (name !== 'a' || longest * unit > (leastOfSum + 0.05) * half))
            expect(isZoomed, where).toBe(false);
          expect(child(column, 'ruler') !== undefined, where).toBe(isZoomed);
          if (!isZoomed) continue;
          told++;
          expect(marked, where).toBeLessThan(1);
          expect(longest * drawn!, where).toBeGreaterThan(0.25 * half);
          expect(longest * drawn!, where).toBeLessThan(0.8 * half);
        }
      });
      expect(told).toBeGreaterThan(0);
    });

    test('the rulers are round numbers, and lie over no other text', () => {
      steps.forEach((_values, index) => {
        const frame = scene.frame(index + 1);
        const boxes = textBoxes(frame);
        for (const { path, what } of boxes.filter(({ path }) => path.endsWith('/ ruler'))) {
          expect(what, path).toMatch(/^±0\.0*[125]$/);
        }
        expect(overlaps(boxes).map(([one, other]) => `${one.path} over ${other.path}`)).toEqual([]);
      });
    });
  },
);

test('a lively network needs no other scale in a whole sentence, but where there is hardly any bias', () => {
  const frame = fittedScene().frame(3);
  for (const name of ['W_h h', 'W_x x', 'a']) {
    expect(find(frame, 'chain', 'cell 3', 'inside', name, 'ruler'), name).toBeUndefined();
  }
});

describe.each(['lstm', 'gru'] as const)('in an %s that says little', (cell) => {
  test.each([
    { cell, heaviness: 0.05 },
    { cell, heaviness: 0.05, viewport: { width: 390, height: 700 } },
  ] satisfies Setting[])('the rulers lie over no other text: %o', (setting) => {
    const scene = fittedScene(setting);
    const { length } = scene.stage.tokens;
    let told = 0;
    for (let step = 1; step <= length; step++) {
      const boxes = textBoxes(scene.frame(step));
      told += boxes.filter(({ path, what }) => path.endsWith('/ ruler') && /^±/.test(what)).length;
      expect(overlaps(boxes).map(([one, other]) => `${one.path} over ${other.path}`)).toEqual([]);
    }
    expect(told).toBeGreaterThan(0);
    expect(textOf(get(scene.frame(3), 'equation'))).not.toBe('');
  });
});
