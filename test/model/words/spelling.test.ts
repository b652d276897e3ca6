import { describe, expect, test } from 'vitest';
import { editDistance, sharedSigns } from '../../../src/model/words/spelling';
import fc from '../../property';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '好', '😀'), maxLength: 7 });
const lengthOf = (text: string): number => [...text].length;

describe('the distance of two spellings', () => {
  test.each([
    ['', '', 0],
    ['the', 'the', 0],
    ['teh', 'the', 1],
    ['movie', 'movies', 1],
    ['goood', 'good', 1],
    ['cat', 'cut', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['好看', '好看极了', 2],
    ['😀', '😁', 1],
  ])('of %j and %j is %i', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  test('is 0 for equal words only, the same both ways, and within the lengths', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const distance = editDistance(left, right);
        expect(distance === 0).toBe(left === right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(lengthOf(left) - lengthOf(right)));
        expect(distance).toBeLessThanOrEqual(Math.max(lengthOf(left), lengthOf(right)));
        // What `nearestWords` leaves out by.
        const unshared = Math.max(lengthOf(left), lengthOf(right)) - sharedSigns(left, right);
        expect(distance).toBeGreaterThanOrEqual(unshared);
      }),
    );
  });

  test('is 1 after one sign was put in, and so after it is left out', () => {
    fc.assert(
      fc.property(words, fc.nat(7), (word, at) => {
        const signs = [...word];
        const longer = [...signs.slice(0, at), 'z', ...signs.slice(at)].join('');
        expect(editDistance(longer, word)).toBe(1);
      }),
    );
  });
});

test('shared signs count as often as both have them', () => {
  expect(sharedSigns('aab', 'abb')).toBe(2);
  expect(sharedSigns('电影院', '影院')).toBe(2);
  expect(sharedSigns('', 'a')).toBe(0);
});
