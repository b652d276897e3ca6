import type { Cell, Parameter } from './cell';
import type { HeadActivation } from './head';
import type { Matrix, Vector } from './vector';
import type { Finding } from './weights/finding';
import type { Vocabulary } from './words/vocabulary';

/** One cell with its numbers, the same at every step: a layer of a network in one direction. */
export interface Chain {
  readonly cell: Cell;
  /** D, the length of an input vector x. */
  readonly inputSize: number;
  /** H, the length of the hidden state h. */
  readonly hiddenSize: number;
  /** By parameter name. Weights are H × D or H × H, biases H × 1. */
  readonly parameters: ReadonlyMap<string, Matrix>;
}

/** A chain that reads from left to right and, in a bidirectional network, a second one that reads from right to left. */
export interface Layer extends Chain {
  readonly reverse?: Chain;
}

/** A linear layer between the network and its output layer, and what its results pass through. */
export interface HeadLayer {
  readonly weight: Matrix;
  readonly bias?: Matrix;
  readonly activation: HeadActivation;
}

/** The output layer (`nn.Linear`): y = W · output + b. */
export interface ReadOut {
  /** The layers that the output passes first, where there are any. */
  readonly before?: readonly HeadLayer[];
  /** K × (directions · H), or × the rows of the layer before. */
  readonly weight: Matrix;
  /** K × 1. */
  readonly bias?: Matrix;
  /** The names of the K results, where the file says them. */
  readonly labels?: readonly string[];
}

/** A network: all that is needed to read a sentence. It is its own first layer. */
export interface Model extends Layer {
  /** The layers above the first, from below to above; each reads the output of the one below it. */
  readonly above?: readonly Layer[];
  /** The vector x of a token, D numbers. */
  readonly embed: (token: string) => Vector;
  /** V × D: the vector of a token's id is that row. */
  readonly embedding?: Matrix;
  /**
   * How a token becomes x where there is no table of vectors: a 1 in the place of its id, or the number that it writes.
   * Without it vectors are made up.
   */
  readonly inputs?: 'one-hot' | 'numbers';
  /** The tokens by their ids, where they are known. */
  readonly vocabulary?: Vocabulary;
  readonly readOut?: ReadOut;
  /** What a person should know of the file that the model was read from. */
  readonly findings?: readonly Finding[];
  /** What the file says of itself, such as a model card. */
  readonly metadata?: ReadonlyMap<string, string>;
}

/** The layers of a model, from below to above. */
export function layersOf(model: Model): readonly [Layer, ...Layer[]] {
  return [model, ...(model.above ?? [])];
}

/** The chains of a model, from below to above: its layers, each in its directions. */
export function chainsOf(model: Model): readonly Chain[] {
  return layersOf(model).flatMap((layer) => (layer.reverse ? [layer, layer.reverse] : [layer]));
}

/** How long a layer's output is: H, or 2 H where both directions are joined. */
export function outputSize(layer: Layer): number {
  return layer.hiddenSize + (layer.reverse?.hiddenSize ?? 0);
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
 * Checks that every parameter of every layer is there with its shape, and that each layer reads what the one below
 * it puts out.
 *
 * @throws RangeError naming the first parameter or layer that does not fit
 */
export function checkModel(model: Model): void {
  const layers = layersOf(model);
  layers.forEach((layer, index) => {
    const width = index === 0 ? model.inputSize : outputSize(layers[index - 1]!);
    checkChain(layer, width, layers.length > 1 ? ` of layer ${index}` : '');
    if (layer.reverse) checkChain(layer.reverse, width, ` of layer ${index}, reversed`);
  });
}

function checkChain(chain: Chain, width: number, where: string): void {
  const { cell, inputSize, hiddenSize, parameters } = chain;
  if (inputSize !== width) {
    throw new RangeError(`the cell${where} reads ${inputSize} numbers where it is given ${width}`);
  }
  for (const parameter of cell.parameters) {
    const [rows, columns] = shapeOf(parameter, inputSize, hiddenSize);
    const matrix = parameters.get(parameter.name);
    if (!matrix)
      throw new RangeError(
        `the model has no ${parameter.name}${where}: add it as ${rows} × ${columns} numbers`,
      );
    if (matrix.rows !== rows || matrix.columns !== columns) {
      throw new RangeError(
        `${parameter.name}${where} is ${matrix.rows} × ${matrix.columns} where the cell needs ${rows} × ${columns}: check its shape`,
      );
    }
  }
}
