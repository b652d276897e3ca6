import { describe, expect, test } from 'vitest';
import { influence, layersOf, readModel, trace } from '../../../src/model';
import { largestError } from '../sample';
import { caseNames, caseOf, fileOf, optionsOf } from './cases';

const exact = 1e-12;

test('there are cases of every kind', () => {
  expect(caseNames).toHaveLength(9);
});

describe.each(caseNames)('%s', (name) => {
  const answers = caseOf(name);
  const model = readModel(fileOf(name), optionsOf(answers));
  const read = trace(model, answers.ids);

  test('is what its file holds', () => {
    expect(model.cell.kind).toBe(answers.kind === 'rnn' ? `rnn-${answers.nonlinearity}` : answers.kind);
    expect(layersOf(model)).toHaveLength(answers.layers);
    expect(model.reverse !== undefined).toBe(answers.bidirectional);
    expect(
      model.parameters.has('bias_ih') || model.parameters.has('bias_in') || model.parameters.has('bias_if'),
    ).toBe(answers.bias);
    expect(model).toMatchObject({ inputSize: answers.inputSize, hiddenSize: answers.hiddenSize });
    expect(model.embedding?.rows).toBe(answers.vocab);
    expect(model.findings).toEqual([
      { kind: 'no-vocabulary' },
      ...(answers.bias ? [] : [{ kind: 'no-bias' }]),
    ]);
  });

  test('looks its words up as PyTorch does', () => {
    expect(answers.ids.map((_, index) => read.at(index + 1).x)).toEqual(answers.x);
    expect(answers.ids.map((id) => model.embed(String(id)))).toEqual(answers.x);
    expect(trace(model, answers.x).output).toEqual(read.output);
  });

  test('agrees with PyTorch at every step', () => {
    expect(largestError(read.output, answers.output)).toBeLessThanOrEqual(exact);
  });

  test('ends in the states that PyTorch ends in, in every layer and direction', () => {
    const last = (state: string) =>
      read.layers.flatMap(({ forward, reverse }) => [
        forward.at(read.length)[state]!,
        // The chain from right to left ends at the first word.
        ...(reverse ? [reverse.at(1)[state]!] : []),
      ]);
    expect(largestError(last('h'), answers.hn)).toBeLessThanOrEqual(exact);
    if (answers.cn) expect(largestError(last('c'), answers.cn)).toBeLessThanOrEqual(exact);
    expect(answers.cn !== undefined).toBe(answers.kind === 'lstm');
  });
});

describe.each(caseNames.filter((name) => caseOf(name).influence))('%s', (name) => {
  const answers = caseOf(name);
  const table = influence(trace(readModel(fileOf(name), optionsOf(answers)), answers.ids));

  test('has the influence that PyTorch derives', () => {
    expect(table).toHaveLength(answers.ids.length);
    for (const [t, row] of answers.influence!.entries()) {
      expect(table[t]).toHaveLength(row.length);
      for (const [k, value] of row.entries()) {
        expect(Math.abs(table[t]![k]! - value)).toBeLessThanOrEqual(1e-9 * value);
      }
    }
  });
});
