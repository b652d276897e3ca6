/** A vector as it is handed out: frozen, one number for each component. */
export type Vector = readonly number[];

/** A matrix stored row by row: `values[row * columns + column]`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * Builds a matrix from its rows.
 *
 * @param rows `rows × columns` numbers, every row of the same length
 * @throws RangeError where a row has another length than the first
 * @example matrixFromRows([[1, 2], [3, 4]]).values // Float64Array [1, 2, 3, 4]
 */
export function matrixFromRows(rows: readonly Vector[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    if (row.length !== columns) {
      throw new RangeError(
        `row ${index} of the matrix has ${row.length} numbers where row 0 has ${columns}: give every row the same length`,
      );
    }
    values.set(row, index * columns);
  });
  return { rows: rows.length, columns, values };
}

/** A vector seen as a matrix of one column, so that weights and biases are stored alike. */
export function columnMatrix(values: Vector): Matrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}

/** One row of a matrix, as a vector of `columns` numbers. */
export function rowOf(matrix: Matrix, row: number): Vector {
  return Array.from(matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns));
}
