import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import { untrainedModel } from '../../model/untrained';
import { type TaskName, type TrainedKind, trainedKinds } from '../../trained/tasks';
import type { Settings } from '../attributes/attributes';

/** Finds the network that an element shows. */
export interface Network {
  /** The network of the settings. It is undefined while it is being fetched; `arrived` tells when it is there. */
  of(settings: Settings, weights: Model | 'coming' | undefined): Model | undefined;
  /** The same, and undefined where it could not be fetched: nothing else is shown in its place. */
  exactly(settings: Settings): Model | undefined;
}

export interface NetworkOptions {
  /** Fetches a network that has learned a task. */
  readonly load: (task: TaskName, kind: TrainedKind) => Promise<Model>;
  readonly arrived: () => void;
  readonly failed: (error: Error) => void;
}

export function createNetwork({ load, arrived, failed }: NetworkOptions): Network {
  let untrained: { readonly key: string; readonly model: Model } | undefined;
  /** The trained network that was asked for last. An earlier one that arrives after it is not shown. */
  let trained: { readonly key: string; model?: Model; error?: Error } | undefined;

  const make = ({ cell, seed, units, layers, directions }: Settings): Model => {
    const key = [cell, seed, units, layers, directions].join(' ');
    if (untrained?.key !== key)
      untrained = { key, model: untrainedModel({ cell: cells[cell], seed, units, layers, directions }) };
    return untrained.model;
  };

  const exactly = (settings: Settings): Model | undefined => {
    const { model, cell } = settings;
    if (model === 'untrained') return make(settings);
    const kind = kindOf(cells[cell].kind);
    const key = `${model} ${kind}`;
    if (trained?.key !== key) {
      const wanted: typeof trained = { key };
      trained = wanted;
      load(model, kind).then(
        (loaded) => {
          wanted.model = loaded;
          if (trained === wanted) arrived();
        },
        (reason: unknown) => {
          wanted.error = reason instanceof Error ? reason : new Error(String(reason));
          if (trained !== wanted) return;
          failed(wanted.error);
          arrived();
        },
      );
    }
    return trained.model;
  };
  return {
    exactly,
    of(settings, weights) {
      if (weights === 'coming') return undefined;
      const model = weights ?? exactly(settings);
      return model ?? (trained?.error ? make(settings) : undefined);
    },
  };
}

/** The kind of cell whose trained weights are shown: there are none for an RNN with relu, so it gets those with tanh. */
export function kindOf(kind: string): TrainedKind {
  return trainedKinds.find((trained) => trained === kind) ?? 'rnn-tanh';
}
