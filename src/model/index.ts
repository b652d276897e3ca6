/** What a program imports: networks without a page. */
export type { Cell, Parameter, Size } from './cell';
export { type CellKind, cellKinds, cells } from './cells';
export { backpropagate, type Gradient, zeroGradient } from './gradient';
export { influence } from './influence';
export type { Input } from './inputs';
export { type Chain, type Layer, layersOf, type Model, outputSize, type ReadOut } from './model';
export type { Operation } from './operations';
export { readOut, softmax } from './read-out';
export { type Tokens, type TokenUnit, tokenize } from './tokens';
export { type ChainTrace, type LayerTrace, type Step, type Trace, trace } from './trace';
export { unknownWords } from './unknown';
export { type UntrainedOptions, untrainedModel } from './untrained';
export type { Matrix, Vector } from './vector';
export type { Vocabulary } from './vocabulary';
export { AmbiguousWeightsError, WeightsError, type WeightsErrorCode } from './weights/error';
export type { Finding } from './weights/finding';
export type { ReadOptions } from './weights/options';
export { readModel } from './weights/read';
