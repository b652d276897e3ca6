import { expect, test } from 'vitest';
import { short } from '../../src/language/short';

test.each([
  ['a'.repeat(80), 80, 'a'.repeat(80)],
  ['a'.repeat(81), 80, `${'a'.repeat(79)}…`],
  ['ab👍cd', 4, 'ab…'],
  ['', 4, ''],
])('%s in %d is %s', (name, longest, expected) => {
  expect(short(name, longest)).toBe(expected);
});
