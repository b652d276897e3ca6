import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/language/rich';
import { wholeStrings } from '../../../src/language/whole';
import { influenceOn } from '../../../src/model/backward/followed';
import { influence } from '../../../src/model/backward/influence';
import { fill } from '../../../src/page/whole/shares/fill';
import { hearsAll, shareTable, strengthOf } from '../../../src/page/whole/shares/share-table';
import { squareText } from '../../../src/page/whole/shares/square-text';
import { type Row, rowsOf, wordOfTurn } from '../../../src/timeline/rows';
import { type Setting, traceOf } from '../../scene/make';

/** The picture of one state of one row of a network, with all its rows. */
function tableOf(setting: Setting, index = 0, state = 'h') {
  const trace = traceOf(setting);
  const row: Row = rowsOf(trace)[index]!;
  const table = shareTable(row, trace);
  const rows = influenceOn(trace, { layer: row.layer, reversed: row.reversed, state });
  for (let turn = 1; turn <= trace.length; turn++)
    table.add(turn, rows.at(wordOfTurn(row, trace.length, turn)));
  return { trace, row, table };
}

describe('the share in a square', () => {
  test('is that of the word below it in the state of its row', () => {
    const { trace, table } = tableOf({ sentence: 6 });
    const norms = influence(trace);
    norms.forEach((row, step) => {
      const sum = row.reduce((total, norm) => total + norm, 0);
      row.forEach((norm, word) => {
        expect(table.share({ at: step + 1, of: word + 1 })).toBeCloseTo(norm / sum, 12);
        const first = norms[word]![word]!;
        if (word <= step) expect(table.left({ at: step + 1, of: word + 1 })).toBeCloseTo(norm / first, 12);
      });
    });
  });

  test.each([
    [0, false],
    [1, false],
    [2, true],
    [3, true],
  ])(
    'in row %i of two layers that read both ways stands at its turn; all words are heard: %s',
    (index, all) => {
      const { trace, row, table } = tableOf({ sentence: 5, layers: 2, directions: 2 }, index);
      expect(hearsAll(row, trace)).toBe(all);
      for (let at = 1; at <= 5; at++) {
        const shares = Array.from({ length: 5 }, (_, turn) => table.share({ at, of: turn + 1 })!);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(shares.map((share) => share > 0)).toEqual(shares.map((_, turn) => all || turn < at));
      }
    },
  );

  test('is not known before its row is there', () => {
    const { trace, row } = tableOf({ sentence: 4 });
    const table = shareTable(row, trace);
    table.add(3, influence(trace)[2]!);
    expect(table.has(2)).toBe(false);
    expect(table.share({ at: 2, of: 1 })).toBeUndefined();
    expect(table.left({ at: 3, of: 1 })).toBeUndefined();
    expect(table.left({ at: 3, of: 3 })).toBe(1);
  });

  test('is seen the more the larger it is', () => {
    const strengths = [0, 0.01, 0.2, 0.5, 1].map(strengthOf);
    expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
    expect(strengths[0]).toBe(0);
    expect(strengths[1]).toBeGreaterThanOrEqual(0.1);
    expect(strengths.at(-1)).toBe(1);
  });
});

test('a square is told in words, with both words, the share, and what is left', () => {
  const { row, table, trace } = tableOf({ sentence: 'the movie was not good', cell: 'lstm' }, 0, 'c');
  const tokens = ['the', 'movie', 'was', 'not', 'good'];
  const [square, own] = [
    { at: 4, of: 2 },
    { at: 4, of: 4 },
  ];
  const context = { row, tokens, table, state: 'c', trace };
  const english = (at: typeof square): string =>
    plain(squareText({ ...context, words: wholeStrings.en }, at)[0]!);
  const [share, left] = [Math.round(100 * table.share(square)!), Math.round(100 * table.left(square)!)];
  expect(left).toBeLessThan(100);
  expect(english(square)).toBe(
    `After “not”: “movie” is ${share}% of what c 4 depends on; ${left}% of the influence that it had when it was read is left.`,
  );
  expect(english(own)).toMatch(/^After “not”: “not” is \d+% of what c 4 depends on\.$/);
  const [chinese, inShort] = squareText({ ...context, words: wholeStrings.zh }, square).map(plain);
  expect(chinese).toContain(`还剩 ${left}%`);
  expect(inShort).toContain(`${share}%`);
  expect(inShort!.length).toBeLessThan(chinese!.length);
});

describe('rows that are worked out in idle moments', () => {
  /** Fills a table, with idle moments that a test gives. */
  function filling(partWork: number) {
    // Another network for each, as rows are kept.
    const trace = traceOf({ sentence: 40, units: 16, seed: partWork });
    const waiting: ((hasTime: () => boolean) => void)[] = [];
    const came: number[] = [];
    let parts = 0;
    const influenceOf = influenceOn(trace, { layer: 1, reversed: false, state: 'h' });
    const counted = {
      at: influenceOf.at,
      inParts: function* (word: number) {
        const work = influenceOf.inParts(word);
        for (;;) {
          const { done, value } = work.next();
          parts += 1;
          if (done) return value;
          yield;
        }
      },
    };
    const work = fill({
      influence: counted,
      words: [20, 21, 19],
      partWork,
      onRow: (word) => came.push(word),
      onSlice: () => {},
      whenIdle: (run) => {
        waiting.push(run);
        return () => waiting.splice(waiting.indexOf(run), 1);
      },
    });
    return { work, came, waiting, parts: () => parts };
  }

  test('come at once where that is little work', () => {
    const { work, came, waiting } = filling(1);
    work.start();
    expect(came).toEqual([20, 21, 19]);
    expect(waiting).toEqual([]);
  });

  test('come one after the other, in slices that are not long, and wait while the figure moves', () => {
    const { work, came, waiting, parts } = filling(125_000);
    work.start();
    work.start();
    expect(came).toEqual([]);
    expect(parts()).toBe(16);
    expect(waiting.length).toBe(1);
    work.pause();
    expect(waiting.length).toBe(0);
    work.start();
    expect(parts()).toBe(32);
    for (let moments = 0; waiting.length > 0; moments++) {
      const before = parts();
      let slices = 1;
      waiting.shift()!(() => slices++ < 2);
      // A slice, and another one where there is still time.
      expect(parts() - before).toBeLessThanOrEqual(8);
      expect(moments).toBeLessThan(100);
    }
    expect(came).toEqual([20, 21, 19]);
  });
});
