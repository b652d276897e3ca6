import type { Model } from '../model/model';
import type { TaskName, TrainedKind } from '../trained/tasks';

/** Fetches a network that has learned a task. */
export type LoadTrained = (task: TaskName, kind: TrainedKind) => Promise<Model>;

/** The networks are not here yet. */
export const loadTrained: LoadTrained = (task) =>
  Promise.reject(new Error(`there is no network that learned '${task}' yet: use model="untrained"`));
