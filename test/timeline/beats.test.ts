import { describe, expect, test } from 'vitest';
import { cells } from '../../src/model/cells';
import { rnnTanh } from '../../src/model/cells/rnn';
import { beatsOf, stepSeconds } from '../../src/timeline/beats';

describe.each(Object.entries(cells))('the beats of %s', (_, cell) => {
  const beats = beatsOf(cell);

  test('follow one another without a gap, from exactly 0 to exactly 1', () => {
    expect(beats[0]!.start).toBe(0);
    expect(beats.at(-1)!.end).toBe(1);
    for (const [index, beat] of beats.entries()) {
      expect(beat.end).toBeGreaterThan(beat.start);
      if (index > 0) expect(beat.start).toBe(beats[index - 1]!.end);
    }
  });

  test('begin with what comes in and end with what goes out, with the work of the cell between', () => {
    const gated: Readonly<Record<string, string>> = {
      lstm: 'weigh add squash gate gate add squash gate',
      gru: 'weigh add squash gate add squash gate gate add',
    };
    const work = gated[cell.kind] ?? 'weigh add squash';
    expect(beats.map(({ name }) => name).join(' ')).toBe(`read carry ${work} pass`);
  });

  test('show every operation once, in the order of the cell; a bias never changes and has none', () => {
    const shown = beats.flatMap(({ operations }) => operations);
    expect(shown).toEqual(cell.operations.filter(({ kind }) => kind !== 'bias'));
  });

  test('leave most of the time to adding', () => {
    const length = (name: string): number => {
      const beat = beats.find((candidate) => candidate.name === name)!;
      return beat.end - beat.start;
    };
    for (const { name } of beats) if (name !== 'add') expect(length('add')).toBeGreaterThan(length(name));
  });

  test('make a step that can be followed, and waited for', () => {
    expect(stepSeconds(cell)).toBeGreaterThan(2);
    expect(stepSeconds(cell)).toBeLessThan(10);
  });
});

test('a cell that adds and squashes twice has two beats of each', () => {
  const again = {
    ...rnnTanh,
    operations: [
      ...rnnTanh.operations,
      { kind: 'add', output: 'c', terms: ['h', 'x'] },
      { kind: 'activation', output: 'y', input: 'c', activation: 'relu' },
    ] as const,
  };
  const names = beatsOf(again).map(({ name }) => name);
  expect(names).toEqual(['read', 'carry', 'weigh', 'add', 'squash', 'add', 'squash', 'pass']);
  expect(stepSeconds(again)).toBeGreaterThan(stepSeconds(rnnTanh));
});
