import { type CellKind, cellKinds } from './cells';
import { withoutBias } from './cells/bias';
import type { Run } from './forward/run';
import type { LayerRun } from './forward/stack';
import { type Chain, type Layer, layersOf, type Model, type ReadOut } from './model';
import { runsOf, type Trace, traceOf } from './trace';
import type { Matrix } from './vector';
import type { Finding } from './weights/finding';
import { vectorsOf } from './words/vectors';
import { vocabularyOf } from './words/vocabulary';

/*
 * Models and traces as messages between threads: plain data without functions, whose buffers can be handed over
 * instead of copied. Numbers that several matrices share stay shared.
 */

interface PackedChain {
  readonly kind: CellKind;
  readonly biased: boolean;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly parameters: ReadonlyMap<string, Matrix>;
}

interface PackedLayer extends PackedChain {
  readonly reverse?: PackedChain;
}

/** The layers of a model: enough to run it over vectors. */
export type PackedLayers = readonly [PackedLayer, ...PackedLayer[]];

/** A model that was read from a file. */
export interface PackedModel {
  readonly layers: PackedLayers;
  readonly embedding?: Matrix;
  readonly tokens?: readonly string[];
  readonly inputs?: NonNullable<Model['inputs']>;
  readonly readOut?: ReadOut;
  readonly findings?: readonly Finding[];
  readonly metadata?: ReadonlyMap<string, string>;
}

type PackedRun = Pick<Run, 'length' | 'values'>;

/** The values of every chain of a trace, by their names. */
export interface PackedTrace {
  readonly length: number;
  readonly layers: readonly { readonly forward: PackedRun; readonly reverse?: PackedRun }[];
}

export function packLayers(model: Model): PackedLayers {
  const packed = layersOf(model).map(
    (layer): PackedLayer => ({
      ...packChain(layer),
      ...(layer.reverse ? { reverse: packChain(layer.reverse) } : {}),
    }),
  );
  return packed as unknown as PackedLayers;
}

function packChain({ cell, inputSize, hiddenSize, parameters }: Chain): PackedChain {
  if (!(cell.kind in cellKinds)) {
    throw new RangeError(`the cell ${cell.kind} is not known to another thread: name it in cellKinds`);
  }
  const biased = cell.parameters.some(({ columns }) => columns === 'one');
  return { kind: cell.kind as CellKind, biased, inputSize, hiddenSize, parameters };
}

/** A model that runs over vectors; it does not know words. */
export function reviveLayers([first, ...above]: PackedLayers): Model {
  return {
    ...reviveLayer(first),
    ...(above.length > 0 ? { above: above.map(reviveLayer) } : {}),
    embed: () => {
      throw new RangeError(
        'these are the layers alone, which read vectors: look words up where the model is',
      );
    },
  };
}

function reviveLayer({ reverse, ...forward }: PackedLayer): Layer {
  return { ...reviveChain(forward), ...(reverse ? { reverse: reviveChain(reverse) } : {}) };
}

function reviveChain({ kind, biased, inputSize, hiddenSize, parameters }: PackedChain): Chain {
  const cell = biased ? cellKinds[kind] : withoutBias(cellKinds[kind]);
  return { cell, inputSize, hiddenSize, parameters };
}

/** Packs a model that `readModel` made. */
export function packModel(model: Model): PackedModel {
  const { embedding, vocabulary, inputs, readOut, findings, metadata } = model;
  return {
    layers: packLayers(model),
    ...(embedding ? { embedding } : {}),
    ...(vocabulary ? { tokens: vocabulary.tokens } : {}),
    ...(inputs ? { inputs } : {}),
    ...(readOut ? { readOut } : {}),
    ...(findings ? { findings } : {}),
    ...(metadata ? { metadata } : {}),
  };
}

export function reviveModel({ layers, tokens, ...rest }: PackedModel): Model {
  const model = reviveLayers(layers);
  const known = { ...rest, ...(tokens ? { vocabulary: vocabularyOf(tokens) } : {}) };
  return Object.freeze({ ...model, ...known, embed: vectorsOf(known, model.inputSize) });
}

export function packTrace(trace: Trace): PackedTrace {
  const pack = ({ length, values }: Run): PackedRun => ({ length, values });
  const layers = runsOf(trace).map(({ forward, reverse }) => ({
    forward: pack(forward),
    ...(reverse ? { reverse: pack(reverse) } : {}),
  }));
  return { length: trace.length, layers };
}

/** @param model the one that made the trace, or an equal one */
export function reviveTrace(model: Model, { length, layers }: PackedTrace): Trace {
  const own = layersOf(model);
  const runs = layers.map(({ forward, reverse }, index): LayerRun => {
    const layer = own[index]!;
    return {
      layer,
      forward: { chain: layer, ...forward },
      ...(reverse ? { reverse: { chain: layer.reverse!, ...reverse } } : {}),
    };
  });
  return traceOf(model, runs, length);
}

/** Every buffer in a packed thing, once: what can be handed over with it. */
export function buffersOf(packed: PackedLayers | PackedModel | PackedTrace): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (value instanceof Float64Array) found.add(value.buffer as ArrayBuffer);
    else if (value instanceof Map || Array.isArray(value)) for (const item of value.values()) visit(item);
    else if (typeof value === 'object' && value !== null)
      for (const item of Object.values(value)) visit(item);
  };
  visit(packed);
  return [...found];
}
