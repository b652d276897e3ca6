import { describe, expect, test } from 'vitest';
import type { Targets, VectorTarget } from '../../src/scene';
import { sourceBoxes, unitBoxes } from '../../src/view/explanation/related';
import { sceneOf } from '../scene/make';

const targets: Targets = sceneOf({ sentence: 'not good at all' }).targets(3);
const open = (name: string): VectorTarget =>
  targets.vectors.find((target) => target.inFocus && target.name === name)!;

describe('what made a value', () => {
  test('of a sum is the same row of each of its terms', () => {
    const boxes = sourceBoxes(targets, open('a'), 5);
    expect(boxes).toHaveLength(3);
    for (const { y, height } of boxes) {
      expect(y).toBeCloseTo(open('a').box.y + (5 * open('a').box.height) / 8, 6);
      expect(height).toBeCloseTo(open('a').box.height / 8, 6);
    }
  });

  test('of a product is all that it weighs', () => {
    expect(sourceBoxes(targets, open('W_x x'), 2)).toEqual([open('x').box]);
  });

  test('of what comes in is nothing here', () => {
    expect(sourceBoxes(targets, open('x'), 0)).toEqual([]);
  });
});

describe('one unit through the sentence', () => {
  test('is its row in the hidden state of every cell that is done', () => {
    const steps = targets.vectors.filter(({ name }) => name === 'h').map(({ step }) => step);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    const boxes = unitBoxes(targets, open('h'), 3);
    expect(boxes).toHaveLength(steps.length);
    for (const { box, rows } of targets.vectors.filter(({ name }) => name === 'h')) {
      const middle = box.y + (3.5 * box.height) / rows;
      expect(boxes.some(({ x, y, height }) => x === box.x && Math.abs(y + height / 2 - middle) < 1e-6)).toBe(
        true,
      );
    }
  });

  test('is the same from any column of the unit', () => {
    for (const name of ['a', 'W_h h', 'previous h'])
      expect(unitBoxes(targets, open(name), 3), name).toEqual(unitBoxes(targets, open('h'), 3));
  });

  test('there is none for a component of the word', () => {
    expect(unitBoxes(targets, open('x'), 3)).toEqual([]);
  });

  test('a cell state is followed along its own lane', () => {
    const lstm = sceneOf({ sentence: 'not good at all', cell: 'lstm' }).targets(3);
    const c = lstm.vectors.find((target) => target.inFocus && target.name === 'c')!;
    const boxes = unitBoxes(lstm, c, 0);
    const lanes = lstm.vectors.filter(({ name }) => name === 'c');
    expect(boxes.map(({ x }) => x)).toEqual(lanes.map(({ box }) => box.x));
  });
});
