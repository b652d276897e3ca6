import type { Model } from '../../src/model/model';
import { readModel } from '../../src/model/weights/read';
import type { Models, TrainedModel } from '../../src/page/reading/models';
import type { Card } from '../../src/trained/card';
import { type TaskName, type TrainedKind, tasks } from '../../src/trained/tasks';
import { fileOfTensors, networkTensors } from '../model/weights/write';

export const knownWords = ['<unk>', '<pad>', 'the', 'movie', 'movies', 'was', 'not', 'good', '电影', '好看'];

const gates: Readonly<Record<TrainedKind, number>> = { 'rnn-tanh': 1, lstm: 4, gru: 3 };

/** A small network with words, no two of different numbers alike. */
export function smallModel(task: TaskName, kind: TrainedKind): Model {
  const scale = 1 + tasks.indexOf(task);
  const tensors = Object.entries(networkTensors({ gates: gates[kind], inputSize: 3, hiddenSize: 4 }));
  const filled = tensors.map(([name, { shape }], index) => {
    const count = shape.reduce((product, length) => product * length, 1);
    return [name, { shape, numbers: wave(count, scale + index) }] as const;
  });
  const file = fileOfTensors(
    {
      ...Object.fromEntries(filled),
      'embedding.weight': { shape: [knownWords.length, 3], numbers: wave(knownWords.length * 3, 7 * scale) },
      'out.weight': { shape: [2, 4], numbers: wave(8, scale) },
      'out.bias': { shape: [2] },
    },
    { vocabulary: JSON.stringify(knownWords), labels: '["negative", "positive"]', nonlinearity: 'tanh' },
  );
  return readModel(file);
}

const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.sin(from + 1.7 * index));

export function smallCard(task: TaskName, kind: TrainedKind): Card {
  const strength = { 'rnn-tanh': 0.1, lstm: 0.95, gru: 0.8 }[kind];
  const distances = [0, 2, 4, 8, 16, 32];
  return {
    task,
    kind,
    hiddenSize: 4,
    parameters: 1234,
    words: knownWords.length,
    seed: 11,
    trainingSentences: 20_000,
    heldOut: { share: 0.973, sentences: 1000 },
    ...(task === 'telephone'
      ? {
          byDistance: distances.map((distance) => ({
            distance,
            sentences: 200,
            share: 0.25 + 0.75 * strength ** (distance / 16),
          })),
        }
      : {}),
  };
}

/** Networks that are there at the next turn. */
export const smallModels: Models = {
  load: async (task, kind) => ({ model: smallModel(task, kind), card: smallCard(task, kind) }),
};

/** Networks that come, or do not, when a test says so. */
export class HeldModels implements Models {
  readonly asked: string[] = [];
  private readonly held = new Map<
    string,
    { readonly come: (trained: TrainedModel) => void; readonly fail: (error: Error) => void }
  >();

  load(task: TaskName, kind: TrainedKind): Promise<TrainedModel> {
    this.asked.push(`${task} ${kind}`);
    return new Promise((come, fail) => this.held.set(`${task} ${kind}`, { come, fail }));
  }

  come(task: TaskName, kind: TrainedKind = 'rnn-tanh'): void {
    this.held.get(`${task} ${kind}`)!.come({ model: smallModel(task, kind), card: smallCard(task, kind) });
  }

  fail(task: TaskName, kind: TrainedKind = 'rnn-tanh'): void {
    this.held.get(`${task} ${kind}`)!.fail(new Error('no network today'));
  }
}
