import type { Model } from '../../model/model';
import type { Card } from '../../trained/card';
import type { TaskName, TrainedKind } from '../../trained/tasks';

/** A network that has learned a task, with the figures of its card. */
export interface TrainedModel {
  readonly model: Model;
  readonly card?: Card;
}

/** Loads the trained networks of the page. */
export interface Models {
  load(task: TaskName, kind: TrainedKind): Promise<TrainedModel>;
}

/** Loads each network once. A load that has failed is tried again when the network is asked for again. */
export function cachedModels(models: Models): Models {
  const loads = new Map<string, Promise<TrainedModel>>();
  return {
    load(task, kind) {
      const key = `${task} ${kind}`;
      let load = loads.get(key);
      if (!load) {
        load = models.load(task, kind);
        load.catch(() => loads.delete(key));
        loads.set(key, load);
      }
      return load;
    },
  };
}
