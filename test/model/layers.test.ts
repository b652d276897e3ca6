import { describe, expect, test } from 'vitest';
import { type Chain, cellKinds, layersOf, type Model, outputSize, trace, type Vector } from '../../src/model';
import fc from '../property';
import { largestError, sampleModel } from './sample';
import { stackedModel } from './stacked';

const stacks = fc.record({
  cell: fc.constantFrom(...Object.values(cellKinds)),
  layers: fc.integer({ min: 1, max: 3 }),
  bidirectional: fc.boolean(),
});
const lengths = fc.integer({ min: 1, max: 6 });
const few = { numRuns: 30 };

const inputsOf = (model: Model, length: number): Vector[] =>
  Array.from({ length }, (_, index) => model.embed(String(index)));

/** A chain as a network of its own. */
const alone = ({ cell, inputSize, hiddenSize, parameters }: Chain): Model => ({
  ...sampleModel({ cell, inputSize, hiddenSize }),
  parameters,
});

describe('a trace of several layers and directions', () => {
  test('is each layer on its own over the output of the one below it', () => {
    fc.assert(
      fc.property(stacks, lengths, (stack, length) => {
        const model = stackedModel(stack);
        let inputs = inputsOf(model, length);
        const read = trace(model, inputs);
        expect(read.layers).toHaveLength(stack.layers);
        for (const [index, part] of layersOf(model).entries()) {
          const left = trace(alone(part), inputs);
          const right = part.reverse && trace(alone(part.reverse), inputs.toReversed());
          const layer = read.layers[index]!;
          for (let step = 1; step <= length; step++) {
            expect(layer.forward.at(step)).toEqual(left.at(step));
            // A step is a place in the sentence: the chain from the right came to it at another turn.
            if (right) expect(layer.reverse!.at(step)).toEqual(right.at(length + 1 - step));
          }
          expect(layer.reverse !== undefined).toBe(stack.bidirectional);
          inputs = left.output.map((h, step) => [...h, ...(right ? right.output[length - 1 - step]! : [])]);
          expect(layer.output).toEqual(inputs);
        }
        expect(read.output).toEqual(inputs);
        expect(read.output[0]).toHaveLength(outputSize(layersOf(model).at(-1)!));
        expect(read.at(length)).toBe(read.layers[0].forward.at(length));
      }),
      few,
    );
  });

  test('remembers, from right to left, the words to come', () => {
    const read = trace(
      stackedModel({ cell: cellKinds.lstm, layers: 2, bidirectional: true }),
      inputsOf(sampleModel(), 4),
    );
    for (const { reverse } of read.layers) {
      for (const state of ['h', 'c']) {
        expect(reverse!.at(4)[`previous ${state}`]).toEqual([0, 0, 0, 0]);
        expect(reverse!.at(2)[`previous ${state}`]).toEqual(reverse!.at(3)[state]);
        expect(reverse!.component(`previous ${state}`, 2, 1)).toBe(reverse!.at(3)[state]![1]);
      }
    }
  });

  test('gives the same number by component as by step', () => {
    fc.assert(
      fc.property(stacks, lengths, (stack, length) => {
        const model = stackedModel(stack);
        for (const { forward, reverse } of trace(model, inputsOf(model, length)).layers) {
          for (const chain of reverse ? [forward, reverse] : [forward]) {
            for (let step = 1; step <= length; step++) {
              for (const [name, vector] of Object.entries(chain.at(step))) {
                expect(vector.map((_, row) => chain.component(name, step, row))).toEqual(vector);
              }
            }
          }
        }
      }),
      few,
    );
  });

  test('cannot be changed', () => {
    const model = stackedModel({ cell: cellKinds.gru, layers: 2, bidirectional: true });
    const read = trace(model, inputsOf(model, 3));
    const [layer] = read.layers;
    const step = layer.reverse!.at(2);
    const parts = [read, read.layers, layer, layer.forward, layer.reverse, layer.output, layer.output[1]];
    for (const part of [...parts, read.output, step, ...Object.values(step)]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('of nothing has no steps', () => {
    const read = trace(stackedModel({ cell: cellKinds.gru, layers: 2, bidirectional: true }), []);
    expect(read).toMatchObject({ length: 0, output: [] });
    expect(() => read.layers[1]!.reverse!.at(1)).toThrow('no step 1 in a sentence of 0');
  });

  test('refuses a layer that does not read what the one below it puts out', () => {
    const model = stackedModel({ cell: cellKinds.gru, layers: 2, bidirectional: false });
    const wide = stackedModel({ cell: cellKinds.gru, layers: 2, bidirectional: true });
    const { above = [] } = wide;
    expect(() => trace({ ...model, above }, [])).toThrow('of layer 1 reads 8 numbers where it is given 4');
  });

  test('names the layer and the direction of a parameter that is missing', () => {
    const model = stackedModel({ cell: cellKinds.gru, layers: 1, bidirectional: true });
    const reverse = { ...model.reverse!, parameters: new Map() };
    expect(() => trace({ ...model, reverse }, [])).toThrow('no weight_hr of layer 0, reversed');
  });
});

describe('ids', () => {
  const embedding = { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) };
  const model: Model = { ...sampleModel({ inputSize: 3 }), embedding };

  test('are rows of the embedding, and may stand beside vectors', () => {
    const vectors = [
      [4, 5, 6],
      [1, 2, 3],
      [7, 8, 9],
    ];
    expect(trace(model, [1, 0, [7, 8, 9]]).output).toEqual(trace(model, vectors).output);
    expect(trace(model, Uint16Array.of(1, 0)).at(2).x).toEqual([1, 2, 3]);
    expect(largestError([trace(model, [Float32Array.of(1, 2, 3)]).at(1).x!], [[1, 2, 3]])).toBe(0);
  });

  test.each([2, -1, 0.5, Number.NaN, Infinity])('are refused where there is none: %d', (id) => {
    expect(() => trace(model, [0, id])).toThrow(RangeError);
    expect(() => trace(model, [0, id])).toThrow(
      `input 2 is the id ${id} where the embedding has ids from 0 to 1`,
    );
  });

  test('need an embedding', () => {
    expect(() => trace(sampleModel(), [0])).toThrow('input 1 is the id 0 and the model has no embedding');
  });
});

test('5,000 steps are read at once', () => {
  const model = sampleModel({ inputSize: 8, hiddenSize: 8 });
  const inputs = inputsOf(model, 5_000);
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    trace(model, inputs);
    return performance.now() - start;
  });
  // The best of a few: other work on the machine is not the trace's.
  expect(Math.min(...times)).toBeLessThan(20);
});
