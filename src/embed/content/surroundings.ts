import type { Model } from '../../model/model';
import type { Clock } from '../../player/clock';
import { loadTrained } from '../../trained/load';
import type { TaskName, TrainedKind } from '../../trained/tasks';
import { browserClock } from '../../view/clock';

export interface Surroundings {
  clock: Clock;
  /** Fetches a network that has learned a task. */
  loadTrained: (task: TaskName, kind: TrainedKind) => Promise<Model>;
}

/** What all elements take from outside. A test replaces it. */
export const surroundings: Surroundings = { clock: browserClock, loadTrained };
