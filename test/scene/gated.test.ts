import { describe, expect, test } from 'vitest';
import type { Rect, Scene } from '../../src/scene';
import { gateColumnLines } from '../../src/timeline/gate-columns';
import { nameOf, type Setting, sceneOf, traceOf } from './make';
import { type Bar, barsOf, find, get, rectOf, strokesOf, textOf } from './read';

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

type Values = Readonly<Record<string, readonly number[]>>;

/**
 * What an LSTM and a GRU compute, worked out once more from PyTorch's equations and the weights alone: what the
 * figure shows is compared with this.
 */
function workedOut(setting: Setting): Values[] {
  const { model, length } = traceOf(setting);
  const size = model.hiddenSize;
  const at = (name: string, row: number, vector: readonly number[]): number => {
    const { columns, values } = model.parameters.get(name)!;
    return vector.reduce((sum, value, column) => sum + values[row * columns + column]! * value, 0);
  };
  const each = (value: (row: number) => number): number[] =>
    Array.from({ length: size }, (_, row) => value(row));
  let h = each(() => 0);
  let c = each(() => 0);
  return Array.from({ length }, (_, index) => {
    const { x } = traceOf(setting).at(index + 1) as { x: readonly number[] };
    const before = { h, c };
    const sum = (gate: string): number[] =>
      each(
        (row) =>
          at(`weight_h${gate}`, row, before.h) +
          at(`weight_i${gate}`, row, x) +
          at(`bias_h${gate}`, row, [1]) +
          at(`bias_i${gate}`, row, [1]),
      );
    if (setting.cell === 'lstm') {
      const [f, i, o] = ['f', 'i', 'o'].map((gate) => sum(gate).map(sigmoid)) as [
        number[],
        number[],
        number[],
      ];
      const g = sum('g').map(Math.tanh);
      const kept = each((row) => f[row]! * before.c[row]!);
      const added = each((row) => i[row]! * g[row]!);
      c = each((row) => kept[row]! + added[row]!);
      h = each((row) => o[row]! * Math.tanh(c[row]!));
      return {
        f,
        i,
        g,
        o,
        'f ⊙ c': kept,
        'i ⊙ g': added,
        c,
        h,
        'came to f ⊙ c': before.c,
        'came to i ⊙ g': g,
      };
    }
    const [r, z] = ['r', 'z'].map((gate) => sum(gate).map(sigmoid)) as [number[], number[]];
    const n = each((row) =>
      Math.tanh(
        r[row]! * (at('weight_hn', row, before.h) + at('bias_hn', row, [1])) +
          at('weight_in', row, x) +
          at('bias_in', row, [1]),
      ),
    );
    const fresh = each((row) => (1 - z[row]!) * n[row]!);
    const kept = each((row) => z[row]! * before.h[row]!);
    h = each((row) => fresh[row]! + kept[row]!);
    return {
      r,
      z,
      n,
      '(1 − z) ⊙ n': fresh,
      'z ⊙ h': kept,
      h,
      'came to (1 − z) ⊙ n': n,
      'came to z ⊙ h': before.h,
    };
  });
}

/** The column of a value of a step, and the bars in it by their rows. */
function columnOf(scene: Scene, step: number, name: string): { box: Rect; axis: number; mark: string[] } {
  const states: Record<string, string> = { h: 'state', c: 'state c' };
  const mark = ['chain', `cell ${step}`, ...(states[name] ? [states[name]] : ['inside', name])];
  const frame = scene.frame(step);
  return {
    mark,
    box: rectOf(get(frame, ...mark, 'frame')),
    axis: strokesOf(find(frame, ...mark, 'axis'))[0]!.x,
  };
}

/** The signed lengths of bars, in units of value, by row. */
function lengths(
  bars: readonly Bar[],
  sign: number,
  box: Rect,
  rows: number,
  unit: number,
): Map<number, number> {
  return new Map(
    bars.map(({ left, right, top, bottom }) => {
      const row = Math.floor((((top + bottom) / 2 - box.y) / box.height) * rows);
      return [row, (sign * (right - left)) / unit];
    }),
  );
}

const settings = (['lstm', 'gru'] as const).flatMap((cell): Setting[] => [
  { cell, seed: 89 },
  { cell, seed: 3, units: 16 },
  { cell, seed: 5, viewport: { width: 390, height: 700 } },
  { cell, seed: 6, depth: 'numbers' },
]);

describe.each(settings.map((setting) => [nameOf(setting), setting] as const))('%s', (_, setting) => {
  const scene = sceneOf(setting);
  const truths = workedOut(setting);
  const { unit, rows } = scene.stage.interior;
  const names = Object.keys(truths[0]!).filter((name) => !name.startsWith('came'));

  test('every bar is as long as PyTorch’s equations make it', () => {
    for (const [index, values] of truths.entries()) {
      for (const name of names) {
        const { box, mark } = columnOf(scene, index + 1, name);
        const bars = (sign: 'positive' | 'negative'): Bar[] =>
          barsOf(find(scene.frame(index + 1), ...mark, 'bars', sign));
        const shown = new Map([
          ...lengths(bars('positive'), 1, box, rows, unit),
          ...lengths(bars('negative'), -1, box, rows, unit),
        ]);
        for (const [row, value] of values[name]!.entries()) {
          expect(shown.get(row) ?? 0, `${name}_${index + 1}, row ${row}`).toBeCloseTo(value, 1);
          expect(
            Math.abs((shown.get(row) ?? 0) - value) * unit,
            `${name}_${index + 1}, row ${row}`,
          ).toBeLessThan(0.03);
        }
      }
    }
  });

  test('a gate has closed as far as it closes before its beat ends', () => {
    const step = 3;
    const values = truths[step - 1]!;
    for (const beat of scene.stage.beats.filter(({ name: kind }) => kind === 'gate')) {
      const { output: name } = beat.operations.at(-1)!;
      // A candidate on its way through a gate has no column of its own, and is compared with its sum elsewhere.
      if (!values[name]) continue;
      const inside = scene.stage.cell.states.includes(name) ? 'state work' : 'inside';
      const frame = scene.frame(step - 1 + beat.start + 0.95 * (beat.end - beat.start));
      const { box } = columnOf(scene, step, name);
      const bars = (sign: 'positive' | 'negative'): Bar[] =>
        barsOf(find(frame, 'chain', `cell ${step}`, inside, `gate ${name}`, sign));
      const shown = new Map([
        ...lengths(bars('positive'), 1, box, rows, unit),
        ...lengths(bars('negative'), -1, box, rows, unit),
      ]);
      for (const [row, value] of values[name]!.entries()) {
        expect(Math.abs((shown.get(row) ?? 0) - value) * unit, `${name}, row ${row}`).toBeLessThan(0.03);
      }
    }
  });

  test('behind what a gate let through stands what came to it', () => {
    const step = 3;
    const values = truths[step - 1]!;
    for (const name of names.filter((candidate) => candidate.includes('⊙'))) {
      const { box, axis } = columnOf(scene, step, name);
      const hollow = barsOf(get(scene.frame(step), 'chain', `cell ${step}`, 'inside', `hollow ${name}`));
      for (const { left, right, top, bottom } of hollow) {
        const row = Math.floor((((top + bottom) / 2 - box.y) / box.height) * rows);
        const value = values[`came to ${name}`]![row]!;
        const end = value > 0 ? right : left;
        expect((end - axis) / unit, `${name}, row ${row}`).toBeCloseTo(value, 1);
      }
      expect(hollow.length).toBeGreaterThan(0);
    }
  });
});

describe('the columns of a cell with gates', () => {
  test('stand where they act: each gate under what it opens', () => {
    const { lstm, gru } = {
      lstm: gateColumnLines(sceneOf({ cell: 'lstm' }).stage.cell),
      gru: gateColumnLines(sceneOf({ cell: 'gru' }).stage.cell),
    };
    const named = ({ upper, lower }: typeof lstm): string[][] =>
      [upper, lower].map((line) => line.map(({ name }) => name));
    expect(named(lstm)).toEqual([
      ['f ⊙ c', 'i ⊙ g', 'c'],
      ['f', 'i', 'g', 'o', 'h'],
    ]);
    expect(named(gru)).toEqual([
      ['z ⊙ h', '(1 − z) ⊙ n', 'h'],
      ['z', 'r', 'n'],
    ]);
    expect(gru.lower[2]!.stages.map(({ output }) => output)).toEqual(['m', 'r ⊙ m', 'a_n', 'n']);
  });

  test('have their names and what they are for, in the language of the figure', () => {
    const frame = (language: 'en' | 'zh') => sceneOf({ cell: 'lstm', language, sentence: 'a b c' }).frame(3);
    const label = (language: 'en' | 'zh', name: string): string =>
      textOf(get(frame(language), 'chain', 'cell 3', 'inside', `label ${name}`));
    expect(label('en', 'f')).toBe('f3\u2002forget');
    expect(label('zh', 'f')).toBe('f3\u2002遗忘');
    expect(label('en', 'f ⊙ c')).toBe('f3 ⊙ c2');
  });
});

describe('at depth box every kind of cell looks alike', () => {
  test.each(['lstm', 'gru'] as const)('%s', (cell) => {
    const paths = (setting: Setting): string[] => {
      const scene = sceneOf({ ...setting, depth: 'box' });
      const keys: string[] = [];
      const visit = (
        marks: readonly { key: string; children?: readonly unknown[] }[],
        above: string,
      ): void => {
        for (const mark of marks) {
          const path = `${above}/${mark.key}`;
          // Other values have other colours.
          if (/strength/.test(path)) continue;
          keys.push(path);
          visit((mark.children ?? []) as typeof marks, path);
        }
      };
      visit(scene.frame(3).marks, '');
      return keys;
    };
    expect(paths({ cell })).toEqual(paths({ cell: 'tanh' }));
    const equation = sceneOf({ cell, depth: 'box' }).frame(3);
    expect(textOf(get(equation, 'equation'))).toBe(`h3 = ${cell.toUpperCase()}(h2, x3)`);
  });
});
