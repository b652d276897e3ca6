import { describe, expect, test } from 'vitest';
import { leadingRow } from '../../src/scene/layout/leading-row';
import { arithmetic } from './arithmetic';
import { barsByRow, child } from './column-bars';
import { inputOf, type Setting, sceneOf } from './make';
import { within } from './on-page';
import { find, get, rectOf, strokesOf } from './read';

const rows = 8;

describe.each<readonly [string, Setting, number]>([
  ['the first step', {}, 1],
  ['any step that is told by beats', { rowFirst: true }, 3],
])('in %s one row is told alone', (_, setting, step) => {
  const scene = sceneOf(setting);
  const { trace, tokens } = inputOf(setting);
  const values = arithmetic(trace, tokens)[step - 1]!;
  const lead = leadingRow(scene.stage, step)!;
  const at = (beat: string, share: number) => scene.frame(within(scene, step, beat, share));
  const inside = ['chain', `cell ${step}`, 'inside'];

  /** Where the bar of each row of a term is, and where it goes to, by row. */
  function laneAt(share: number, term: string) {
    const frame = at('add', share);
    const box = rectOf(get(frame, ...inside, 'a', 'frame'));
    return barsByRow(child(find(frame, ...inside, 'sum a'), term), box, rows).map(([bar]) => bar);
  }

  test.each(['W_h h', 'W_x x', 'b'])('its bar of %s has arrived before any other has set out', (term) => {
    const done = laneAt(1, term);
    let arrivals = 0;
    for (let share = 0.2; share <= 1; share += 0.01) {
      const now = laneAt(share, term);
      const arrived = (row: number): boolean =>
        now[row] !== undefined &&
        Math.abs(now[row]!.left - done[row]!.left) < 0.02 &&
        Math.abs(now[row]!.right - done[row]!.right) < 0.02;
      const set = now.filter((bar, row) => bar !== undefined && row !== lead);
      if (set.length > 0 && done[lead]) expect(arrived(lead), `at ${share}`).toBe(true);
      if (done[lead] && arrived(lead) && set.length === 0) arrivals++;
    }
    if (done[lead]) expect(arrivals).toBeGreaterThan(0);
  });

  test('its tick comes with it, where its sum is, and those of the others later', () => {
    const frame = at('add', 0.62);
    const sum = get(frame, ...inside, 'sum a');
    const ticks = strokesOf(child(sum, 'leading tick'));
    expect(ticks).toHaveLength(1);
    const last = barsByRow(child(sum, 'b'), rectOf(get(frame, ...inside, 'a', 'frame')), rows)[lead]![0]!;
    const tip = values.b![lead]! > 0 ? last.right : last.left;
    expect(ticks[0]!.x).toBeCloseTo(tip, 1);
    expect(child(sum, 'ticks')).toBeUndefined();
    expect(strokesOf(child(get(at('add', 1), ...inside, 'sum a'), 'ticks')).length).toBe(rows);
  });

  test('it is pressed alone, and then the others', () => {
    const squash = (share: number) => get(at('squash', share), 'chain', `cell ${step}`, 'squash h');
    const early = squash(0.55);
    expect(child(early, 'leading after')).toBeDefined();
    expect(child(early, 'after')).toBeUndefined();
    const late = squash(0.97);
    expect(child(late, 'leading after')).toBeDefined();
    expect(child(late, 'after')).toBeDefined();
  });

  test('a frame around it says which it is, only while it is alone', () => {
    const frame = at('add', 0.4);
    const box = rectOf(get(frame, ...inside, 'a', 'frame'));
    const mark = rectOf(get(frame, ...inside, 'leading row'));
    expect((mark.y - box.y) / (box.height / rows)).toBeCloseTo(lead, 1);
    expect(mark.height).toBeCloseTo(box.height / rows, 1);
    for (const [beat, share] of [
      ['weigh', 0.5],
      ['add', 0.98],
      ['squash', 0.98],
      ['pass', 0.5],
    ] as const) {
      expect(find(at(beat, share), ...inside, 'leading row'), beat).toBeUndefined();
    }
  });
});

test('it is the row in which most happens: where two terms are large there is more to be seen', () => {
  let apart = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const scene = sceneOf({ seed, rowFirst: true });
    const { trace, tokens } = inputOf({ seed });
    const values = arithmetic(trace, tokens)[2]!;
    const sizes = Array.from({ length: rows }, (_, row) =>
      ['W_h h', 'W_x x', 'b'].map((term) => Math.abs(values[term]![row]!)).sort((a, b) => b - a),
    );
    const total = sizes.map((own) => own[0]! + own[1]! + own[2]!);
    const lively = total.map((sum, row) => sum + 3 * sizes[row]![1]!);
    const lead = leadingRow(scene.stage, 3)!;
    expect(lead, `seed ${seed}`).toBe(lively.indexOf(Math.max(...lively)));
    if (lead !== total.indexOf(Math.max(...total))) apart++;
  }
  // It is not just the row with the longest bars.
  expect(apart).toBeGreaterThan(0);
});

test('in later steps all rows go together', () => {
  const scene = sceneOf();
  expect(leadingRow(scene.stage, 1)).toBeTypeOf('number');
  for (const step of [2, 3, 5]) {
    expect(leadingRow(scene.stage, step)).toBeUndefined();
    const frame = scene.frame(within(scene, step, 'add', 0.4));
    const sum = get(frame, 'chain', `cell ${step}`, 'inside', 'sum a');
    const box = rectOf(get(frame, 'chain', `cell ${step}`, 'inside', 'a', 'frame'));
    const there = barsByRow(child(sum, 'W_h h'), box, rows).filter((bars) => bars.length > 0);
    expect(there).toHaveLength(rows);
  }
});

test('where there is but one row, none is told alone', () => {
  expect(leadingRow(sceneOf({ units: 1, rowFirst: true }).stage, 2)).toBeUndefined();
});

test.each(['lstm', 'gru'] as const)('in an %s, too: its row leads in every gate’s sum', (cell) => {
  const scene = sceneOf({ cell });
  const lead = leadingRow(scene.stage, 1)!;
  const frame = scene.frame(within(scene, 1, 'add', 0.62));
  const inside = get(frame, 'chain', 'cell 1', 'inside');
  const sums = inside.children!.filter(({ key }) => key.startsWith('sum '));
  expect(sums.length).toBeGreaterThan(1);
  for (const sum of sums) {
    const [tick] = strokesOf(child(sum, 'leading tick'));
    const box = rectOf(get(frame, 'chain', 'cell 1', 'inside', columnOf(sum.key), 'frame'));
    expect(Math.floor((((tick!.top + tick!.bottom) / 2 - box.y) / box.height) * rows), sum.key).toBe(lead);
  }

  /** A sum of a gate stands in the gate's column. */
  function columnOf(sum: string): string {
    const name = sum.slice('sum '.length);
    const { columns } = scene.stage.interior;
    return columns.find(({ stages }) => stages.some(({ output }) => output === name))!.name;
  }
});
