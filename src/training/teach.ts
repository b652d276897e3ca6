import { readModel } from '../model';
import { spelledOptions } from '../model/words/forms';
import type { Card } from '../trained/card';
import type { TaskName, TrainedKind } from '../trained/tasks';
import { countCard } from './card';
import { fileOf } from './file';
import { lessonFor } from './lesson';
import { networkOf } from './network';
import { type TrainOptions, train } from './train';
import { spelledOf, vocabularyFor } from './vocabularies';

/** A trained network as it ships. */
export interface Taught {
  readonly card: Card;
  /** The `.safetensors` file. */
  readonly bytes: Uint8Array;
}

/** Trains a network of a kind for a task, counts what it can do, and makes its file. The same seed, the same bytes. */
export function teach(
  task: TaskName,
  kind: TrainedKind,
  seed: number,
  report?: TrainOptions['report'],
): Taught {
  const lesson = lessonFor(task, kind);
  const { units, words, labels, recall = 0 } = lesson;
  const vocabulary = vocabularyFor(words);
  const network = networkOf({ kind, vocabulary, labels, units, seed, recalls: recall > 0 });
  train(network, { ...lesson, seed, ...(report ? { report } : {}) });
  const spelled = spelledOptions(spelledOf(words));
  const card = countCard(readModel(fileOf(network.model), { words: spelled }), task, kind, seed);
  return { card, bytes: fileOf(network.model, card) };
}
