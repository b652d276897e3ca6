import { describe, expect, test } from 'vitest';
import { cellKinds, influence, type Model, trace, type Vector } from '../../../src/model';
import { withoutBias } from '../../../src/model/cells/bias';
import fc from '../../property';
import { sampleModel, sampleTrace } from '../sample';
import { stackedModel } from '../stacked';

const kinds = Object.values(cellKinds);

/** The Frobenius norms of ∂output[t] / ∂x[k] by moving every number of the input a little to either side. */
function measured(model: Model, inputs: readonly Vector[]): number[][] {
  const step = 1e-5;
  const squares = inputs.map(() => inputs.map(() => 0));
  for (const [k, x] of inputs.entries()) {
    for (const row of x.keys()) {
      const moved = (by: number) =>
        trace(model, inputs.with(k, (x as number[]).with(row, x[row]! + by))).output;
      const [left, right] = [moved(-step), moved(step)];
      for (const [t, output] of right.entries()) {
        for (const [at, value] of output.entries()) {
          squares[t]![k]! += ((value - left[t]![at]!) / (2 * step)) ** 2;
        }
      }
    }
  }
  return squares.map((row) => row.map(Math.sqrt));
}

const inputsOf = (model: Model, length: number): Vector[] =>
  Array.from({ length }, (_, index) => model.embed(String(index)));

function expectExact(model: Model, length: number): void {
  const inputs = inputsOf(model, length);
  const table = influence(trace(model, inputs));
  for (const [t, row] of measured(model, inputs).entries()) {
    for (const [k, value] of row.entries()) expect(table[t]![k]).toBeCloseTo(value, 8);
  }
}

describe.each(kinds.flatMap((cell) => [cell, withoutBias(cell)]))('the influence of $kind', (cell) => {
  test('is what moving the inputs a little does to the outputs', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), (seed, D, H) => {
        expectExact(sampleModel({ cell, inputSize: D, hiddenSize: H, seed }), 4);
      }),
      // Where a relu has its corner, moving a little measures nothing: such draws would need an input of exactly 0.
      { numRuns: 8, seed: 1 },
    );
  });

  test.each([
    [2, false],
    [1, true],
    [3, true],
  ])('is so in %i layers, bidirectional: %s', (layers, bidirectional) => {
    expectExact(stackedModel({ cell, layers, bidirectional }), 4);
  });
});

describe('influence', () => {
  test('comes from the words before and from none after, where none are read backwards', () => {
    const table = influence(
      trace(
        stackedModel({ cell: cellKinds.lstm, layers: 2, bidirectional: false }),
        inputsOf(sampleModel(), 5),
      ),
    );
    table.forEach((row, t) => {
      row.forEach((value, k) => {
        if (k > t) expect(value).toBe(0);
        else expect(value).toBeGreaterThan(0);
      });
    });
  });

  test('comes from all words where both directions are read', () => {
    const model = stackedModel({ cell: cellKinds.gru, layers: 1, bidirectional: true });
    for (const row of influence(trace(model, inputsOf(model, 5))))
      expect(Math.min(...row)).toBeGreaterThan(0);
  });

  test('is a frozen square, and of nothing it is nothing', () => {
    const table = influence(sampleTrace(3));
    expect(table.map(({ length }) => length)).toEqual([3, 3, 3]);
    for (const part of [table, ...table]) expect(Object.isFrozen(part)).toBe(true);
    expect(influence(sampleTrace(0))).toEqual([]);
  });

  test('leaves the trace as it was, and is the same again', () => {
    const read = sampleTrace(4, { cell: cellKinds.lstm });
    const before = structuredClone(read.at(4));
    expect(influence(read)).toEqual(influence(read));
    expect(read.at(4)).toEqual(before);
  });

  test('that vanishes is still told apart from none', () => {
    const model = sampleModel({ hiddenSize: 1 });
    model.parameters.get('weight_hh')!.values.fill(1e-40);
    expect(influence(trace(model, inputsOf(model, 6)))[5]![0]).toBeGreaterThan(0);
    expect(influence(trace(model, inputsOf(model, 6)))[5]![0]).toBeLessThan(1e-199);
  });

  test('of a weight that is NaN is NaN, not 0', () => {
    const model = sampleModel();
    model.parameters.get('weight_ih')!.values[0] = Number.NaN;
    expect(influence(trace(model, inputsOf(model, 2)))[0]![0]).toBeNaN();
  });
});
