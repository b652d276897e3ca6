import { expect, test } from 'vitest';
import { columnsOfAll } from '../../../src/page/whole/columns';
import { limitOf, unitPoints, unitValues } from '../../../src/page/whole/unit/unit-line';
import { rowsOf } from '../../../src/timeline/rows';
import fc from '../../property';
import { traceOf } from '../../scene/make';

const columnsIn = (words: number, width = 1200) =>
  columnsOfAll({ left: 0, width, larger: 1, steps: words }, 0, words);

test.each([0, 1])('the line of a unit has its value after each turn, in direction %i', (index) => {
  const trace = traceOf({ sentence: 6, directions: 2 });
  const row = rowsOf(trace)[index]!;
  const chain = index === 0 ? trace.layers[0].forward : trace.layers[0].reverse!;
  const inOrder = index === 0 ? [1, 2, 3, 4, 5, 6] : [6, 5, 4, 3, 2, 1];
  expect(unitValues(row, trace, 3)).toEqual(inOrder.map((word) => chain.at(word).h![2]));
});

test('the line reaches to 1, 2 or 5 of a power of ten, next to its largest value', () => {
  expect([[0.3, -0.98], [0.04], [-0.2], [3, -7], [0], []].map(limitOf)).toEqual([1, 0.05, 0.2, 10, 1, 1]);
  expect(limitOf([5e-324])).toBe(5e-324);
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
      const largest = Math.max(...values.map(Math.abs));
      const limit = limitOf(values);
      expect(limit).toBeGreaterThanOrEqual(largest);
      if (largest > 1e-300) expect(limit).toBeLessThanOrEqual(largest * 2.5000001);
    }),
  );
});

test('every word has a point, and of words that share a pixel the one that goes furthest is drawn', () => {
  const values = [0.1, -0.7, Number.NaN, 0.2];
  const points = unitPoints(values, columnsIn(4));
  expect(points.map(({ value }) => value)).toEqual(values);
  expect(points.map(({ turn }) => turn)).toEqual([1, 2, 3, 4]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), (length) => {
      const long = Array.from({ length }, (_, index) => (index === Math.floor(length / 3) ? -0.9 : 0.1));
      const drawn = unitPoints(long, columnsIn(length));
      expect(drawn.length).toBeLessThanOrEqual(1200);
      expect(drawn.filter(({ value }) => value === -0.9).length).toBe(1);
      expect(drawn[0]!.left).toBeCloseTo(columnsIn(length).left(1));
      drawn.forEach(({ left, right }, index) => {
        if (index > 0) expect(left).toBeCloseTo(drawn[index - 1]!.right);
        expect(right).toBeGreaterThan(left);
      });
    }),
    { numRuns: 30 },
  );
});
