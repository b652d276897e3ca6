import { expect, test } from 'vitest';
import { type Model, readModel, trace, untrainedModel } from '../../src/model';
import { cells } from '../../src/model/cells';
import { stepLimit, stepWork } from '../../src/model/limits';
import { packTrace } from '../../src/model/transfer';
import { tokenLimit } from '../../src/model/words/tokens';
import { fileOf } from './torch/cases';

const sized = (model: Model, hiddenSize: number): Model => ({ ...model, hiddenSize, inputSize: hiddenSize });
const model = untrainedModel({ cell: cells.tanh, seed: 1, units: 32 });

test('an ordinary network reads as many tokens as a page takes', () => {
  expect(stepLimit(model)).toBe(tokenLimit);
});

test('a large one reads fewer, and one token at least', () => {
  expect(stepLimit(sized(model, 4096))).toBeGreaterThan(500);
  expect(stepLimit(sized(model, 4096))).toBeLessThan(2_000);
  expect(stepLimit(sized(model, 1e9))).toBe(1);
});

test('what it counts is at least what a trace holds', () => {
  const steps = 100;
  const read = trace(
    model,
    Array.from({ length: steps }, () => model.embed('word')),
  );
  const values = packTrace(read).layers.flatMap(({ forward }) => [...forward.values.values()]);
  const arrays = new Set(values.map(({ numbers }) => numbers));
  const held = [...arrays].reduce((sum, numbers) => sum + numbers.byteLength, 0) / steps;
  // A limit of T tokens promises that T steps take 256 MB.
  const perStep = 256_000_000 / stepLimit(sized(model, 4096)) / (4096 / 32);
  expect(held).toBeLessThanOrEqual(perStep * 1.05);
});

test('the work of a step is a multiplication for each weight', () => {
  expect(stepWork(model)).toBe(2 * 32 * 32 + 2 * 32);
  expect(stepWork(untrainedModel({ cell: cells.tanh, seed: 1, units: 2, layers: 2, directions: 2 }))).toBe(
    2 * (2 * 2 + 2 * 2 + 4) + 2 * (2 * 2 + 2 * 4 + 4),
  );
  expect(stepWork(readModel(fileOf('gru')))).toBeGreaterThan(100);
});
