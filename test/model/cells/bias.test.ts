import { describe, expect, test } from 'vitest';
import { cellKinds, trace } from '../../../src/model';
import { withoutBias } from '../../../src/model/cells/bias';
import { inputsOf } from '../../../src/model/operations';
import { largestError, sampleModel } from '../sample';

describe.each(Object.values(cellKinds))('$kind without biases', (cell) => {
  const bare = withoutBias(cell);

  test('has no bias, and no operation that reads or makes one', () => {
    expect(bare.parameters.map(({ name }) => name)).toEqual(
      cell.parameters.map(({ name }) => name).filter((name) => name.startsWith('weight')),
    );
    expect(bare.operations.filter(({ kind }) => kind === 'bias')).toEqual([]);
    const made = new Set(['x', ...bare.states.map((state) => `previous ${state}`)]);
    for (const operation of bare.operations) {
      for (const name of inputsOf(operation)) expect(made).toContain(name);
      made.add(operation.output);
    }
  });

  test('adds nothing to nothing: every sum has two terms at least', () => {
    for (const operation of bare.operations) {
      if (operation.kind === 'add') expect(operation.terms.length).toBeGreaterThan(1);
    }
  });

  test('computes what biases of 0 do', () => {
    const model = sampleModel({ cell });
    for (const { name, columns } of cell.parameters) {
      if (columns === 'one') model.parameters.get(name)!.values.fill(0);
    }
    const inputs = ['a', 'b', 'c'].map(model.embed);
    const expected = trace(model, inputs).output;
    expect(largestError(trace({ ...model, cell: bare }, inputs).output, expected)).toBeLessThan(1e-15);
  });
});
