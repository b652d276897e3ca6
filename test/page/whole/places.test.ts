import { describe, expect, test } from 'vitest';
import { columnsOfAll, columnsOver } from '../../../src/page/whole/columns';
import { boxOf, gridIn, hasSquare, squareAt, squareBeside } from '../../../src/page/whole/shares/grid';
import { contains, lengthOf, mostTurns, stretchAround, turnsOf } from '../../../src/page/whole/stretch';
import { scrubberScale } from '../../../src/view/controls/scrubber/scale';
import fc from '../../property';

/** A length of a sentence, and a turn in it. */
const turnAndLength = fc
  .integer({ min: 1, max: 20_000 })
  .chain((length) => fc.tuple(fc.integer({ min: 1, max: length }), fc.constant(length)));

const placeOf = (steps: number, width = 1200, larger = 1, left = 0) => ({ left, width, larger, steps });

describe('the words that are shown', () => {
  test('are all of a short sentence, and of a long one some around the word at work', () => {
    fc.assert(
      fc.property(turnAndLength, ([turn, length]) => {
        const stretch = stretchAround(turn, length);
        expect(contains(stretch, turn)).toBe(true);
        expect(lengthOf(stretch)).toBe(Math.min(length, mostTurns));
        expect(stretch.first).toBeGreaterThanOrEqual(1);
        expect(stretch.last).toBeLessThanOrEqual(length);
      }),
    );
  });

  test('stay for most steps, so that the picture rests', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, turn) => stretchAround(turn + 1, 1000).first));
    expect(firsts.size).toBeLessThanOrEqual(1000 / (mostTurns / 2) + 1);
  });
});

describe('the columns', () => {
  test('stand over the words of the scrubber, also in an upper row and where the page is larger', () => {
    const [words, larger] = [9, 1.4];
    const columns = columnsOver(placeOf(2 * words, 1500, larger, 20), words, words, {
      first: 1,
      last: words,
    });
    const scale = scrubberScale(2 * words, 1500 / larger);
    for (let turn = 1; turn <= words; turn++)
      expect(columns.middle(turn)).toBeCloseTo(20 + scale.xOf(words + turn) * larger);
  });

  test('are found at their middle, next to each other, and within the picture', () => {
    fc.assert(
      fc.property(turnAndLength, fc.integer({ min: 300, max: 3000 }), ([turn, length], width) => {
        const stretch = stretchAround(turn, length);
        for (const columns of [
          columnsOver(placeOf(length, width), 0, length, stretch),
          columnsOfAll(placeOf(length, width), 0, length),
        ]) {
          expect(columns.turnAt(columns.middle(turn))).toBe(turn);
          expect(columns.turnAt(columns.left(columns.stretch.first) - 1)).toBeUndefined();
          expect(columns.right(columns.stretch.last)).toBeLessThanOrEqual(width);
          if (turn < columns.stretch.last) expect(columns.right(turn)).toBe(columns.left(turn + 1));
        }
      }),
    );
  });

  test('of a long sentence have the whole width', () => {
    const columns = columnsOver(placeOf(5000), 0, 5000, stretchAround(2500, 5000));
    expect(columns.width * mostTurns).toBeGreaterThan(1100);
  });
});

describe('the squares', () => {
  const grids = fc
    .record({
      words: fc.integer({ min: 1, max: 100 }),
      height: fc.integer({ min: 30, max: 120 }),
      all: fc.boolean(),
    })
    .map(({ words, height, all }) => {
      const stretch = stretchAround(words, words);
      return gridIn(columnsOver(placeOf(words), 0, words, stretch), stretch, height, all);
    });

  test('are found where they are drawn', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        for (const at of turnsOf(grid.rows))
          for (const of of turnsOf(grid.columns.stretch)) {
            const { x, y, width, height } = boxOf(grid, { at, of });
            const found = squareAt(grid, x + width / 2, y + height / 2);
            expect(found).toEqual(grid.hearsAll || of <= at ? { at, of } : undefined);
          }
      }),
      { numRuns: 25 },
    );
  });

  test('an arrow key never leaves them, and every one is reached', () => {
    fc.assert(
      fc.property(
        grids,
        fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight')),
        (grid, keys) => {
          let square = { at: grid.rows.last, of: grid.rows.last };
          for (const key of keys) {
            square = squareBeside(grid, square, key);
            expect(hasSquare(grid, square)).toBe(true);
          }
        },
      ),
    );
    const stretch = stretchAround(6, 6);
    const grid = gridIn(columnsOver(placeOf(6), 0, 6, stretch), stretch, 70, false);
    expect(squareBeside(grid, { at: 6, of: 6 }, 'ArrowUp')).toEqual({ at: 5, of: 5 });
    const reached = new Set(['6 6']);
    const queue = [{ at: 6, of: 6 }];
    for (const square of queue)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = squareBeside(grid, square, key);
        if (!reached.has(`${next.at} ${next.of}`)) queue.push(next);
        reached.add(`${next.at} ${next.of}`);
      }
    expect(reached.size).toBe(21);
  });
});
