import { describe, expect, test } from 'vitest';
import type { Frame, Mark } from '../../src/scene';
import { gateColumnLines } from '../../src/timeline/gate-columns';
import { barsByRow, child, lengthFrom, roleIn, rowsOf, rulerOf } from './column-bars';
import { nameOf, type Setting, sceneOf, traceOf } from './make';
import { type Bar, find, get, rectOf, textOf } from './read';

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

/** The column of a value of a step, at any moment of it. */
function columnOf(frame: Frame, step: number, name: string): Mark {
  const states: Record<string, string> = { h: 'state', c: 'state c' };
  return get(frame, 'chain', `cell ${step}`, ...(states[name] ? [states[name]] : ['inside', name]));
}

/** How long bars are, in units of value as the column's own lines mark them, and how far that is from the truth. */
function lengthFaults(column: Mark, rows: readonly (readonly Bar[])[], values: readonly number[]): string[] {
  const { axis, unit } = rulerOf(column);
  return values.flatMap((value, row) => {
    const bars = rows[row]!;
    if (bars.length > 1) return [`row ${row}: ${bars.length} bars`];
    const length = bars[0] ? lengthFrom(axis, bars[0]) : 0;
    const starts = bars[0] ? Math.min(Math.abs(bars[0].left - axis), Math.abs(bars[0].right - axis)) : 0;
    if (starts > 0.02) return [`row ${row}: begins ${starts} from the axis`];
    return Math.abs(length - value * unit!) < 0.03 ? [] : [`row ${row}: ${length / unit!}, not ${value}`];
  });
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
  const { rows } = scene.stage.interior;
  const names = Object.keys(truths[0]!).filter((name) => !name.startsWith('came'));

  test('every bar is as long as PyTorch’s equations make it, in the colour of its role', () => {
    for (const [index, values] of truths.entries()) {
      const step = index + 1;
      for (const name of names) {
        const column = columnOf(scene.frame(step), step, name);
        expect(lengthFaults(column, rowsOf(column, rows), values[name]!), `${name}_${step}`).toEqual([]);
        const bars = child(column, 'bars', 'bars');
        // Before the first word there is nothing to keep, and so no bar.
        if (bars) expect(roleIn(bars), `${name}_${step}`).toBe(roles[name] ?? 'ink');
        else
          expect(
            values[name]!.every((value) => value === 0),
            `${name}_${step}`,
          ).toBe(true);
      }
    }
  });

  test('a gate has closed as far as it closes before its beat ends', () => {
    const step = 3;
    const values = truths[step - 1]!;
    let closed = 0;
    for (const beat of scene.stage.beats.filter(({ name: kind }) => kind === 'gate')) {
      const { output: name } = beat.operations.at(-1)!;
      // A candidate on its way through a gate has no column of its own, and is compared with its sum elsewhere.
      if (!values[name]) continue;
      const inside = scene.stage.cell.states.includes(name) ? 'state work' : 'inside';
      const frame = scene.frame(step - 1 + beat.start + 0.95 * (beat.end - beat.start));
      const column = columnOf(frame, step, name);
      const gating = get(frame, 'chain', `cell ${step}`, inside, `gate ${name}`);
      // What came to the gate in another colour has taken that of what it became.
      const left = child(gating, 'after') ?? child(gating, 'bars');
      expect(roleIn(left), name).toBe(roles[name] ?? 'ink');
      const bars = barsByRow(left, rectOf(child(column, 'frame')!), rows);
      expect(lengthFaults(column, bars, values[name]!), name).toEqual([]);
      closed++;
    }
    expect(closed).toBe(setting.cell === 'lstm' ? 3 : 2);
  });

  test('behind what a gate let through stands what came to it', () => {
    const step = 3;
    const values = truths[step - 1]!;
    const frame = scene.frame(step);
    const through = names.filter((candidate) => candidate.includes('⊙'));
    expect(through).toHaveLength(2);
    for (const name of through) {
      const column = columnOf(frame, step, name);
      const hollow = get(frame, 'chain', `cell ${step}`, 'inside', `hollow ${name}`);
      const bars = barsByRow(hollow, rectOf(child(column, 'frame')!), rows);
      const { unit } = rulerOf(column);
      // What is no longer than a stroke is wide has no outline.
      const came = values[`came to ${name}`]!.map((value) => (Math.abs(value * unit!) < 1 ? 0 : value));
      expect(lengthFaults(column, bars, came), name).toEqual([]);
    }
  });

  test('in a gate’s own sum each lane keeps the colour of what it came from', () => {
    const add = scene.stage.beats.find(({ name }) => name === 'add')!;
    const frame = scene.frame(2 + add.start + 0.5 * (add.end - add.start));
    const inside = get(frame, 'chain', 'cell 3', 'inside');
    const sums = inside.children!.filter(({ key }) => key.startsWith('sum '));
    // Of a GRU’s candidate, the memory’s part is summed alone: its gate comes before the word’s.
    expect(sums.length).toBe(setting.cell === 'lstm' ? 4 : 3);
    for (const sum of sums) {
      const lanes = sum.children!.filter(({ attributes }) => attributes.class!.includes('lane'));
      expect(lanes.length).toBeGreaterThanOrEqual(2);
      for (const lane of lanes) expect(roleIn(lane), lane.key).toBe(termRole(lane.key));
    }
  });
});

/** The colours of a picture of a cell with gates: a memory that is kept is memory still. */
const roles: Readonly<Record<string, string>> = { h: 'h', 'z ⊙ h': 'h', c: 'c', 'f ⊙ c': 'c' };

/** A product of h is memory, one of x is the word, and what is left is the bias. */
const termRole = (name: string): string => (name.endsWith(' h') ? 'h' : name.endsWith(' x') ? 'x' : 'bias');

describe('the columns of a cell with gates', () => {
  test('stand where they act: each gate on the line that it closes', () => {
    const { lstm, gru } = {
      lstm: gateColumnLines(sceneOf({ cell: 'lstm' }).stage.cell),
      gru: gateColumnLines(sceneOf({ cell: 'gru' }).stage.cell),
    };
    const named = ({ upper, lower }: typeof lstm): string[][] =>
      [upper, lower].map((line) => line.map(({ name }) => name));
    expect(named(lstm)).toEqual([
      ['f', 'f ⊙ c', 'c'],
      ['g', 'i', 'i ⊙ g', 'o', 'h'],
    ]);
    expect(named(gru)).toEqual([
      ['z', 'z ⊙ h', 'h'],
      ['r', 'n', '(1 − z) ⊙ n'],
    ]);
    expect(gru.lower[1]!.stages.map(({ output }) => output)).toEqual(['m', 'r ⊙ m', 'a_n', 'n']);
  });

  test('have their names and what they are for, in the language of the figure', () => {
    const frame = (language: 'en' | 'zh') => sceneOf({ cell: 'lstm', language, sentence: 'a b c' }).frame(3);
    const label = (language: 'en' | 'zh', name: string): string =>
      ['label', 'gate']
        .map((kind) => find(frame(language), 'chain', 'cell 3', 'inside', `${kind} ${name}`))
        .map((mark) => (mark ? textOf(mark) : ''))
        .join('');
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
