import { describe, expect, test } from 'vitest';
import { checkModel, type Model } from '../../src/model/model';
import type { Matrix } from '../../src/model/vector';
import { sampleModel } from './sample';

function replaced(name: string, matrix: Matrix | undefined): Model {
  const model = sampleModel({ inputSize: 3, hiddenSize: 4 });
  const parameters = new Map(model.parameters);
  if (matrix) parameters.set(name, matrix);
  else parameters.delete(name);
  return { ...model, parameters };
}

const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

describe('checkModel', () => {
  test('is content with a model that is whole', () => {
    expect(() => checkModel(sampleModel())).not.toThrow();
  });

  test.each([
    ['weight_ih', '4 × 3'],
    ['weight_hh', '4 × 4'],
    ['bias_ih', '4 × 1'],
    ['bias_hh', '4 × 1'],
  ])('says that %s is missing, and that it is %s', (name, shape) => {
    const check = () => checkModel(replaced(name, undefined));
    expect(check).toThrow(RangeError);
    expect(check).toThrow(name);
    expect(check).toThrow(shape);
  });

  test.each([
    ['weight_ih', zeros(3, 4), '3 × 4', '4 × 3'],
    ['weight_hh', zeros(4, 5), '4 × 5', '4 × 4'],
    ['bias_hh', zeros(1, 4), '1 × 4', '4 × 1'],
  ])('says what shape %s has and what it needs', (name, matrix, has, needs) => {
    const check = () => checkModel(replaced(name, matrix));
    expect(check).toThrow(RangeError);
    expect(check).toThrow(`${name} is ${has}`);
    expect(check).toThrow(needs);
  });
});
