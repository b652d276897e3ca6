import type { Model } from '../../model/model';
import type { Card } from '../../trained/card';
import type { TaskName, TrainedKind } from '../../trained/tasks';
import type { PageState } from '../state/state';

/** A network that has learned a task, with the figures of its card. */
export interface TrainedModel {
  readonly model: Model;
  readonly card?: Card;
}

/** A network that knows the words of certain sentences only. */
export interface FirstModel {
  reads(state: PageState): boolean;
  load(): Promise<TrainedModel>;
}

/** Loads the trained networks of the page. */
export interface Models {
  load(task: TaskName, kind: TrainedKind): Promise<TrainedModel>;
  /** What reads one sentence alone, where that comes sooner than the whole network of the sentence's state. */
  readonly first?: FirstModel;
}

/** Loads each network once. A load that has failed is tried again when the network is asked for again. */
export function cachedModels(models: Models): Models {
  const { first } = models;
  const loads = new Map<string, Promise<TrainedModel>>();
  const cached = (key: string, start: () => Promise<TrainedModel>): Promise<TrainedModel> => {
    let loading = loads.get(key);
    if (!loading) {
      loading = start();
      loading.catch(() => loads.delete(key));
      loads.set(key, loading);
    }
    return loading;
  };
  return {
    load: (task, kind) => cached(`${task} ${kind}`, () => models.load(task, kind)),
    ...(first && {
      first: { reads: (state) => first.reads(state), load: () => cached('first', () => first.load()) },
    }),
  };
}
