import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Model, readModel } from '../../src/model';
import { type Spelled, spelledOptions } from '../../src/model/words/forms';
import type { TaskName, TrainedKind } from '../../src/trained/tasks';

const weights = new URL('../../src/trained/weights/', import.meta.url);

/** The path of a network's file. */
export const pathOf = (task: TaskName, kind: TrainedKind): string =>
  fileURLToPath(new URL(`${task}-${kind}.safetensors`, weights));

/** The path of the words of a task. */
export const wordsPathOf = (task: TaskName): string => fileURLToPath(new URL(`${task}-words.json`, weights));

/** A network that comes with the page, read from its files. */
export function shipped(task: TaskName, kind: TrainedKind): Model {
  const spelled = JSON.parse(readFileSync(wordsPathOf(task), 'utf8')) as Spelled;
  return readModel(readFileSync(pathOf(task, kind)), { words: spelledOptions(spelled) });
}
