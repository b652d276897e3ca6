import { expect, test } from 'vitest';
import { shapesOf } from '../../../src/export/resolved/shapes';
import { storyboardOf, stylistIn } from '../content';

test('the stroke beneath a word on a line is not faint where both are', () => {
  const storyboard = storyboardOf({ sentence: 'not good', cell: 'lstm' });
  const shapes = shapesOf(storyboard.frame(1.6), stylistIn('light'), storyboard.scale);
  const signs = shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.halo && shape.runs.some(({ text }) => text === 'tanh') ? [shape] : [],
  );
  expect(signs).toHaveLength(1);
  expect(signs[0]!.runs[0]!.colour.opacity).toBeLessThan(1);
  expect(signs[0]!.halo!.opacity).toBe(1);
});
