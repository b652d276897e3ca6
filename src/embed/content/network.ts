import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import { untrainedModel } from '../../model/untrained';
import { type TrainedKind, trainedKinds } from '../../trained/tasks';
import type { Settings } from '../attributes/attributes';
import { surroundings } from './surroundings';

/** The network that is shown. */
export interface Network {
  /** The network of the settings; undefined while it is being fetched, and then `arrived` is called. */
  of(settings: Settings, weights: Model | undefined): Model | undefined;
}

export interface NetworkOptions {
  readonly arrived: () => void;
  readonly failed: (error: Error) => void;
}

export function createNetwork({ arrived, failed }: NetworkOptions): Network {
  let untrained: { readonly key: string; readonly model: Model } | undefined;
  /** The last one that was asked for: one that comes later than its place was taken is not shown. */
  let trained: { readonly key: string; model?: Model; error?: Error } | undefined;

  const make = ({ cell, seed, units, layers, directions }: Settings): Model => {
    const key = [cell, seed, units, layers, directions].join(' ');
    if (untrained?.key !== key)
      untrained = { key, model: untrainedModel({ cell: cells[cell], seed, units, layers, directions }) };
    return untrained.model;
  };

  return {
    of(settings, weights) {
      if (weights) return weights;
      const { model, cell } = settings;
      if (model === 'untrained') return make(settings);
      const kind = kindOf(cells[cell].kind);
      const key = `${model} ${kind}`;
      if (trained?.key !== key) {
        const wanted: typeof trained = { key };
        trained = wanted;
        surroundings.loadTrained(model, kind).then(
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
      return trained.model ?? (trained.error ? make(settings) : undefined);
    },
  };
}

/** The nearest kind that was trained: nobody trained a cell with relu. */
function kindOf(kind: string): TrainedKind {
  return trainedKinds.find((trained) => trained === kind) ?? 'rnn-tanh';
}
