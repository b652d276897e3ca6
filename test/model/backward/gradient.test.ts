import { describe, expect, test } from 'vitest';
import { backpropagate, cellKinds, type Gradient, type Model, trace, zeroGradient } from '../../../src/model';
import { withoutBias } from '../../../src/model/cells/bias';
import { layersOf } from '../../../src/model/model';
import { seededRandom } from '../../../src/model/random';
import { sampleModel } from '../sample';
import { stackedModel } from '../stacked';

const length = 4;
const inputsOf = ({ embed }: Model): Float64Array[] =>
  Array.from({ length }, (_, index) => Float64Array.from(embed(String(index))));

/** A loss in which each number of each output has a weight of its own; nothing is asked at step 1. */
function lossOf(model: Model, inputs: readonly Float64Array[]) {
  const random = seededRandom('loss');
  const read = trace(model, inputs);
  const slopes = read.output.map((h, step) =>
    step === 1 ? undefined : Float64Array.from(h, () => 2 * random() - 1),
  );
  const loss = read.output.reduce(
    (sum, h, step) => h.reduce((part, value, at) => part + value * (slopes[step]?.[at] ?? 0), sum),
    0,
  );
  return { read, slopes, loss };
}

/** ∂loss / ∂numbers[at], by moving it a little to either side. */
function measured(numbers: Float64Array, at: number, loss: () => number): number {
  const step = 1e-5;
  const before = numbers[at]!;
  numbers[at] = before + step;
  const right = loss();
  numbers[at] = before - step;
  const left = loss();
  numbers[at] = before;
  return (right - left) / (2 * step);
}

function expectExact(model: Model): void {
  const inputs = inputsOf(model);
  const loss = (): number => lossOf(model, inputs).loss;
  const { read, slopes } = lossOf(model, inputs);
  const gradient = zeroGradient(model);
  const ofInputs = backpropagate(read, slopes, gradient);
  for (const [step, x] of inputs.entries()) {
    for (const at of x.keys()) expect(ofInputs[step]?.[at] ?? 0).toBeCloseTo(measured(x, at, loss), 8);
  }
  for (const [index, layer] of layersOf(model).entries()) {
    for (const direction of ['forward', 'reverse'] as const) {
      const chain = direction === 'forward' ? layer : layer.reverse;
      if (!chain) continue;
      for (const [name, { values }] of chain.parameters) {
        const found = gradient[index]![direction]!.get(name)!;
        for (const at of values.keys()) expect(found[at]).toBeCloseTo(measured(values, at, loss), 8);
      }
    }
  }
}

describe.each(Object.values(cellKinds).flatMap((cell) => [cell, withoutBias(cell)]))(
  'the gradient of $kind',
  (cell) => {
    test.each([1, 2, 3])('is what moving each number a little does, from seed %i', (seed) => {
      expectExact(sampleModel({ cell, inputSize: 2, hiddenSize: 3, seed }));
    });

    test.each([
      [2, false],
      [1, true],
      [2, true],
    ])('is so in %i layers, bidirectional: %s', (layers, bidirectional) => {
      expectExact(stackedModel({ cell, layers, bidirectional, inputSize: 2, hiddenSize: 3 }));
    });
  },
);

describe('a gradient', () => {
  const model = sampleModel({ cell: cellKinds.gru });
  const all = (gradient: Gradient): number[] =>
    gradient.flatMap(({ forward }) => [...forward.values()].flatMap((numbers) => [...numbers]));

  test('starts as zeros in the form of the parameters, and is added to', () => {
    const { read, slopes } = lossOf(model, inputsOf(model));
    const gradient = zeroGradient(model);
    const sizes = (entries: Iterable<[string, { length: number }]>) =>
      Array.from(entries, ([name, { length }]) => [name, length]);
    expect(all(gradient).every((value) => value === 0)).toBe(true);
    expect(sizes(gradient[0]!.forward)).toEqual(
      sizes(Array.from(model.parameters, ([name, { values }]) => [name, values])),
    );
    backpropagate(read, slopes, gradient);
    const once = all(gradient);
    backpropagate(read, slopes, gradient);
    expect(once.some((value) => value !== 0)).toBe(true);
    for (const [at, value] of all(gradient).entries()) expect(value).toBeCloseTo(2 * once[at]!, 12);
  });

  test('of a loss that asks nothing is 0, and no input bears on it', () => {
    const { read } = lossOf(model, inputsOf(model));
    const gradient = zeroGradient(model);
    const none = new Array<undefined>(length).fill(undefined);
    expect(backpropagate(read, none, gradient)).toEqual(none);
    expect(all(gradient).every((value) => value === 0)).toBe(true);
  });
});
