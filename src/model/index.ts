/** What a program imports: networks without a page. */

export { type FollowedWord, followedWords, type Remains, sharesOf } from './backward/followed';
export { backpropagate, type Gradient, zeroGradient } from './backward/gradient';
export { influence } from './backward/influence';
export { type ChainState, type StateInfluence, stateInfluence } from './backward/state-influence';
export type { Cell, Parameter, Size } from './cell';
export { type CellKind, cellKinds, cells } from './cells';
export type { Input } from './forward/inputs';
export type { HeadActivation } from './head';
export {
  type Chain,
  type HeadLayer,
  type Layer,
  layersOf,
  type Model,
  outputSize,
  type ReadOut,
} from './model';
export type { Operation } from './operations';
export { readOut, softmax } from './read-out';
export { type ChainTrace, type LayerTrace, type Step, type Trace, trace } from './trace';
export { type UntrainedOptions, untrainedModel } from './untrained';
export type { Matrix, Vector } from './vector';
export { AmbiguousWeightsError, WeightsError, type WeightsErrorCode } from './weights/error';
export type { Finding } from './weights/finding';
export type { ReadOptions } from './weights/options';
export { readModel } from './weights/read';
export { type Tokens, type TokenUnit, tokenize } from './words/tokens';
export { unknownWords } from './words/unknown';
export type { Vocabulary } from './words/vocabulary';
