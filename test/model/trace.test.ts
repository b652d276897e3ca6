import { describe, expect, test } from 'vitest';
import { rnnRelu, rnnTanh } from '../../src/model/cells/rnn';
import { trace } from '../../src/model/trace';
import { rowOf, type Vector } from '../../src/model/vector';
import fc from '../property';
import { namesOf, sampleModel, sampleTrace } from './sample';

const samples = fc.record({
  cell: fc.constantFrom(rnnTanh, rnnRelu),
  inputSize: fc.integer({ min: 1, max: 5 }),
  hiddenSize: fc.integer({ min: 1, max: 5 }),
  seed: fc.nat(),
});
const lengths = fc.integer({ min: 1, max: 8 });
const few = { numRuns: 40 };

describe('a trace', () => {
  test('holds every value that the equation names, and each follows from the others', () => {
    fc.assert(
      fc.property(samples, lengths, (sample, length) => {
        const read = sampleTrace(length, sample);
        const { parameters } = read.model;
        const product = (name: string, input: Vector, row: number): number =>
          rowOf(parameters.get(name)!, row).reduce((sum, weight, column) => sum + weight * input[column]!, 0);
        const bias = (row: number): number =>
          parameters.get('bias_ih')!.values[row]! + parameters.get('bias_hh')!.values[row]!;
        for (let step = 1; step <= length; step++) {
          const { x, a, b, h, 'previous h': memory, 'W_h h': ofMemory, 'W_x x': ofWord } = read.at(step);
          expect(memory).toEqual(step === 1 ? new Array(sample.hiddenSize).fill(0) : read.at(step - 1).h);
          for (let row = 0; row < sample.hiddenSize; row++) {
            expect(ofMemory![row]).toBeCloseTo(product('weight_hh', memory!, row), 12);
            expect(ofWord![row]).toBeCloseTo(product('weight_ih', x!, row), 12);
            expect(b![row]).toBeCloseTo(bias(row), 12);
            expect(a![row]).toBeCloseTo(ofMemory![row]! + ofWord![row]! + b![row]!, 12);
            expect(h![row]).toBe(sample.cell === rnnTanh ? Math.tanh(a![row]!) : Math.max(0, a![row]!));
          }
        }
      }),
      few,
    );
  });

  test('gives the same number by component as by step', () => {
    fc.assert(
      fc.property(samples, lengths, (sample, length) => {
        const read = sampleTrace(length, sample);
        for (let step = 1; step <= length; step++) {
          for (const name of namesOf(read.model)) {
            const vector = read.at(step)[name]!;
            expect(vector.map((_, row) => read.component(name, step, row))).toEqual(vector);
          }
        }
      }),
      few,
    );
  });

  test('knows nothing of the words to come', () => {
    fc.assert(
      fc.property(samples, lengths, lengths, (sample, length, more) => {
        const longer = sampleTrace(length + more, sample).output.slice(0, length);
        expect(longer).toEqual(sampleTrace(length, sample).output);
      }),
      few,
    );
  });

  test('has the names of its cell and no others', () => {
    const read = sampleTrace(2);
    expect(Object.keys(read.at(2)).sort()).toEqual([...namesOf(read.model)].sort());
  });

  test('cannot be changed', () => {
    const read = sampleTrace(3);
    const step = read.at(2);
    for (const part of [read, read.output, read.output[1], step, ...Object.values(step)]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(() => Object.assign(step, { h: [] })).toThrow(TypeError);
    expect(() => Object.assign(step.h!, [1])).toThrow(TypeError);
    expect(() => Object.assign(read.at(1)['previous h']!, [1])).toThrow(TypeError);
    expect(() => Object.assign(read, { length: 0 })).toThrow(TypeError);
  });

  test('stays what it was when its inputs and weights change', () => {
    const model = sampleModel();
    const inputs = [[1, 2, 3].map(Number), [4, 5, 6].map(Number)];
    const read = trace(model, inputs);
    const before = trace(model, inputs).output;
    inputs[0]![0] = 99;
    for (const { values } of model.parameters.values()) values.fill(0);
    expect(read.at(1).x).toEqual([1, 2, 3]);
    expect(read.output).toEqual(before);
  });

  test('of nothing has no step', () => {
    const read = sampleTrace(0);
    expect(read).toMatchObject({ length: 0, output: [] });
    expect(() => read.at(1)).toThrow('no step 1 in a sentence of 0');
  });

  test.each([0, -1, 4, 1.5, Number.NaN, Infinity])('has no step %d', (step) => {
    expect(() => sampleTrace(3).at(step)).toThrow(RangeError);
    expect(() => sampleTrace(3).at(step)).toThrow(`no step ${step} in a sentence of 3`);
  });

  test('names the input that has another length than the model reads', () => {
    const run = () =>
      trace(sampleModel(), [
        [0, 0, 0],
        [0, 0],
      ]);
    expect(run).toThrow(RangeError);
    expect(run).toThrow('input 2 has 2 numbers where the model reads 3');
  });

  test('refuses a cell whose operations are out of order', () => {
    const cell = { ...rnnTanh, operations: rnnTanh.operations.toReversed() };
    expect(() => sampleTrace(1, { cell })).toThrow(/reads a before it is made/);
  });
});
