import type { Cell, Parameter } from './cell';
import type { Matrix, Vector } from './vector';

/** A cell together with its numbers: all that is needed to read a sentence. */
export interface Model {
  readonly cell: Cell;
  /** D, the length of an input vector x. */
  readonly inputSize: number;
  /** H, the length of the hidden state h. */
  readonly hiddenSize: number;
  /** By parameter name. Weights are H × D or H × H, biases H × 1. */
  readonly parameters: ReadonlyMap<string, Matrix>;
  /** The vector x of a token, D numbers. */
  readonly embed: (token: string) => Vector;
}

/** The shape that a parameter must have, as rows × columns. */
export function shapeOf(
  parameter: Parameter,
  inputSize: number,
  hiddenSize: number,
): readonly [rows: number, columns: number] {
  const columns = { input: inputSize, hidden: hiddenSize, one: 1 }[parameter.columns];
  return [hiddenSize, columns];
}

/**
 * Checks that every parameter of the cell is there with its shape.
 *
 * @throws RangeError naming the first parameter that is missing or has another shape
 */
export function checkModel(model: Model): void {
  for (const parameter of model.cell.parameters) {
    const [rows, columns] = shapeOf(parameter, model.inputSize, model.hiddenSize);
    const matrix = model.parameters.get(parameter.name);
    if (!matrix)
      throw new RangeError(`the model has no ${parameter.name}: add it as ${rows} × ${columns} numbers`);
    if (matrix.rows !== rows || matrix.columns !== columns) {
      throw new RangeError(
        `${parameter.name} is ${matrix.rows} × ${matrix.columns} where the cell needs ${rows} × ${columns}: check its shape`,
      );
    }
  }
}
