import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { cells } from '../../src/model/cells';
import type { Model } from '../../src/model/model';
import { trace } from '../../src/model/trace';
import { type ExplainedTerm, type Explanation, explain } from '../../src/timeline/explain';
import { explanationNodes } from '../../src/view/explanation/explanation';
import { namesOf, sampleModel, sampleTrace } from '../model/sample';
import fc from '../property';

const symbol = [{ text: 'a' }];

function sumOf(values: readonly number[]): Explanation {
  const terms = values.map((value): ExplainedTerm => ({ symbol, factors: [value, 1], value }));
  const value = values.reduce((total, term) => total + term, 0);
  return { symbol, row: 1, value, how: { kind: 'sum', terms } };
}

/** The last number of every line. */
function numbersOf(
  explanation: Explanation,
  language: 'en' | 'zh' = 'en',
): { numbers: number[]; text: string } {
  const card = document.createElement('div');
  card.append(...explanationNodes(explanation, languages[language]));
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

describe('a person with a pencil', () => {
  /** A printed number, in units of its last decimal or of a later one. */
  const units = (text: string, decimals: number): bigint => {
    const [whole, part] = text.replace('−', '-').replace(/[()]/g, '').split('.') as [string, string];
    return BigInt(whole + part.padEnd(decimals, '0'));
  };
  const decimalsIn = (text: string): number => text.replace(/[()]/g, '').split('.')[1]!.length;
  const round = (value: bigint, by: number): bigint => {
    if (by < 0) return value * 10n ** BigInt(-by);
    const unit = 10n ** BigInt(by);
    return value < 0n ? -((-value + unit / 2n) / unit) : (value + unit / 2n) / unit;
  };
  const number = String.raw`\(?−?\d+\.\d+\)?`;

  /** So many decimals as no product of two printed numbers has. */
  const places = 40;

  /** What a sum of numbers and products comes to, with all decimals. */
  function worthOf(text: string): bigint {
    const terms = text.replace(/… and \d+ more products, adding up to /g, '').split(/ (?=[+−] )/);
    return terms.reduce((total, term) => {
      const sign = term.startsWith('− ') ? -1n : 1n;
      const [first, second] = term.replace(/^[+−] /, '').split(' × ') as [string, string?];
      const value = second
        ? units(first, decimalsIn(first)) *
          units(second, decimalsIn(second)) *
          10n ** BigInt(places - decimalsIn(first) - decimalsIn(second))
        : units(first, places);
      return total + sign * value;
    }, 0n);
  }

  /** Checks a table, and the last equation of every line, which has numbers alone; counts both. */
  function agree(card: HTMLElement): number {
    let checked = 0;
    const rows = [...card.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent!),
    );
    const total = rows.at(-1);
    if (total?.[1] === '=') {
      const decimals = decimalsIn(total[2]!);
      const sum = rows.slice(0, -1).reduce((left, row) => left + units(row[2]!, decimals), 0n);
      expect(sum, card.innerText).toBe(units(total[2]!, decimals));
      checked += 1;
    }
    const texts = [...card.querySelectorAll('p, tr:not(.total)')].map(({ textContent }) => textContent!);
    for (const text of texts) {
      // No two signs side by side.
      expect(text).not.toMatch(/[+×−] ?−\d/);
      const product = new RegExp(`(${number}) × (${number}) ?= ?(−?\\d+\\.\\d+)$`).exec(text);
      if (product && !text.includes(' + ')) {
        const [, left, right, result] = product as unknown as [string, string, string, string];
        const [a, b, c] = [left, right, result].map(decimalsIn) as [number, number, number];
        expect(round(units(left, a) * units(right, b), a + b - c), text).toBe(units(result, c));
        checked += 1;
      }
      const sum = new RegExp(
        `= (${number}(?: [+−×] (?:… and \\d+ more products, adding up to )?${number})*) = (−?\\d+\\.\\d+)$`,
      ).exec(text);
      if (sum && / [+−] /.test(sum[1]!)) {
        expect(round(worthOf(sum[1]!), places - decimalsIn(sum[2]!)), text).toBe(
          units(sum[2]!, decimalsIn(sum[2]!)),
        );
        checked += 1;
      }
      const squash = /(tanh|σ)\((−?[\d.]+)\) = (−?[\d.]+)$/.exec(text);
      if (squash) {
        const input = Number(squash[2]!.replace('−', '-'));
        const output = squash[1] === 'σ' ? 1 / (1 + Math.exp(-input)) : Math.tanh(input);
        // A zero has no sign there.
        expect(Number(output.toFixed(4)) + 0, text).toBe(Number(squash[3]!.replace('−', '-')) + 0);
        checked += 1;
      }
      const difference = /= 1 − (\(?−?[\d.]+\)?) = (−?[\d.]+)$/.exec(text);
      if (difference) {
        const decimals = decimalsIn(difference[1]!);
        const result = 10n ** BigInt(decimals) - units(difference[1]!, decimals);
        expect(result, text).toBe(units(difference[2]!, decimals));
        checked += 1;
      }
    }
    return checked;
  }

  test.each(Object.entries(cells))('agrees with every sum of a card: %s', (_, cell) => {
    let checked = 0;
    for (const seed of [1, 2, 3]) {
      const model = sampleModel({ cell, inputSize: 4, hiddenSize: 4, seed });
      const traced = sampleTrace(3, { cell, inputSize: 4, hiddenSize: 4, seed });
      for (const name of namesOf(model)) {
        traced.at(3)[name]!.forEach((_value, row) => {
          const card = document.createElement('div');
          card.append(...explanationNodes(explain(traced, 3, name, row), languages.en));
          checked += agree(card);
        });
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  /** The same network with weights and words so many times as large. */
  function heavier(model: Model, times: number): Model {
    const parameters = Array.from(model.parameters, ([name, own]) => {
      return [name, { ...own, values: own.values.map((value) => value * times) }] as const;
    });
    return { ...model, parameters: new Map(parameters) };
  }

  test.each(Object.entries(cells))('agrees however small or large the numbers are: %s', (_, cell) => {
    let checked = 0;
    const settings = fc.record({
      seed: fc.integer({ min: 0, max: 9_999 }),
      hiddenSize: fc.constantFrom(2, 5, 20),
      inputSize: fc.constantFrom(1, 3, 16),
      weights: fc.constantFrom(0.001, 1, 40, 3_000),
      words: fc.constantFrom(0.01, 1, 700),
    });
    fc.assert(
      fc.property(settings, ({ weights, words, ...shape }) => {
        const model = heavier(sampleModel({ cell, ...shape }), weights);
        const inputs = sampleTrace(3, { cell, ...shape }).output.map((_, step) =>
          Array.from({ length: shape.inputSize }, (_, at) => words * Math.sin(shape.seed + 3 * step + at)),
        );
        const traced = trace(model, inputs);
        for (const name of namesOf(model)) {
          const card = document.createElement('div');
          card.append(...explanationNodes(explain(traced, 3, name, 0), languages.en));
          checked += agree(card);
        }
      }),
      { numRuns: 40 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});

test('1 − z is written as a difference, and f ⊙ c with both of its factors', () => {
  const textOf = (cell: keyof typeof cells, name: string): string => {
    const card = document.createElement('div');
    card.append(
      ...explanationNodes(explain(sampleTrace(3, { cell: cells[cell] }), 3, name, 0), languages.en),
    );
    return card.textContent ?? '';
  };
  expect(textOf('gru', '1 − z')).toMatch(/= 1 − z3\[1\] = 1 − 0\.\d+ = 0\.\d+$/);
  expect(textOf('lstm', 'f ⊙ c')).toMatch(/= f3\[1\] × c2\[1\] = 0\.\d+ × \(?−?0\.\d+\)? [=≈] −?0\.\d+$/);
});

test('large numbers are written in full', () => {
  const { text } = numbersOf(sumOf([2000, 2000.5]));
  expect(text).toContain('4000.5000');
});
