import { describe, expect, test } from 'vitest';
import { createScene, type Omitted, type Scene } from '../../src/scene';
import { inputOf, type Setting } from './make';
import { textsIn } from './texts-in';

const without = (omit: Omitted, setting: Setting): Scene => createScene({ ...inputOf(setting), omit });

const deep: Setting = { layers: 3, directions: 2 };

/** In the third row of six. */
const inDeep = 12.6;

describe('a figure that leaves things out', () => {
  test('needs less height for each of them', () => {
    for (const cell of ['tanh', 'lstm', 'gru'] as const) {
      const heights = [
        {},
        { equations: 'all' },
        { equations: 'all', neighbours: 1 },
        { equations: 'all', neighbours: 0 },
      ] satisfies Omitted[];
      const needed = heights.map((omit) => without(omit, { ...deep, cell }).neededHeight);
      expect(needed).toEqual(needed.toSorted((a, b) => b - a));
      expect(new Set(needed).size).toBe(needed.length);
    }
  });

  test('leaves out the equations of the gates alone, or all of them, and not the caption with them', () => {
    const equations = (omit: Omitted): number =>
      textsIn(without(omit, { cell: 'lstm' }).frame(2.6), 'equation').length;
    expect(equations({ equations: 'gates' })).toBeGreaterThan(0);
    expect(equations({ equations: 'gates' })).toBeLessThan(equations({}));
    expect(equations({ equations: 'all' })).toBe(0);
    expect(textsIn(without({ equations: 'all' }, { cell: 'lstm' }).frame(2.6), 'caption')).not.toEqual([]);
  });

  test('without gates, keeps its equation until all are left out', () => {
    expect(without({ equations: 'gates' }, {}).stage.equation).toEqual(without({}, {}).stage.equation);
  });

  test('leaves out the caption, and its room with it', () => {
    const bare = without({ caption: true }, {});
    expect(textsIn(bare.frame(2.6), 'caption')).toEqual([]);
    expect(bare.neededHeight).toBeLessThan(without({}, {}).neededHeight - 40);
    // What is read out stays.
    expect(bare.caption(2.6)).toEqual(without({}, {}).caption(2.6));
  });

  test('leaves out the loop before the chain, and the chain takes its room', () => {
    const folded = (omit: Omitted, position: number): string[] =>
      textsIn(without(omit, {}).frame(position), 'fold');
    expect(folded({}, 3)).not.toEqual([]);
    expect(folded({ loop: true }, 3)).toEqual([]);
    expect(folded({ loop: true }, -1)).toEqual(folded({}, -1));
    expect(without({ loop: true }, {}).stage.metrics.fold.room).toBe(0);
  });

  test('counts the rows that it does not draw', () => {
    const rows = (omit: Omitted): string =>
      textsIn(without(omit, deep).frame(inDeep), 'strips')
        .filter((text) => text.startsWith('⋮'))
        .join();
    expect(rows({ neighbours: 1 })).toBe('⋮ one more row,⋮ 2 more rows');
    expect(rows({ neighbours: 0 })).toBe('⋮ 2 more rows,⋮ 3 more rows');
  });
});
