import type { Model } from '../../../src/model/model';
import { rowOf, type Vector } from '../../../src/model/vector';

/**
 * The recurrent unit once more, as a textbook writes it: h_i = f(W_ih x_i + b_ih + W_hh h_{i−1} + b_hh). It shares
 * no arithmetic with the source.
 *
 * @param memory what the unit is given in the place of h_{i−1}, made from it and from the h_i that it leads to
 */
export function naive(
  model: Model,
  inputs: readonly Vector[],
  f: (value: number) => number,
  memory: (previous: Vector, next: Vector) => Vector = (previous) => previous,
): readonly Vector[] {
  const rows = (name: string): readonly Vector[] => {
    const matrix = model.parameters.get(name)!;
    return Array.from({ length: matrix.rows }, (_, row) => rowOf(matrix, row));
  };
  const [inputWeights, hiddenWeights] = [rows('weight_ih'), rows('weight_hh')];
  const [inputBias, hiddenBias] = [rows('bias_ih').flat(), rows('bias_hh').flat()];
  const unit = (x: Vector, h: Vector): Vector =>
    hiddenBias.map((bias, row) =>
      f(dot(inputWeights[row]!, x) + inputBias[row]! + dot(hiddenWeights[row]!, h) + bias),
    );

  let h: Vector = hiddenBias.map(() => 0);
  return inputs.map((x) => {
    h = unit(x, memory(h, unit(x, h)));
    return h;
  });
}

const dot = (left: Vector, right: Vector): number =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0);
