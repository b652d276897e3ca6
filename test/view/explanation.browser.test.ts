import { expect, test } from 'vitest';
import { languages } from '../../src/language';
import type { ExplainedTerm, Explanation } from '../../src/timeline/explain';
import { explanationNodes } from '../../src/view/explanation/explanation';

const symbol = [{ text: 'a' }];

function sumOf(values: readonly number[]): Explanation {
  const terms = values.map((value): ExplainedTerm => ({ symbol, factors: [value, 1], value }));
  const value = values.reduce((total, term) => total + term, 0);
  return { symbol, row: 1, value, behind: [], how: { kind: 'sum', terms } };
}

/** The last number of every line. */
function numbersOf(
  explanation: Explanation,
  language: 'en' | 'zh' = 'en',
): { numbers: number[]; text: string } {
  const card = document.createElement('div');
  card.append(...explanationNodes(explanation, false, languages[language]));
  const rows = [...card.querySelectorAll('tr')].map(({ lastElementChild }) => lastElementChild!.textContent!);
  return { numbers: rows.map((text) => Number(text.replace('−', '-'))), text: card.textContent ?? '' };
}

test('of 4,096 terms the largest are listed, in their order, and the others are one line that adds up', () => {
  const values = Array.from({ length: 4096 }, (_, index) => Math.sin(index) / 100);
  const large = [3, -2, 4, -5, 6, -7, 8, -9, 10, -11, 12];
  large.forEach((value, index) => {
    values[4000 - 300 * index] = value;
  });
  const { numbers, text } = numbersOf(sumOf(values));
  expect(numbers.slice(0, 11)).toEqual(large.toReversed());
  expect(text).toContain('4,085 more products');
  const [rest, total] = numbers.slice(11);
  const listed = numbers.slice(0, 11).reduce((sum, value) => sum + value, 0);
  expect(listed + rest!).toBeCloseTo(total!, 3);
  expect(numbersOf(sumOf(values), 'zh').text).toContain('4,085 个乘积');
});

test('a term that is no number is among those that are listed', () => {
  const values = Array.from({ length: 100 }, () => 0.5);
  values[77] = Number.NaN;
  expect(numbersOf(sumOf(values)).numbers.slice(0, 11).some(Number.isNaN)).toBe(true);
});

test('of a few terms the first are listed, as they stand in the row', () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(numbersOf(sumOf(values)).numbers.slice(0, 11)).toEqual(values.slice(0, 11));
});
