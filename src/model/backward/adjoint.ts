/** The derivatives of some results by a vector, results × size row by row; undefined where all are 0. */
export type Adjoint = Float64Array | undefined;

/** The derivatives of a vector by itself. */
export function identity(size: number): Float64Array {
  const numbers = new Float64Array(size * size);
  for (let row = 0; row < size; row++) numbers[row * size + row] = 1;
  return numbers;
}

/** The Frobenius norm. Scaled by the largest number first: influences vanish over a long sentence, and their squares sooner still. */
export function norm(numbers: Float64Array): number {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let squares = 0;
  for (const number of numbers) squares += (number / largest) ** 2;
  return largest * Math.sqrt(squares);
}
