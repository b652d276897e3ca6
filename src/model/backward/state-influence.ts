import { runsOf, type Trace } from '../trace';
import type { Vector } from '../vector';
import { type Adjoint, identity, norm } from './adjoint';
import { backwardInParts } from './backward';
import { finish, type InParts } from './in-parts';
import { layerBackwardInParts } from './layer-backward';
import { goBack, type StepJacobians, stepJacobians } from './step-jacobians';

/** One state of one chain of a network. */
export interface ChainState {
  /** Counted from 1. */
  readonly layer: number;
  /** True for the chain that reads from right to left. */
  readonly reversed: boolean;
  /** The name of the state, as the cell calls it. */
  readonly state: string;
}

/** How strongly each word bears on a state, wherever the state is asked for. */
export interface StateInfluence {
  /**
   * @param word counted from 1: the state is taken as it is when its chain has read this word
   * @returns T numbers, frozen: for each word k the Frobenius norm of ∂state / ∂x_k, exact; 0 for a word that the chain has
   * not heard of by then, and for words so far back that what is left of them is 10^−40 of the largest
   */
  at(word: number): Vector;
  /** The same in small parts, so that a row of a long sentence holds nothing up. */
  inParts(word: number): InParts<Vector>;
}

/** This many rows of the table are kept: the whole table of a long sentence would fill the memory. */
const keptRows = 256;

/**
 * Prepares the influence of every word's vector on a state. Each row is worked out when it is asked for, by
 * the chain rule from that word back to the first.
 *
 * @example stateInfluence(read, { layer: 1, reversed: false, state: 'c' }).at(3) // what c_3 owes to each word
 */
export function stateInfluence(trace: Trace, { layer, reversed, state }: ChainState): StateInfluence {
  const derive =
    layer === 1 ? overChain(trace, reversed, state) : overLayers(trace, { layer, reversed, state });
  const rows = new Map<number, Vector>();
  function* inParts(word: number): InParts<Vector> {
    const row = rows.get(word) ?? (yield* derive(word));
    if (rows.has(word)) return row;
    const [oldest] = rows.keys();
    if (rows.size >= keptRows) rows.delete(oldest!);
    rows.set(word, row);
    return row;
  }
  return { at: (word) => rows.get(word) ?? finish(inParts(word)), inParts };
}

type Derive = (word: number) => InParts<Vector>;

/** In the lowest layer a row is a product of matrices, one a turn, which are worked out once for all rows. */
function overChain(trace: Trace, reversed: boolean, state: string): Derive {
  const { forward, reverse } = runsOf(trace)[0]!;
  const run = reversed ? reverse! : forward;
  const { cell, hiddenSize } = run.chain;
  const first = cell.states.indexOf(state) * hiddenSize;
  const wordOf = (turn: number): number => (reversed ? trace.length - 1 - turn : turn);
  let jacobians: StepJacobians | undefined;
  return function* (word) {
    jacobians ??= stepJacobians(run);
    const { size } = jacobians;
    const from = new Float64Array(hiddenSize * size);
    for (let row = 0; row < hiddenSize; row++) from[row * size + first + row] = 1;
    const norms = new Array<number>(trace.length).fill(0);
    yield* goBack(jacobians, from, wordOf(word - 1), (turn, byInput) => {
      norms[wordOf(turn)] = norm(byInput);
    });
    return Object.freeze(norms);
  };
}

/** Above it, every turn of all layers is run backwards: a layer of two directions has heard of all words from the start. */
function overLayers(trace: Trace, { layer, reversed, state }: ChainState): Derive {
  const runs = runsOf(trace);
  const own = runs[layer - 1]!;
  const run = reversed ? own.reverse! : own.forward;
  const size = run.chain.hiddenSize;
  return function* (word) {
    // Prepared anew for each row: two rows that are worked on at once must not share their numbers.
    const below = runs.slice(0, layer - 1).map((lower) => layerBackwardInParts(lower, size));
    const outputs = new Array<Adjoint>(trace.length).fill(undefined);
    outputs[reversed ? trace.length - word : word - 1] = identity(size);
    const byTurn = yield* backwardInParts(run, size, size, 0, undefined, state)(outputs);
    let adjoints = reversed ? byTurn.toReversed() : byTurn;
    for (const lower of below.toReversed()) adjoints = yield* lower(adjoints);
    return Object.freeze(adjoints.map((adjoint) => (adjoint ? norm(adjoint) : 0)));
  };
}
