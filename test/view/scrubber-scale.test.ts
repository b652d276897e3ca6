import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/scene';
import { inset, labelsOf, scrubberScale } from '../../src/view/controls/scrubber/scale';

const measure: Measure = (text) => 8 * text.length;
const words = (count: number, length: number): string[] =>
  Array.from({ length: count }, () => 'w'.repeat(length));

describe('along the scrubber', () => {
  const scale = scrubberScale(4, 600);

  test('the line goes from the folded figure to the last word', () => {
    expect(scale.xOf(-1)).toBe(inset);
    expect(scale.xOf(4)).toBe(600 - inset);
  });

  test('every place is a position, and what lies beyond the ends is the end', () => {
    for (const position of [-1, -0.25, 0, 1.5, 4])
      expect(scale.positionAt(scale.xOf(position))).toBeCloseTo(position, 12);
    expect(scale.positionAt(-50)).toBe(-1);
    expect(scale.positionAt(700)).toBe(4);
  });

  test('a press near a tick means the tick, and one between two means that moment', () => {
    expect(scale.snappedAt(scale.xOf(2) + 7)).toBe(2);
    expect(scale.snappedAt(scale.xOf(2.5))).toBeCloseTo(2.5, 12);
  });

  test('without words the handle stands at the start', () => {
    const empty = scrubberScale(0, 600);
    expect([-1, -0.5, 0].map(empty.xOf)).toEqual([inset, inset, inset]);
  });

  test('dots are left out where they would touch', () => {
    expect(scrubberScale(90, 600).dotted).toBe(true);
    expect(scrubberScale(200, 600).dotted).toBe(false);
  });
});

describe('the words below the scrubber', () => {
  test('all stand at their ticks where there is room', () => {
    const scale = scrubberScale(4, 600);
    const labels = labelsOf(['the', 'movie', 'was', 'good'], scale, measure);
    expect(labels.map(({ word }) => word)).toEqual(['the', 'movie', 'was', 'good']);
    expect(labels.map(({ x }) => x)).toEqual([1, 2, 3, 4].map(scale.xOf));
  });

  test.each([10, 60, 400])('never overlap, of %i words', (count) => {
    const labels = labelsOf(words(count, 7), scrubberScale(count, 600), measure);
    expect(labels[0]?.step).toBe(1);
    labels.slice(1).forEach(({ x, word }, index) => {
      const before = labels[index]!;
      expect(x - measure(word, { size: 14, family: 'text' }) / 2).toBeGreaterThan(
        before.x + measure(before.word, { size: 14, family: 'text' }) / 2,
      );
    });
  });

  test('end with the page: a wide last word moves to the left', () => {
    const scale = scrubberScale(2, 300);
    const last = labelsOf(['a', 'w'.repeat(12)], scale, measure).at(-1)!;
    expect(last.step).toBe(2);
    expect(last.x + measure(last.word, { size: 14, family: 'text' }) / 2).toBeLessThanOrEqual(300);
  });
});
