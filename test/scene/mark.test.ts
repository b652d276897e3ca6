import { describe, expect, test } from 'vitest';
import { group, mark, numbers, path, rect } from '../../src/scene/marks/mark';

describe('a mark', () => {
  test('is not there where it cannot be seen', () => {
    for (const opacity of [0, -0.1, 0.004, Number.NaN])
      expect(mark('rect', 'k', { opacity })).toBeUndefined();
    expect(mark('rect', 'k', { opacity: 0.01 })).toBeDefined();
  });

  test('has no opacity where it is seen in full', () => {
    for (const opacity of [1, 1.2]) expect(mark('rect', 'k', { opacity })?.attributes).toEqual({});
  });

  test('has its numbers in hundredths, and no −0', () => {
    const { attributes } = mark('rect', 'k', { x: 1 / 3, y: -0.001, class: 'a', rx: undefined })!;
    expect(attributes).toEqual({ x: '0.33', y: '0', class: 'a' });
    expect(numbers`M${1 / 3} ${-0.001}L${2} ${1e-9}`).toBe('M0.33 0L2 0');
  });

  test('takes the children that are there', () => {
    const one = rect('r', 'c', { x: 0, y: 0, width: 1, height: 1 });
    expect(group('g', {}, [undefined, one])?.children).toEqual([one]);
    expect(group('g', {}, [undefined])).toBeUndefined();
  });

  test('of an empty path is none', () => {
    expect(path('p', 'c', '')).toBeUndefined();
  });
});
