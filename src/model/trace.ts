import { type ChainTrace, chainTrace, type Step } from './forward/chain-trace';
import { type Input, inputNumbers } from './forward/inputs';
import { type LayerRun, runLayers } from './forward/stack';
import { checkModel, type Model } from './model';
import { atOnce, type Parts } from './parts';
import type { Vector } from './vector';

export type { ChainTrace, Step } from './forward/chain-trace';

/** What one layer computed. */
export interface LayerTrace {
  readonly forward: ChainTrace;
  /** In a bidirectional network, the chain that reads from right to left. */
  readonly reverse?: ChainTrace;
  /** T × (directions · H): the hidden state at each step, of both directions side by side. */
  readonly output: readonly Vector[];
}

/** What a model computed while it read a sequence. Nothing in it can be changed. */
export interface Trace {
  readonly model: Model;
  /** T, how many steps were taken. */
  readonly length: number;
  /** From below to above. */
  readonly layers: readonly [LayerTrace, ...LayerTrace[]];
  /** The first layer's values from left to right: all there are, in a network of one layer and one direction. */
  at(step: number): Step;
  /** One component of these. */
  component(name: string, step: number, row: number): number;
  /** T × (directions · H): the hidden state of the top layer at each step. */
  readonly output: readonly Vector[];
}

// A trace shows its numbers and does not give them away, as they could be changed: `influence` finds them here.
const runs = new WeakMap<Trace, readonly LayerRun[]>();

/** The runs that a trace shows, from below to above. */
export const runsOf = (trace: Trace): readonly LayerRun[] => runs.get(trace)!;

/**
 * Runs a model over a sequence in float64.
 *
 * @param inputs T ids of the model's embedding, or T × D numbers: one vector x for each step
 * @returns the trace: every named value of every layer, direction and step
 * @throws RangeError where an id is not in the embedding, where an input has another length than the model's
 * inputSize, or a parameter another shape
 * @example trace(model, ['the', 'movie'].map(model.embed)).at(2).h
 * @example trace(model, [5, 2]).layers[1]?.reverse?.at(2)['previous h']
 */
export function trace(model: Model, inputs: ArrayLike<Input>): Trace {
  return atOnce(traceInParts(model, inputs));
}

/** The same in parts, for a model so large, or a sequence so long, that nothing else could be done meanwhile. */
export function* traceInParts(model: Model, inputs: ArrayLike<Input>): Parts<Trace> {
  checkModel(model);
  const { length } = inputs;
  return traceOf(model, yield* runLayers(model, inputNumbers(model, inputs), length), length);
}

/** Shows the numbers of runs that were made, here or elsewhere. */
export function traceOf(model: Model, layerRuns: readonly LayerRun[], length: number): Trace {
  const layers = Object.freeze(layerRuns.map(layerTrace)) as unknown as Trace['layers'];
  const { at, component } = layers[0].forward;
  const top = layers.at(-1)!;
  const result: Trace = Object.freeze({
    model,
    length,
    layers,
    at,
    component,
    get output() {
      return top.output;
    },
  });
  runs.set(result, layerRuns);
  return result;
}

function layerTrace({ forward, reverse }: LayerRun): LayerTrace {
  const left = chainTrace(forward, (step) => step - 1);
  if (!reverse) {
    return Object.freeze({
      forward: left,
      get output() {
        return left.output;
      },
    });
  }
  const right = chainTrace(reverse, (step) => reverse.length - step);
  let output: readonly Vector[] | undefined;
  return Object.freeze({
    forward: left,
    reverse: right,
    get output() {
      output ??= Object.freeze(left.output.map((h, index) => Object.freeze([...h, ...right.output[index]!])));
      return output;
    },
  });
}
