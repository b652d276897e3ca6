import type { Model } from '../model';
import type { Card } from '../trained/card';
import type { TaskName, TrainedKind } from '../trained/tasks';
import { accuracyOf, everydayOf } from './evaluate';
import { everydayExam } from './everyday/exam';
import { examAt, examOf, lessonFor } from './lesson';

/**
 * Counts the figures of a network's card.
 *
 * @param model as it was read back from its file: rounded to float32 it is not quite the one that was trained
 */
export function countCard(model: Model, task: TaskName, kind: TrainedKind, seed: number): Card {
  const lesson = lessonFor(task, kind);
  const { embedding, readOut, parameters } = model;
  const learned = [embedding!, readOut!.weight, readOut!.bias!, ...parameters.values()];
  return {
    task,
    kind,
    hiddenSize: model.hiddenSize,
    parameters: learned.reduce((sum, { values }) => sum + values.length, 0),
    // The unknown word is none that it knows.
    words: model.vocabulary!.words.length - 1,
    seed,
    trainingSentences: lesson.steps * lesson.batch,
    heldOut: accuracyOf(model, examOf(lesson)),
    ...(lesson.distances
      ? {
          byDistance: lesson.distances.map((distance) => ({
            distance,
            ...accuracyOf(model, examAt(lesson, distance)),
          })),
        }
      : {}),
    ...(task === 'mood'
      ? { everyday: { en: everydayOf(model, everydayExam.en), zh: everydayOf(model, everydayExam.zh) } }
      : {}),
  };
}
