import { describe, expect, test } from 'vitest';
import { cells } from '../../src/model/cells';
import { checkModel, layersOf, type Model } from '../../src/model/model';
import { trace } from '../../src/model/trace';
import { untrainedModel } from '../../src/model/untrained';
import fc from '../property';
import { anyText } from '../texts';

const modelOf = (seed: number, units = 8, cell = cells.tanh): Model => untrainedModel({ cell, seed, units });

const weightsOf = (model: Model): Record<string, number[]> =>
  Object.fromEntries(Array.from(model.parameters, ([name, { values }]) => [name, [...values]]));

const choices = fc.record({
  cell: fc.constantFrom(...Object.values(cells)),
  seed: fc.nat(999_999),
  units: fc.constantFrom(2, 4, 8, 16, 32),
});

describe('an untrained network', () => {
  // A link holds the seed and not the weights.
  test('has the numbers that its seed has always had', () => {
    expect(weightsOf(modelOf(7, 2))).toEqual({
      weight_hh: [0.08, -0.19, -0.46, -0.82],
      weight_ih: [0.5, -0.51, 0.39, -0.13],
      bias_hh: [0.25, -0.01],
      bias_ih: [0.04, -0.01],
    });
    expect(modelOf(7, 4).embed('good')).toEqual([-0.54, -0.77, 0.25, -0.03]);
    expect(modelOf(7, 4).embed('好')).toEqual([0.49, -0.15, 0.26, 1.02]);
  });

  test('is the same again for the same seed', () => {
    expect(weightsOf(modelOf(3))).toEqual(weightsOf(modelOf(3)));
    expect(modelOf(3).embed('word')).toEqual(modelOf(3).embed('word'));
  });

  test('is another for another seed', () => {
    const [left, right] = [weightsOf(modelOf(3)), weightsOf(modelOf(4))];
    for (const name of Object.keys(left)) expect(left[name]).not.toEqual(right[name]);
    expect(modelOf(3).embed('word')).not.toEqual(modelOf(4).embed('word'));
  });

  test('fits every cell, with numbers of two decimals as the figure prints them', () => {
    fc.assert(
      fc.property(choices, anyText, (choice, word) => {
        const model = untrainedModel(choice);
        checkModel(model);
        expect(model).toMatchObject({ inputSize: choice.units, hiddenSize: choice.units });
        expect(model.embed(word)).toHaveLength(choice.units);
        for (const value of [...Object.values(weightsOf(model)).flat(), ...model.embed(word)]) {
          expect(Math.abs(value - Number(value.toFixed(2)))).toBe(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('gives every word a vector of its own, and the same one each time', () => {
    const { embed } = modelOf(7);
    expect(embed('good')).toBe(embed('good'));
    expect(Object.isFrozen(embed('good'))).toBe(true);
    for (const other of ['Good', 'goods', 'bad', '', '好']) expect(embed(other)).not.toEqual(embed('good'));
  });

  test('reads any text', () => {
    const { embed } = modelOf(7);
    fc.assert(
      fc.property(anyText, (word) => {
        expect(embed(word)).toHaveLength(8);
        expect(embed(word).every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('computes nothing but finite numbers', () => {
    fc.assert(
      fc.property(choices, fc.array(anyText, { maxLength: 60 }), (choice, words) => {
        const model = untrainedModel(choice);
        const read = trace(model, words.map(model.embed));
        for (let step = 1; step <= read.length; step++) {
          for (const vector of Object.values(read.at(step))) expect(vector.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is lively: its state is neither still nor stuck at ±1', () => {
    const model = modelOf(7);
    const read = trace(
      model,
      Array.from({ length: 200 }, (_, index) => model.embed(`w${index}`)),
    );
    const sizes = read.output.flat().map(Math.abs);
    expect(sizes.filter((size) => size > 0.2).length).toBeGreaterThan(sizes.length / 2);
    expect(sizes.filter((size) => size > 0.99).length).toBeLessThan(sizes.length / 10);
  });

  test('has a first layer that is the same below others, and whole layers above it', () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2), (options, layers, directions) => {
        const model = untrainedModel({ ...options, layers, directions: directions as 1 | 2 });
        checkModel(model);
        expect(layersOf(model).length).toBe(layers);
        for (const layer of layersOf(model)) expect(layer.reverse !== undefined).toBe(directions === 2);
        expect(weightsOf(model)).toEqual(weightsOf(untrainedModel(options)));
        expect(trace(model, [model.embed('word')]).output[0]!.length).toBe(options.units * directions);
      }),
    );
  });

  test('has other numbers in every layer and direction', () => {
    const model = untrainedModel({ cell: cells.tanh, seed: 3, units: 4, layers: 3, directions: 2 });
    const chains = layersOf(model).flatMap((layer) => [layer, layer.reverse!]);
    const numbers = chains.map(({ parameters }) => [...parameters.get('weight_hh')!.values].join());
    expect(new Set(numbers).size).toBe(6);
  });
});
