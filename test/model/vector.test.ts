import { describe, expect, test } from 'vitest';
import { columnMatrix, matrixFromRows, rowOf } from '../../src/model/vector';

describe('a matrix', () => {
  const matrix = matrixFromRows([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  test('is stored row by row', () => {
    expect(matrix).toEqual({ rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) });
  });

  test('gives its rows as copies', () => {
    expect(rowOf(matrix, 1)).toEqual([4, 5, 6]);
    const row = rowOf(matrix, 1) as number[];
    row[0] = 99;
    expect(rowOf(matrix, 1)).toEqual([4, 5, 6]);
  });

  test('may be a column, or empty', () => {
    expect(columnMatrix([7, 8])).toEqual({ rows: 2, columns: 1, values: Float64Array.of(7, 8) });
    expect(matrixFromRows([])).toEqual({ rows: 0, columns: 0, values: new Float64Array() });
  });

  test('says which row has another length', () => {
    const make = () => matrixFromRows([[1, 2], [3, 4], [5]]);
    expect(make).toThrow(RangeError);
    expect(make).toThrow('row 2 of the matrix has 1 numbers where row 0 has 2');
  });
});
