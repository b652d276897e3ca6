import { expect, test } from 'vitest';
import { percent } from '../../src/language/percent';

test('a share is told in whole per cent, and one that is not none is never told as none', () => {
  expect([0, 0.0001, 0.004, 0.005, 0.5, 1].map(percent)).toEqual(['0%', '<1%', '<1%', '1%', '50%', '100%']);
});
